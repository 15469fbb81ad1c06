import type { ResponseOf } from '@linyi/shared/contract/operations'
import { ITEM_QUEUE_TEXT, type ItemQueue } from '@linyi/shared/domain/agenda/item-queue'

type Queues = ResponseOf<'agenda.queues'>

/** A queue's name with how many wait in it, as far as they are counted; an empty one has its name alone. */
export function countedQueues({
  items,
  most,
}: Queues): readonly { value: ItemQueue; text: string }[] {
  return items.map(({ queue, waiting }) => {
    const figure = waiting >= most ? `${String(most)}+` : String(waiting)
    const text = ITEM_QUEUE_TEXT[queue]
    return { value: queue, text: waiting === 0 ? text : `${text} ${figure}` }
  })
}

/** The queue that is open at first: the earliest on the way in which something waits. */
export function firstBusy({ items }: Queues): ItemQueue | undefined {
  return (items.find(({ waiting }) => waiting > 0) ?? items[0])?.queue
}
