import type { OutcomeCard } from '@linyi/shared/contract/outcomes.contract'
import { useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 20

/** Published decisions, newest first, page by page. */
export function useOutcomeList(limit = PAGE_SIZE) {
  const read = useReadPages('outcomes.list', { limit })
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
