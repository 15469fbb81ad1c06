import { useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 20

/** The claims that wait for me, the first one first. */
export function useClaimQueue() {
  const read = useReadPages('households.claims', { limit: PAGE_SIZE })
  return {
    claims: read.data?.pages.flatMap((page) => page.items) ?? [],
    isLoading: read.isPending,
    isLoadingMore: read.isFetchingNextPage,
    hasMore: read.hasNextPage,
    error: read.error,
    retry: () => void read.refetch(),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
  }
}
