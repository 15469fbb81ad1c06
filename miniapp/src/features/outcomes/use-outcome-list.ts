import type { OutcomeCard } from '@linyi/shared/contract/outcomes.contract'
import type { OutcomeKind, OutcomePhase } from '@linyi/shared/domain/outcomes/outcome'
import { useSession } from '@/platform/session'
import { useReadPages } from '@/platform/use-api'
import { useLookedAt } from './use-looked-at'

const PAGE_SIZE = 20

/** A part of the wall. */
export interface WallFilter {
  readonly kind?: OutcomeKind
  readonly phase?: OutcomePhase
  readonly gridId?: string
}

/** Publications, newest first, page by page. */
export function useOutcomeList(
  limit = PAGE_SIZE,
  filter: WallFilter = {},
  { isKept = false } = {},
) {
  const isSignedIn = useSession((session) => session.token !== null)
  const own = useReadPages('outcomes.list', { limit, ...filter }, { isKept })
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
