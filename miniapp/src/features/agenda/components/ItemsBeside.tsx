import type { ItemCard } from '@linyi/shared/contract/agenda.contract'
import { ITEM_STATUS_TEXT } from '@linyi/shared/domain/agenda/item'
import {
  ITEM_QUEUE_TEXT,
  ITEM_QUEUES,
  type ItemQueue,
} from '@linyi/shared/domain/agenda/item-queue'
import { remainingText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { STATUS_LOOK } from '@/components/item-summary/status-look'
import { useNow } from '@/platform/clock'
import { go, useRouteWord, useRouteWords } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { AGENDA_TEXT } from '../agenda.text'
import { filterOfWords, filterWords, listInput } from '../item-filter'

const PAGE_SIZE = 20

const rowOf = ({ id, title, number, place, status }: ItemCard): BesideRow => ({
  id,
  title,
  note: `${number} · ${place}`,
  badge: { text: ITEM_STATUS_TEXT[status], ...STATUS_LOOK[status] },
})

/** In a queue what is compared is the time that is left. */
const queueRowOf = (item: ItemCard, now: Date): BesideRow => ({
  ...rowOf(item),
  note: [
    item.number,
    item.dueAt === null ? item.place : remainingText(new Date(item.dueAt), now),
  ].join(' · '),
})

/** The other items, beside the one that is open on a desk: those of the queue or list it was opened from, else all. */
export function ItemsBeside({ here }: { here: string }) {
  const word = useRouteWord('queue')
  const queue = ITEM_QUEUES.find((one) => one === word)
  if (queue === undefined) return <ListBeside here={here} />
  return (
    <QueueBeside
      here={here}
      queue={queue}
      onOpen={(id) => {
        go.itemOfQueueInstead(id, queue)
      }}
    />
  )
}

function ListBeside({ here }: { here: string }) {
  const filter = filterOfWords(useRouteWords())
  const read = useReadPages('agenda.list', { ...listInput(filter), limit: PAGE_SIZE })
  return (
    <BesideList
      label={AGENDA_TEXT.listTitle}
      read={read}
      rowOf={rowOf}
      here={here}
      onOpen={(id) => {
        go.itemInstead(id, filterWords(filter))
      }}
    />
  )
}

/** What is done leaves the queue, and the next is one tap away. */
export function QueueBeside({
  here,
  queue,
  onOpen,
}: {
  here: string
  queue: ItemQueue
  onOpen: (id: string) => void
}) {
  const now = useNow()
  const read = useReadPages('agenda.queue', { queue, limit: PAGE_SIZE })
  return (
    <BesideList
      label={ITEM_QUEUE_TEXT[queue]}
      head={ITEM_QUEUE_TEXT[queue]}
      empty={AGENDA_TEXT.queueDone}
      read={read}
      rowOf={(item) => queueRowOf(item, now)}
      here={here}
      onOpen={onOpen}
    />
  )
}
