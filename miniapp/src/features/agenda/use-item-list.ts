import type { ItemCard } from '@linyi/shared/contract/agenda.contract'
import type { ItemCategory, ItemGroup } from '@linyi/shared/domain/agenda/item'
import { useReadPages } from '@/platform/use-api'

const PAGE_SIZE = 20

/** What the list shows; an absent part means all. */
export interface ItemFilter {
  group?: ItemGroup
  category?: ItemCategory
  gridId?: string
  mine?: boolean
}

export interface ItemListState {
  items: readonly ItemCard[]
  isLoading: boolean
  isLoadingMore: boolean
  hasMore: boolean
  message: string | null
  retry: () => void
  loadMore: () => void
}

/** Items of my community, newest first, page by page. */
export function useItemList(filter: ItemFilter, limit = PAGE_SIZE): ItemListState {
  const { mine, ...rest } = filter
  const read = useReadPages('agenda.list', { ...rest, limit, ...(mine ? { mine: 'true' } : {}) })
  return {
    items: read.data?.pages.flatMap((page) => page.items) ?? [],
    isLoading: read.isPending,
    isLoadingMore: read.isFetchingNextPage,
    hasMore: read.hasNextPage,
    message: read.error?.message ?? null,
    retry: () => void read.refetch(),
    loadMore: () => {
      if (read.hasNextPage && !read.isFetchingNextPage) void read.fetchNextPage()
    },
  }
}
