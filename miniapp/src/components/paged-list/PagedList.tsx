import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useIsWide } from '@/platform/wide'
import { BigButton } from '../big-button/BigButton'
import { EmptyState } from '../empty-state/EmptyState'
import { ErrorState } from '../error-state/ErrorState'
import type { IconName } from '../icon/icon-names'
import { Skeleton, TableSkeleton } from '../skeleton/Skeleton'
import { ListFoot } from './ListFoot'
import './paged-list.scss'

/** A list as `useReadPages` reads it, page by page. */
export interface PagesRead<Item> {
  data: { pages: readonly { items: readonly Item[] }[] } | undefined
  error: Error | null
  isPending: boolean
  hasNextPage: boolean
  isFetchingNextPage: boolean
  refetch: () => unknown
  fetchNextPage: () => unknown
}

/** A list that grows by a button, without swiping; it says what will appear when it is empty. */
export function PagedList<Item extends { id: string }>({
  read,
  render,
  table,
  empty,
  isGrid = false,
}: {
  read: PagesRead<Item>
  render: (item: Item) => ReactNode
  /** Draws the whole list where the page is wide: rows that people compare. */
  table?: (items: readonly Item[]) => ReactNode
  empty: { icon: IconName; title: string; text: string; action?: string; onAction?: () => void }
  /** Two columns on a desk. */
  isGrid?: boolean
}) {
  const isWide = useIsWide()
  const pages = read.data?.pages ?? []
  const items = pages.flatMap((page) => page.items)
  const isTable = table !== undefined && isWide
  if (read.isPending) {
    return isTable ? <TableSkeleton /> : <Skeleton cards={isGrid ? 4 : 3} isGrid={isGrid} />
  }
  if (read.error && items.length === 0) {
    return (
      <ErrorState
        message={read.error.message}
        error={read.error}
        onRetry={() => void read.refetch()}
      />
    )
  }
  if (items.length === 0) return <EmptyState {...empty} />
  return (
    <View className="ly-stack">
      {isTable ? (
        table(items)
      ) : (
        <View className={`ly-stack ${isGrid ? 'ly-paged-list--grid' : ''}`}>
          {items.map((item) => (
            <View key={item.id}>{render(item)}</View>
          ))}
        </View>
      )}
      <ListFoot>
        {read.hasNextPage ? (
          <BigButton
            kind="plain"
            text={read.isFetchingNextPage ? '正在打开更多…' : '再看一些'}
            disabled={read.isFetchingNextPage}
            onTap={() => void read.fetchNextPage()}
          />
        ) : pages.length > 1 ? (
          <Text className="ly-paged-list__end">没有更多了</Text>
        ) : null}
      </ListFoot>
    </View>
  )
}
