import { Text, View } from '@tarojs/components'
import { useEffect } from 'react'
import { keepInView } from '@/platform/keep-in-view'
import { BigButton } from '../big-button/BigButton'
import type { PagesRead } from '../paged-list/PagedList'
import { RowsSkeleton } from '../skeleton/Skeleton'
import { StatusBadge, type StatusBadgeProps } from '../status-badge/StatusBadge'
import { Tappable } from '../tappable/Tappable'
import './beside-list.scss'

/** One row: what it is called, where and when, how far. */
export interface BesideRow {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly badge: StatusBadgeProps
}

const ROW = 'beside-row-'
const AGAIN = '列表没有打开，再试一次'

/** The list that a page came from, beside it at a desk: another row takes the page's place. */
export function BesideList<Item>({
  label,
  read,
  rowOf,
  here,
  onOpen,
  head,
  empty,
}: {
  /** What is listed, read aloud. */
  label: string
  /** The same in sight, where the page alone does not tell which list it came from. */
  head?: string
  /** What is said when nothing is left in it. */
  empty?: string
  read: PagesRead<Item>
  rowOf: (item: Item) => BesideRow
  /** The row whose page stands beside the list. */
  here: string
  onOpen: (id: string) => void
}) {
  const rows = read.data?.pages.flatMap((page) => page.items.map(rowOf)) ?? []
  const isThere = rows.length > 0
  useEffect(() => {
    if (isThere) keepInView(`${ROW}${here}`)
  }, [isThere, here])
  return (
    <View className="ly-beside" role="navigation" aria-label={label}>
      {head === undefined ? null : <Text className="ly-beside__head">{head}</Text>}
      {read.isPending ? <RowsSkeleton /> : null}
      {rows.map(({ id, title, note, badge }) => (
        <Tappable
          key={id}
          id={`${ROW}${id}`}
          role="link"
          isHere={id === here}
          className={`ly-beside__row ${id === here ? 'ly-beside__row--here' : ''}`}
          onTap={() => {
            if (id !== here) onOpen(id)
          }}
        >
          <StatusBadge {...badge} />
          <Text className="ly-beside__title">{title}</Text>
          <Text className="ly-note">{note}</Text>
        </Tappable>
      ))}
      {read.isPending || isThere || read.error || empty === undefined ? null : (
        <Text className="ly-beside__head ly-note">{empty}</Text>
      )}
      {read.error && !isThere ? (
        <BigButton kind="plain" icon="refresh" text={AGAIN} onTap={() => void read.refetch()} />
      ) : null}
      {read.hasNextPage ? (
        <BigButton
          kind="plain"
          text={read.isFetchingNextPage ? '正在打开更多…' : '再看一些'}
          disabled={read.isFetchingNextPage}
          onTap={() => void read.fetchNextPage()}
        />
      ) : null}
    </View>
  )
}
