import type { RequestOf } from '@linyi/shared/contract/operations'
import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { inTransaction } from '../../../platform/db/transaction'
import type { Chance } from '../chance.rules'
import type { GreatMatter } from '../story/history/matter'
import { OBJECTIONS } from '../story/history/phrases'
import { saidAt, type Spot, type Telling } from './hold-telling'
import { publishDecision } from './seed-outcome'
import { rateMatter } from './tell-matter'

const DAY_HOURS = 24
const CONTACT = '社区服务站（工作日 8:30-17:30）'
const RATERS = 5

/** A decided matter with those who stood behind it. */
export interface Decided {
  readonly itemId: string
  readonly spot: Spot
  readonly matter: GreatMatter
  readonly seconders: readonly string[]
}

/** What goes otherwise than it should. */
export interface Trouble {
  /** Somebody objects to the decision, and whether they are right. */
  readonly objection?: 'upheld' | 'rejected'
  /** The work is past its date and nobody has reported it. */
  readonly isOverdue?: boolean
  /** The inspection finds a defect first. */
  readonly hasDefect?: boolean
  /** Those who asked are not content, and the raiser has it taken up again. */
  readonly isReopened?: boolean
}

/** A decision against the matter is published, and rated for how it was handled. */
export async function publishRefusal(
  telling: Telling,
  { itemId, spot, matter }: Decided,
  chance: Chance,
): Promise<void> {
  await telling.office(chance.int(3, 20))
  const call = await telling.call(telling.staff.secretary)
  const until = await publishDecision(
    telling.routes,
    itemId,
    {
      text: `没有通过。${matter.discussion}赞成的不到规定人数，这次不办。`,
      steps: [{ who: '网格员', task: '继续收集意见，半年后可以再提', inDays: 180 }],
      notAdopted: `“${saidAt(matter.proposal, spot)}”没有采纳，因为多数不同意。`,
      contact: CONTACT,
    },
    call,
  )
  await afterNotice(telling, until)
  await rateMatter(telling, [spot.raiser.accountId], itemId, chance)
}

/** A decision is published, objected to or not, and the work done, inspected, shown and rated. */
export async function carryOut(
  telling: Telling,
  decided: Decided,
  trouble: Trouble,
  chance: Chance,
): Promise<void> {
  const { itemId, spot, matter } = decided
  const { stand } = spot
  const { secretary } = telling.staff
  await telling.office(chance.int(3, 20))
  const until = await publishDecision(
    telling.routes,
    itemId,
    {
      text: `${saidAt(matter.motion, spot)}${matter.discussion}`,
      steps: [{ who: matter.lead, task: matter.task, inDays: 28 }],
      notAdopted: matter.notAdopted,
      contact: CONTACT,
    },
    await telling.call(secretary),
  )
  if (trouble.objection !== undefined) {
    await object(telling, decided, trouble.objection === 'upheld', chance)
    if (trouble.objection === 'upheld') return
  }
  await afterNotice(telling, until)
  await telling.office(chance.int(0, 30))
  await telling.act(secretary, 'agenda.implement', {
    itemId,
    lead: matter.lead,
    task: matter.task,
    budget: matter.budget,
    dueOn: addDays(dayOf(telling.time.now), 13),
  })
  await work(telling, decided, trouble, chance)
  if (trouble.isOverdue === true) return
  await inspect(telling, decided, trouble, chance)
  await afterNotice(telling, await publishWork(telling, decided, chance))
  const raters = [spot.raiser.accountId, ...decided.seconders.slice(0, RATERS)]
  await rateMatter(telling, raters, itemId, chance, trouble.isReopened)
  if (trouble.isReopened !== true) return
  await telling.awake(8 * DAY_HOURS)
  await telling.act(spot.raiser.accountId, 'agenda.reopen', {
    itemId,
    ground: 'newFacts',
    reason: '用了一个多星期又坏了，请再看看。',
  })
  await telling.office(30)
  await finishWork(telling, stand.worker, itemId, '又检查了一遍，换了更耐用的部件。')
  await inspect(telling, decided, {}, chance)
  await publishWork(telling, decided, chance)
}

/** The morning after a notice has ended, when the night's work has been done. */
async function afterNotice(telling: Telling, until: Date): Promise<void> {
  await telling.time.until(until)
  await telling.office(1)
}

async function object(
  telling: Telling,
  { itemId, spot }: Decided,
  isUpheld: boolean,
  chance: Chance,
): Promise<void> {
  const { stand, raiser } = spot
  const { secretary } = telling.staff
  const { items } = await telling.routes['outcomes.list'](
    { gridId: stand.gridId, limit: 20 },
    await telling.call(secretary),
  )
  const outcomeId = items.find((one) => one.itemId === itemId)?.id ?? ''
  const objector = chance.pick(stand.neighbours.filter((one) => one !== raiser)).accountId
  const { text, upheld, rejected } = chance.pick(OBJECTIONS)
  await telling.awake(30)
  const { objectionId } = await telling.act(objector, 'outcomes.object', { outcomeId, text })
  await telling.office(20)
  const answer = isUpheld ? upheld : rejected
  await telling.act(secretary, 'outcomes.answerObjection', { objectionId, isUpheld, text: answer })
}

async function actionOf(telling: Telling, accountId: string, itemId: string): Promise<string> {
  const list = await telling.routes['actions.list'](
    { view: 'item', about: itemId, limit: 1 },
    await telling.call(accountId),
  )
  return list.items[0]?.id ?? ''
}

/** Taken on, shown before and on the way, and reported as done with a picture. */
async function work(
  telling: Telling,
  { itemId, spot, matter }: Decided,
  { isOverdue }: Trouble,
  chance: Chance,
): Promise<void> {
  const { worker } = spot.stand
  const actionId = await actionOf(telling, worker, itemId)
  await telling.office(chance.int(2, 8))
  await telling.act(worker, 'actions.accept', { actionId })
  const stages = isOverdue === true ? (['before'] as const) : (['before', 'during'] as const)
  for (const [index, stage] of stages.entries()) {
    await telling.office(chance.int(20, 60))
    const photoIds = stage === 'before' ? await telling.photo(worker, matter.scene) : []
    const text = matter.progress[index] ?? ''
    await telling.act(worker, 'actions.addProgress', { actionId, text, stage, photoIds })
  }
  if (isOverdue === true) return
  await telling.office(chance.int(60, 130))
  await finishWork(telling, worker, itemId, matter.done)
}

async function finishWork(
  telling: Telling,
  worker: string,
  itemId: string,
  text: string,
): Promise<void> {
  const photoIds = await telling.photo(worker, 'finished')
  await telling.act(worker, 'agenda.claimDone', { itemId, text, photoIds })
}

/** The chair and the supervisor sign; a defect goes back first. */
async function inspect(
  telling: Telling,
  { itemId, spot }: Decided,
  { hasDefect }: Trouble,
  chance: Chance,
): Promise<void> {
  const { stand } = spot
  if (hasDefect === true) {
    await telling.office(chance.int(8, 30))
    const dueOn = addDays(dayOf(telling.time.now), 6)
    const defects = '收口处不平，雨天会积水，请返工。'
    await telling.act(stand.chair, 'agenda.rework', { itemId, defects, dueOn })
    await telling.office(50)
    await finishWork(telling, stand.worker, itemId, '收口处已经重做，浇水试过不积水。')
  }
  for (const accountId of [stand.chair, telling.staff.supervisor]) {
    await telling.office(chance.int(6, 24))
    const text = '到现场看过，和决定里写的一样。'
    await telling.act(accountId, 'agenda.accept', { itemId, text })
  }
}

/** The second publication: what was done, for how much. @returns until when it stands on notice */
async function publishWork(
  telling: Telling,
  { itemId, matter }: Decided,
  chance: Chance,
): Promise<Date> {
  const { secretary } = telling.staff
  const { routes } = telling
  await telling.office(chance.int(4, 24))
  const call = await telling.call(secretary)
  const words: Omit<RequestOf<'outcomes.edit'>, 'outcomeId' | 'version'> = {
    text: matter.done,
    money: [
      { label: '预算', direction: 'in', amount: matter.budget },
      { label: matter.task.slice(0, 20), direction: 'out', amount: spentOf(matter.budget, chance) },
    ],
    noPhotosReason: '照片见办理记录。',
    contact: CONTACT,
    facesChecked: true,
  }
  return inTransaction(async () => {
    const { id: outcomeId } = await routes['outcomes.draft']({ kind: 'execution', itemId }, call)
    const { version } = await routes['outcomes.edit']({ outcomeId, version: 1, ...words }, call)
    await routes['outcomes.review']({ outcomeId, version }, call)
    const { publicityEndsAt } = await routes['outcomes.publish']({ outcomeId }, call)
    return new Date(publicityEndsAt ?? call.now)
  })
}

/** Nearly all of it, in whole yuan. */
const spentOf = (budget: number, chance: Chance): number =>
  Math.round((budget * (0.9 + chance.next() * 0.1)) / 100) * 100
