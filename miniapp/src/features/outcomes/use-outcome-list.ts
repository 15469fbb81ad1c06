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
  const looked = useLookedAt(!isSignedIn)
  const { id: communityId, isLoading } = looked
  const open = useReadPages(
    'open.outcomes',
    { communityId, limit, ...filter },
    { isPublic: true, enabled: !isSignedIn && communityId !== '' },
  )
  const read = isSignedIn ? own : open
  const error = looked.error ?? read.error
  const outcomes: readonly OutcomeCard[] = read.data?.pages.flatMap((page) => page.items) ?? []
  return {
    /** The same page by page, as the list beside a notice reads it. */
    read,
    outcomes,
    /** A guest has not said yet which community this is about. */
    isNowhere: !isSignedIn && !isLoading && looked.error === null && communityId === '',
    isLoading: isLoading || (read.isPending && (isSignedIn || communityId !== '')),
    hasMore: read.hasNextPage,
    error,
    message: error?.message ?? null,
    retry: () => void (looked.error === null ? read.refetch() : looked.refetch()),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
  }
}
