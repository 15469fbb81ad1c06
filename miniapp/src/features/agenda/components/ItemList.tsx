import { Text, View } from '@tarojs/components'
import { useReachBottom } from '@tarojs/taro'
import { BigButton } from '@/components/big-button/BigButton'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ListFoot } from '@/components/paged-list/ListFoot'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { AGENDA_TEXT } from '../agenda.text'
import { filterWords, type ItemFilter } from '../item-filter'
import type { ItemListState } from '../use-item-list'
import { ItemCard } from './ItemCard'
import './item-list.scss'

/** A list of items that grows when its end comes into view, or by a button without swiping. */
export function ItemList({
  list,
  filter,
  empty,
}: {
  list: ItemListState
  /** What the list was asked for. */
  filter: ItemFilter
  empty: { title: string; text: string }
}) {
  const now = useNow()
  const words = filterWords(filter)
  useReachBottom(list.loadMore)
  if (list.isLoading) return <Skeleton cards={4} />
  if (list.error !== null && list.items.length === 0) {
    return <ErrorState message={list.error.message} error={list.error} onRetry={list.retry} />
  }
  if (list.items.length === 0) {
    return (
      <EmptyState
        icon="agenda"
        title={empty.title}
        text={empty.text}
        action={AGENDA_TEXT.raise}
        onAction={go.raise}
      />
    )
  }
  return (
    <View className="item-list">
      <View className="item-list__cards">
        {list.items.map((item) => (
          <ItemCard key={item.id} item={item} now={now} list={words} />
        ))}
      </View>
      <ListFoot>
        {list.hasMore ? (
          <BigButton
            kind="plain"
            text={list.isLoadingMore ? AGENDA_TEXT.loadingMore : '再看一些'}
            disabled={list.isLoadingMore}
            onTap={list.loadMore}
          />
        ) : list.isLong ? (
          <Text className="item-list__end">{AGENDA_TEXT.end}</Text>
        ) : null}
      </ListFoot>
    </View>
  )
}
