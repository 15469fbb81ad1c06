import type { ItemTask, Task } from '@linyi/shared/contract/inbox.contract'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS, REVIEWERS, SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import type { TaskKind } from '@linyi/shared/domain/inbox/task'
import { PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { agendaPolicy, waitingItems, type ItemDocument, type WaitsFor } from '../agenda/index'
import { ballotsWaitingFor } from '../ballots/index'
import { claimsWaitingFor } from '../households/index'
import { gridsOf } from '../places/index'

const TASKS_MAX = 50
const COUNTED_MAX = 49

/** A queue: whose turn it is, which offices reach it, and the act the policy must allow. */
interface Queue {
  readonly kind: Exclude<TaskKind, 'vote'>
  readonly waitsFor: WaitsFor
  readonly offices: readonly Role[]
}

const QUEUES: readonly Queue[] = [
  { kind: 'screen', waitsFor: 'screener', offices: SCREENERS },
  { kind: 'review', waitsFor: 'reviewer', offices: REVIEWERS },
  { kind: 'openBallot', waitsFor: 'chair', offices: CHAIRS },
  { kind: 'publish', waitsFor: 'publisher', offices: PUBLISHERS },
]

/** The grids an office reaches: null is the whole community, an empty list is nowhere. */
function reachOf(actor: Actor, offices: readonly Role[], now: Date): string[] | null {
  const held = actor.roles.filter((role) => offices.includes(role.role) && isInForce(role, now))
  if (held.some((role) => role.scope.kind === 'community')) return null
  return held.flatMap(({ scope }) => (scope.kind === 'grid' ? [scope.gridId] : []))
}

function itemTask(kind: TaskKind, item: ItemDocument): ItemTask {
  return {
    kind,
    itemId: item._id,
    ballotId: null,
    number: item.number,
    title: item.title,
    gridName: item.gridName,
    dueAt: item.dueAt?.toISOString() ?? null,
  }
}

/** The addresses that wait to be verified, as one card. */
async function verifyTasks(actor: Actor, now: Date): Promise<Task[]> {
  const { count, dueAt } = await claimsWaitingFor(actor, now)
  if (count === 0) return []
  const number = count > COUNTED_MAX ? `${String(COUNTED_MAX)} 份以上` : `${String(count)} 份`
  const title = `${number}住址申请等您核实`
  return [{ kind: 'verify', count, title, dueAt: dueAt?.toISOString() ?? null }]
}

/** Everything that waits for this person, what is due first at the top. */
export async function inboxTasks(actor: Actor, now: Date): Promise<ResponseOf<'inbox.tasks'>> {
  const [ballots, grids, verifying, ...queues] = await Promise.all([
    ballotsWaitingFor(actor, now),
    gridsOf(actor.communityId),
    verifyTasks(actor, now),
    ...QUEUES.map(async ({ kind, waitsFor, offices }) => {
      const reach = reachOf(actor, offices, now)
      if (reach?.length === 0) return []
      const items = await waitingItems(actor.communityId, waitsFor, reach)
      return items
        .filter((item) => agendaPolicy[kind](actor, item, now).allowed)
        .map((item) => itemTask(kind, item))
    }),
  ])
  const votes = ballots.map((ballot) => ({
    kind: 'vote' as const,
    itemId: ballot.itemId,
    ballotId: ballot._id,
    number: ballot.itemNumber,
    title: ballot.itemTitle,
    gridName: grids.find((grid) => grid._id === ballot.gridId)?.name ?? '',
    dueAt: ballot.closesAt.toISOString(),
  }))
  const byDueDate = (a: Task, b: Task): number => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1)
  return { items: [...votes, ...verifying, ...queues.flat()].sort(byDueDate).slice(0, TASKS_MAX) }
}
