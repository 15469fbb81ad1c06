import type { ResponseOf } from '@linyi/shared/contract/operations'
import { ITEM_QUEUES, type ItemQueue } from '@linyi/shared/domain/agenda/item-queue'
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
import { countQueued, queuedItems, type QueueFilter } from './item-queue.store'
import type { ItemDocument } from './item.store'

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

/** More than these are not counted: one sees that there is more than a page. */
const COUNTED_MAX = 20

/** The queues that somebody's offices reach, with what waits in each. */
export async function agendaQueues(actor: Actor, now: Date): Promise<ResponseOf<'agenda.queues'>> {
  const reached = ITEM_QUEUES.flatMap((name) => {
    const queue = queueOf(name, actor, now)
    const grids = queue === undefined ? [] : reachOf(actor, queue.offices, now)
    return queue === undefined || grids?.length === 0 ? [] : [{ name, filter: queue.filter, grids }]
  })
  const counts = await Promise.all(
    reached.map(({ filter, grids }) => countQueued(actor.communityId, filter, grids, COUNTED_MAX)),
  )
  return {
    items: reached.map(({ name }, index) => ({ queue: name, waiting: counts[index] ?? 0 })),
    most: COUNTED_MAX,
  }
}

/** The grids somebody screens for: null is the whole community. */
export const screenedGrids = (actor: Actor, now: Date): string[] | null =>
  reachOf(actor, SCREENERS, now)

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
