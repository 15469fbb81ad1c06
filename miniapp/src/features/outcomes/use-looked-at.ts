import { useKeptCommunity } from '@/platform/kept-community'
import { useRead } from '@/platform/use-api'

/** The community that somebody without an account looks at: what was kept, else the only one there is. */
export function useLookedAt(isGuest: boolean): {
  readonly id: string
  readonly isLoading: boolean
  /** Which communities there are could not be read. */
  readonly error: Error | null
  readonly refetch: () => unknown
} {
  const kept = useKeptCommunity((community) => community.id)
  const isUnknown = isGuest && kept === null
  const read = useRead('places.communities', {}, { isPublic: true, enabled: isUnknown })
  const [first, second] = read.data?.items ?? []
  const only = second === undefined ? first?.id : undefined
  return {
    id: kept ?? only ?? '',
    isLoading: isUnknown && read.isPending,
    error: isUnknown ? read.error : null,
    refetch: read.refetch,
  }
}
