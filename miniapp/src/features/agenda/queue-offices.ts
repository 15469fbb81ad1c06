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
