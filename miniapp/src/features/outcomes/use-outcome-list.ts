import type { OutcomeCard } from '@linyi/shared/contract/outcomes.contract'
import type { OutcomeKind, OutcomePhase } from '@linyi/shared/domain/outcomes/outcome'
import { useKeptCommunity } from '@/platform/kept-community'
import { useSession } from '@/platform/session'
import { useRead, useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 20

/** A part of the wall. */
export interface WallFilter {
  readonly kind?: OutcomeKind
  readonly phase?: OutcomePhase
  /** For members: whoever has no account reads the whole wall. */
  readonly gridId?: string
}

/** The community that somebody without an account looks at: what was kept, else the only one there is. */
function useLookedAt(isGuest: boolean): { readonly id: string; readonly isLoading: boolean } {
  const kept = useKeptCommunity((community) => community.id)
  const isUnknown = isGuest && kept === null
  const read = useRead('places.communities', {}, { isPublic: true, enabled: isUnknown })
  const [first, second] = read.data?.items ?? []
  const only = second === undefined ? first?.id : undefined
  return { id: kept ?? only ?? '', isLoading: isUnknown && read.isPending }
}

/** Publications, newest first, page by page. */
export function useOutcomeList(
  limit = PAGE_SIZE,
  { gridId, ...filter }: WallFilter = {},
  { isKept = false } = {},
) {
  const isSignedIn = useSession((session) => session.token !== null)
  const own = useReadPages(
    'outcomes.list',
    { limit, ...filter, ...(gridId === undefined ? {} : { gridId }) },
    { isKept },
  )
  // whoever has no account reads the wall of the community that was looked at
  const { id: communityId, isLoading } = useLookedAt(!isSignedIn)
  const open = useReadPages(
    'open.outcomes',
    { communityId, limit, ...filter },
    { isPublic: true, enabled: !isSignedIn && communityId !== '' },
  )
  const read = isSignedIn ? own : open
  const outcomes: readonly OutcomeCard[] = read.data?.pages.flatMap((page) => page.items) ?? []
  return {
    /** The same page by page, as the list beside a notice reads it. */
    read,
    outcomes,
    /** A guest has not said yet which community this is about. */
    isNowhere: !isSignedIn && !isLoading && communityId === '',
    isLoading: isLoading || (read.isPending && (isSignedIn || communityId !== '')),
    hasMore: read.hasNextPage,
    error: read.error,
    message: read.error?.message ?? null,
    retry: () => void read.refetch(),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
  }
}
