import type { ItemCard } from '@linyi/shared/contract/agenda.contract'
import { useReadPages } from '@/platform/use-api'
import { listInput, type ItemFilter } from './item-filter'

const PAGE_SIZE = 20

export interface ItemListState {
  items: readonly ItemCard[]
  isLoading: boolean
  isLoadingMore: boolean
  hasMore: boolean
  /** Whether it went over more than one page, so that its end is worth a word. */
  isLong: boolean
  error: Error | null
  message: string | null
  retry: () => void
  loadMore: () => void
}

/**
 * Items of my community, newest first, page by page. What is `isKept` stands there at the next start
 * before the service has answered.
 */
export function useItemList(
  filter: ItemFilter,
  limit = PAGE_SIZE,
  { isKept = false } = {},
): ItemListState {
  const read = useReadPages('agenda.list', { ...listInput(filter), limit }, { isKept })
  return {
    items: read.data?.pages.flatMap((page) => page.items) ?? [],
    isLoading: read.isPending,
    isLoadingMore: read.isFetchingNextPage,
    hasMore: read.hasNextPage,
    isLong: (read.data?.pages.length ?? 0) > 1,
    error: read.error,
    message: read.error?.message ?? null,
    retry: () => void read.refetch(),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
  }
}
