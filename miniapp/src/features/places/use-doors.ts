import { useRead, useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 50
const MASK = '***'

/** The doors of a stair unit, page by page; in clear for those who may see them. */
export function useDoors(buildingId: string, unit: number) {
  const read = useReadPages('places.households', { buildingId, unit, limit: PAGE_SIZE })
  const doors = read.data?.pages.flatMap((page) => page.items) ?? []
  return {
    doors,
    canKeep: read.data?.pages[0]?.abilities.keep.allowed ?? false,
    isMasked: doors.some(({ door }) => door === MASK),
    isLoading: read.isPending,
    hasMore: read.hasNextPage,
    error: read.error,
    retry: () => void read.refetch(),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
  }
}

/** The four levels of the Party's organisation. */
export function usePartyTree() {
  return useRead('places.partyTree', {})
}
