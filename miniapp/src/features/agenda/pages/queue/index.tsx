import type { ItemCard as Item } from '@linyi/shared/contract/agenda.contract'
import { ITEM_QUEUE_TEXT, type ItemQueue } from '@linyi/shared/domain/agenda/item-queue'
import { deadlineText, remainingText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { PagedList } from '@/components/paged-list/PagedList'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useRead, useReadPages } from '@/platform/use-api'
import { ItemCard } from '../../components/ItemCard'
import { TopicsCard } from '../../components/TopicsCard'
import { countedQueues, firstBusy } from '../../queue-offices'
import { queueEmptyText, STAFF_TEXT } from '../../staff.text'

const PAGE_SIZE = 20

const dueText = (dueAt: string | null, say: (due: Date) => string): string =>
  dueAt === null ? '' : say(new Date(dueAt))

/** The queue's own name says the state; what is compared is how much time is left. */
const columnsAt = (now: Date): readonly DataColumn<Item>[] => [
  { title: '议题', text: ({ title }) => title, isWide: true },
  { title: '编号', text: ({ number }) => number },
  { title: '网格', text: ({ gridName }) => gridName },
  { title: '期限', text: ({ dueAt }) => dueText(dueAt, deadlineText) },
  { title: '时间', text: ({ dueAt }) => dueText(dueAt, (due) => remainingText(due, now)) },
]

/** The queues of my offices, the first due on top: cards on a phone, a table at a desk. */
export default function QueuePage() {
  const [chosen, setChosen] = useState<ItemQueue | null>(null)
  const { data: queues, error, refetch } = useRead('agenda.queues', {})
  const queue = chosen ?? (queues === undefined ? undefined : firstBusy(queues))
  return (
    <Page title={STAFF_TEXT.queueTitle}>
      {queues === undefined && error ? (
        <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
      ) : null}
      {queues === undefined && !error ? <Skeleton cards={3} /> : null}
      {queues !== undefined && queue === undefined ? (
        <EmptyState
          icon="desk"
          title={STAFF_TEXT.noQueueTitle}
          text={STAFF_TEXT.noQueueText}
          action={STAFF_TEXT.toHome}
          onAction={() => {
            go.tab('home')
          }}
        />
      ) : null}
      {queues === undefined || queue === undefined ? null : (
        <>
          <ChipRow
            label={STAFF_TEXT.queues}
            options={countedQueues(queues)}
            value={queue}
            onChange={setChosen}
          />
          <Text className="ly-note">{STAFF_TEXT.queueNote}</Text>
          {queue === 'screen' ? <TopicsCard /> : null}
          <Queue key={queue} queue={queue} />
        </>
      )}
    </Page>
  )
}

function Queue({ queue }: { queue: ItemQueue }) {
  const now = useNow()
  return (
    <PagedList
      read={useReadPages('agenda.queue', { queue, limit: PAGE_SIZE })}
      empty={{ icon: 'desk', ...queueEmptyText(ITEM_QUEUE_TEXT[queue]) }}
      render={(item) => <ItemCard item={item} now={now} />}
      table={(items) => (
        <DataTable
          label={ITEM_QUEUE_TEXT[queue]}
          columns={columnsAt(now)}
          rows={items}
          keyOf={({ id }) => id}
          onRow={({ id }) => {
            go.itemOfQueue(id, queue)
          }}
        />
      )}
    />
  )
}
