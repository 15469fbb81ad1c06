import type { OutcomeCard } from '@linyi/shared/contract/outcomes.contract'
import type { OutcomeKind, OutcomePhase } from '@linyi/shared/domain/outcomes/outcome'
import { useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 20

/** A part of the wall. */
export interface WallFilter {
  readonly kind?: OutcomeKind
  readonly phase?: OutcomePhase
}

/** Publications, newest first, page by page. */
export function useOutcomeList(limit = PAGE_SIZE, filter: WallFilter = {}) {
  const read = useReadPages('outcomes.list', { limit, ...filter })
  const outcomes: readonly OutcomeCard[] = read.data?.pages.flatMap((page) => page.items) ?? []
  return {
    outcomes,
    isLoading: read.isPending,
    hasMore: read.hasNextPage,
    message: read.error?.message ?? null,
    retry: () => void read.refetch(),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
  }
}
