import type { ItemQueue } from '@linyi/shared/domain/agenda/item-queue'
import {
  ASSIGNERS,
  CHAIRS,
  INSPECTORS,
  REVIEWERS,
  SCREENERS,
  SUPERVISORS,
} from '@linyi/shared/domain/agenda/item.rules'
import { PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { queuedItems, type ItemDocument, type QueueFilter } from './item.store'

interface Queue {
  readonly filter: QueueFilter
  readonly offices: readonly Role[]
}

/** Whose turn each queue is, and which offices reach it. Supervision has its own levels below. */
const QUEUES: Record<Exclude<ItemQueue, 'supervise'>, Queue> = {
  check: { filter: { waitsFor: 'checker' }, offices: SCREENERS },
  screen: { filter: { waitsFor: 'screener' }, offices: SCREENERS },
  handle: { filter: { waitsFor: 'handler' }, offices: SCREENERS },
  review: { filter: { waitsFor: 'reviewer' }, offices: REVIEWERS },
  openBallot: { filter: { waitsFor: 'chair' }, offices: CHAIRS },
  publish: { filter: { waitsFor: 'publisher' }, offices: PUBLISHERS },
  implement: { filter: { waitsFor: 'assigner' }, offices: ASSIGNERS },
  claimDone: { filter: { waitsFor: 'lead' }, offices: SCREENERS },
  inspect: { filter: { waitsFor: 'inspector' }, offices: INSPECTORS },
  signFourSteps: { filter: { waitsFor: 'supervisor' }, offices: SUPERVISORS },
  decideWithdrawal: { filter: { isWithdrawalAsked: true }, offices: CHAIRS },
}

/** Who is called in at which level of supervision. */
const SUPERVISION: readonly Queue[] = [
  { filter: { supervisionLevel: 3 }, offices: ['streetOfficer'] },
  { filter: { supervisionLevel: 2 }, offices: ['communitySecretary', 'gridSecretary'] },
  { filter: { supervisionLevel: 1 }, offices: ['gridWorker'] },
]

/** The grids an office reaches: null is the whole community, an empty list is nowhere. */
function reachOf(actor: Actor, offices: readonly Role[], now: Date): string[] | null {
  const held = actor.roles.filter((role) => offices.includes(role.role) && isInForce(role, now))
  if (held.some((role) => role.scope.kind === 'community')) return null
  return held.flatMap(({ scope }) => (scope.kind === 'grid' ? [scope.gridId] : []))
}

function queueOf(queue: ItemQueue, actor: Actor, now: Date): Queue | undefined {
  if (queue !== 'supervise') return QUEUES[queue]
  return SUPERVISION.find(({ offices }) => reachOf(actor, offices, now)?.length !== 0)
}

/** A page and one more of a queue, for the grids this person's offices reach. */
export async function queuePage(
  name: ItemQueue,
  gridId: string | undefined,
  page: { readonly after: string | undefined; readonly limit: number },
  actor: Actor,
  now: Date,
): Promise<ItemDocument[]> {
  const queue = queueOf(name, actor, now)
  if (queue === undefined) return []
  const reach = reachOf(actor, queue.offices, now)
  const grids =
    gridId === undefined ? reach : reach === null || reach.includes(gridId) ? [gridId] : []
  if (grids?.length === 0) return []
  return queuedItems(actor.communityId, queue.filter, grids, page)
}
