import {
  ITEM_QUEUE_TEXT,
  ITEM_QUEUES,
  type ItemQueue,
} from '@linyi/shared/domain/agenda/item-queue'
import {
  ASSIGNERS,
  CHAIRS,
  INSPECTORS,
  REVIEWERS,
  SCREENERS,
  SUPERVISORS,
} from '@linyi/shared/domain/agenda/item.rules'
import { PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import type { Role } from '@linyi/shared/domain/people/role'

/** Whose work each queue is; the service shows nobody else anything in it. */
const OFFICES: Record<ItemQueue, readonly Role[]> = {
  check: SCREENERS,
  screen: SCREENERS,
  handle: SCREENERS,
  review: REVIEWERS,
  openBallot: CHAIRS,
  publish: PUBLISHERS,
  implement: ASSIGNERS,
  claimDone: SCREENERS,
  inspect: INSPECTORS,
  signFourSteps: SUPERVISORS,
  decideWithdrawal: CHAIRS,
  supervise: ['gridWorker', 'gridSecretary', 'communitySecretary', 'streetOfficer'],
}

/** The queues of somebody's offices, in the order of an item's way. */
export function queuesOf(roles: readonly Role[]): readonly { value: ItemQueue; text: string }[] {
  return ITEM_QUEUES.filter((queue) => OFFICES[queue].some((office) => roles.includes(office))).map(
    (queue) => ({ value: queue, text: ITEM_QUEUE_TEXT[queue] }),
  )
}

type QueueOption = ReturnType<typeof queuesOf>[number]

/** A queue's name with how many wait in it, as far as one page counts them; an empty one has its name alone. */
export function countedQueues(
  queues: readonly QueueOption[],
  counts: readonly number[],
  most: number,
): readonly QueueOption[] {
  return queues.map(({ value, text }, index) => {
    const count = counts[index] ?? 0
    const figure = count >= most ? `${String(most)}+` : String(count)
    return { value, text: count === 0 ? text : `${text} ${figure}` }
  })
}

/** The queue that is open at first: the earliest on the way in which something waits. */
export function firstBusy(
  queues: readonly QueueOption[],
  counts: readonly number[],
): ItemQueue | undefined {
  return (queues.find((_, index) => (counts[index] ?? 0) > 0) ?? queues[0])?.value
}
