import type { ResponseOf } from '@linyi/shared/contract/operations'
import { useEffect } from 'react'
import { useKeptCommunity } from '@/platform/kept-community'
import { useRead } from '@/platform/use-api'

export type Community = ResponseOf<'places.communities'>['items'][number]

/** Which community somebody without an account looks at, and the others by street. */
export function useGuestCommunity() {
  const read = useRead('places.communities', {}, { isPublic: true })
  const { id, keep, ask } = useKeptCommunity()
  const all = read.data?.items ?? []
  const only = all.length === 1 ? all[0] : undefined
  const streets = [...new Set(all.map(({ streetName }) => streetName))]
  const onlyId = only?.id
  useEffect(() => {
    // where there is one community nobody has to choose it
    if (onlyId !== undefined && id === null) keep(onlyId)
  }, [onlyId, id, keep])
  return {
    chosen: all.find((one) => one.id === id) ?? only ?? null,
    byStreet: streets.map((street) => ({
      street,
      communities: all.filter(({ streetName }) => streetName === street),
    })),
    hasOthers: all.length > 1,
    isLoading: read.isPending,
    error: read.error,
    retry: () => void read.refetch(),
    choose: keep,
    change: ask,
  }
}
