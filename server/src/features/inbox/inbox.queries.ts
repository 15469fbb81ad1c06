import type { ItemTask, OutcomeTask, Task } from '@linyi/shared/contract/inbox.contract'
import type { ResponseOf } from '@linyi/shared/contract/operations'
import { ITEM_QUEUES, type ItemQueue } from '@linyi/shared/domain/agenda/item-queue'
import { supervisionOf } from '@linyi/shared/domain/actions/action.rules'
import { SUPERVISION_LEVELS } from '@linyi/shared/domain/agenda/item-clock.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import type { TaskKind } from '@linyi/shared/domain/inbox/task'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { AgendaRules } from '@linyi/shared/domain/rules/rule-set'
import { actionsPolicy, actionsWaitingFor, piecesOf, type ActionDocument } from '../actions/index'
import {
  agendaPolicy,
  itemIdsAskedOf,
  itemIdsToRate,
  itemsByIds,
  queuePage,
  type ItemDocument,
} from '../agenda/index'
import { ballotsWaitingFor, ballotTasksFor } from '../ballots/index'
import { candidatesWaitingFor, ruleSetAt } from '../councils/index'
import { checksWaitingFor, mediaWaitingFor, reportsWaitingFor } from '../checks/index'
import { feedbackWaitingFor } from '../feedback/index'
import { claimsWaitingFor } from '../households/index'
import { meetingsWaitingFor } from '../meetings/index'
import { minutesWaitingFor } from '../minutes/index'
import { outcomesWaitingFor } from '../outcomes/index'
import { gridsOf } from '../places/index'
import { resolutionsWaitingFor } from '../resolutions/index'
import { statementsWaitingFor } from '../statements/index'

const TASKS_MAX = 50
const COUNTED_MAX = 49

/** The act a queue is there for: what its policy does not allow waits for somebody else, or later. */
const ACT_OF: Record<ItemQueue, (actor: Actor, item: ItemDocument, now: Date) => boolean> = {
  check: (...call) => agendaPolicy.check(...call).allowed,
  screen: (...call) => agendaPolicy.screen(...call).allowed,
  handle: (...call) => agendaPolicy.finish(...call).allowed,
  review: (...call) =>
    agendaPolicy.review(...call).allowed || agendaPolicy.recordDecision(...call).allowed,
  openBallot: (...call) => agendaPolicy.openBallot(...call).allowed,
  publish: (...call) =>
    agendaPolicy.publish(...call).allowed || agendaPolicy.publishExecution(...call).allowed,
  implement: (...call) => agendaPolicy.implement(...call).allowed,
  claimDone: (...call) => agendaPolicy.claimDone(...call).allowed,
  inspect: (...call) => agendaPolicy.inspect(...call).allowed,
  signFourSteps: (...call) => agendaPolicy.signFourSteps(...call).allowed,
  decideWithdrawal: (...call) => agendaPolicy.decideWithdrawal(...call).allowed,
  supervise: () => true,
}

function itemTask(kind: TaskKind, item: ItemDocument, dueAt: Date | null = item.dueAt): ItemTask {
  return {
    kind,
    itemId: item._id,
    ballotId: null,
    actionId: null,
    resolutionId: null,
    number: item.number ?? '待编号',
    title: item.title,
    gridName: item.gridName,
    dueAt: dueAt?.toISOString() ?? null,
    supervision: SUPERVISION_LEVELS[item.supervisionLevel - 1] ?? null,
    remindedAt: null,
  }
}

/** A piece of work that waits, with the level its own date has reached. */
function pieceTask(
  kind: TaskKind,
  action: ActionDocument,
  rules: AgendaRules,
  now: Date,
  dueAt: Date | null = action.dueAt,
): ItemTask {
  return {
    kind,
    itemId: action.itemId,
    ballotId: null,
    actionId: action._id,
    resolutionId: null,
    number: action.itemNumber,
    title: action.task,
    gridName: action.gridName,
    dueAt: dueAt?.toISOString() ?? null,
    supervision: supervisionOf(action, rules, HOLIDAYS, now),
    remindedAt: null,
  }
}

/** Queues whose act is done piece by piece where the work of an item is divided. */
const PIECE_ACT = { claimDone: 'claimDone', inspect: 'verify' } as const

/** For each item the pieces of its work that wait for this person; the item itself where it has none. */
async function pieceTasks(
  queue: keyof typeof PIECE_ACT,
  items: readonly ItemDocument[],
  actor: Actor,
  now: Date,
): Promise<ItemTask[]> {
  if (items.length === 0) return []
  const ids = items.map(({ _id }) => _id)
  const [pieces, { agenda }] = await Promise.all([
    piecesOf(actor.communityId, ids),
    ruleSetAt(actor.communityId, now),
  ])
  return items.flatMap((item) => {
    const own = pieces.filter(({ itemId }) => itemId === item._id)
    if (own.length === 0) return [itemTask(queue, item)]
    return own
      .filter((action) => actionsPolicy[PIECE_ACT[queue]](actor, action, now).allowed)
      .map((action) =>
        pieceTask(queue, action, agenda, now, queue === 'inspect' ? item.dueAt : action.dueAt),
      )
  })
}

async function queueTasks(queue: ItemQueue, actor: Actor, now: Date): Promise<ItemTask[]> {
  const page = { after: undefined, limit: TASKS_MAX }
  const items = await queuePage(queue, undefined, page, actor, now)
  const mine = items.filter((item) => ACT_OF[queue](actor, item, now))
  return queue === 'claimDone' || queue === 'inspect'
    ? pieceTasks(queue, mine, actor, now)
    : mine.map((item) => itemTask(queue, item))
}

/** Work that somebody leads or has a part in, and what is owed for what was decided. */
async function workTasks(actor: Actor, now: Date): Promise<ItemTask[]> {
  const [{ work, objected }, owed, { agenda }] = await Promise.all([
    actionsWaitingFor(actor, now),
    resolutionsWaitingFor(actor, now),
    ruleSetAt(actor.communityId, now),
  ])
  return [
    ...work.map((action) => pieceTask('claimDone', action, agenda, now)),
    ...objected.map((action) => pieceTask('decideAssignment', action, agenda, now)),
    ...owed.map(({ duty, resolution }): ItemTask => ({
      kind: duty,
      itemId: resolution.itemId,
      ballotId: null,
      actionId: null,
      resolutionId: resolution._id,
      number: resolution.itemNumber,
      title: resolution.title,
      gridName: resolution.gridName,
      dueAt: resolution.explainDueAt.toISOString(),
      supervision: null,
      remindedAt: null,
    })),
  ]
}

/** What waits for the person, not for an office: a merge to answer, a matter to rate, work to do. */
async function ownTasks(actor: Actor, now: Date): Promise<ItemTask[]> {
  const { communityId, accountId } = actor
  const [asked, rated, work] = await Promise.all([
    itemIdsAskedOf(communityId, accountId).then((ids) => itemsByIds(communityId, ids)),
    itemIdsToRate(communityId, accountId, now).then((ids) => itemsByIds(communityId, ids)),
    workTasks(actor, now),
  ])
  return [
    ...asked
      .filter(({ merge }) => merge !== null && now < merge.answerUntil)
      .map((item) => itemTask('answerMerge', item, item.merge?.answerUntil ?? null)),
    ...rated.filter(({ status }) => status === 'surveying').map((item) => itemTask('survey', item)),
    ...work,
  ]
}

const counted = (count: number, unit: string): string =>
  count > COUNTED_MAX ? `${String(COUNTED_MAX)} ${unit}以上` : `${String(count)} ${unit}`

/** What waits for an office as a whole: one card for each queue that is not empty. */
async function wholeQueues(actor: Actor, now: Date): Promise<Task[]> {
  const [claims, candidates, statements, texts, media, reports, feedback] = await Promise.all([
    claimsWaitingFor(actor, now),
    candidatesWaitingFor(actor, now),
    statementsWaitingFor(actor, now),
    checksWaitingFor(actor, now),
    mediaWaitingFor(actor, now),
    reportsWaitingFor(actor, now),
    feedbackWaitingFor(actor, now),
  ])
  const cards: Task[] = [
    {
      kind: 'verify',
      count: claims.count,
      title: `${counted(claims.count, '份')}住址申请等您核实`,
      dueAt: claims.dueAt?.toISOString() ?? null,
    },
    {
      kind: 'candidates',
      count: candidates,
      title: `${counted(candidates, '位')}议事会候选人等您审核`,
      dueAt: null,
    },
    {
      kind: 'statements',
      count: statements,
      title: `${counted(statements, '条')}意见被举报或申诉，等您处理`,
      dueAt: null,
    },
    {
      kind: 'contentChecks',
      count: texts.count + media + reports,
      title: `${counted(texts.count + media + reports, '处')}内容等您核查`,
      dueAt: texts.dueAt?.toISOString() ?? null,
    },
    {
      kind: 'feedback',
      count: feedback.count,
      title: `${counted(feedback.count, '条')}意见反馈等您答复`,
      dueAt: feedback.dueAt?.toISOString() ?? null,
    },
  ]
  return cards.filter((card) => 'count' in card && card.count > 0)
}

/** Publications: objections to answer, and what did not go out at its time. */
async function outcomeTasks(actor: Actor, now: Date): Promise<OutcomeTask[]> {
  const { objections, stuck } = await outcomesWaitingFor(actor, now)
  return [
    ...objections.map(({ _id, outcomeId, itemNumber, title, gridName, dueAt }) => ({
      kind: 'answerObjection' as const,
      outcomeId,
      objectionId: _id,
      number: itemNumber,
      title,
      gridName,
      dueAt: dueAt.toISOString(),
      isOverdue: now >= dueAt,
    })),
    ...stuck.map(({ _id, itemNumber, title, gridName, problem }) => ({
      kind: 'fixOutcome' as const,
      outcomeId: _id,
      objectionId: null,
      number: itemNumber,
      title,
      gridName,
      dueAt: problem?.at.toISOString() ?? null,
      isOverdue: true,
    })),
  ]
}

/** Everything that waits for this person, what is due first at the top. */
export async function inboxTasks(actor: Actor, now: Date): Promise<ResponseOf<'inbox.tasks'>> {
  const [ballots, offices, meetings, minutes, outcomes, grids, waiting, own, ...queues] =
    await Promise.all([
      ballotsWaitingFor(actor, now),
      ballotTasksFor(actor, now),
      meetingsWaitingFor(actor, now),
      minutesWaitingFor(actor, now),
      outcomeTasks(actor, now),
      gridsOf(actor.communityId),
      wholeQueues(actor, now),
      ownTasks(actor, now),
      ...ITEM_QUEUES.map((queue) => queueTasks(queue, actor, now)),
    ])
  const votes: ItemTask[] = ballots.map((ballot) => ({
    kind: 'vote' as const,
    itemId: ballot.itemId,
    ballotId: ballot._id,
    actionId: null,
    resolutionId: null,
    number: ballot.itemNumber,
    title: ballot.itemTitle,
    gridName: grids.find((grid) => grid._id === ballot.gridId)?.name ?? '',
    dueAt: ballot.closesAt.toISOString(),
    supervision: null,
    remindedAt: ballot.remindedAt?.toISOString() ?? null,
  }))
  const tasks = [...votes, ...own, ...queues.flat()]
  const once = new Map(tasks.map((task) => [`${task.kind} ${task.actionId ?? task.itemId}`, task]))
  const byDueDate = (a: Task, b: Task): number => ((a.dueAt ?? '9') < (b.dueAt ?? '9') ? -1 : 1)
  const all = [...once.values(), ...offices, ...meetings, ...minutes, ...outcomes, ...waiting]
  return { items: all.sort(byDueDate).slice(0, TASKS_MAX) }
}
