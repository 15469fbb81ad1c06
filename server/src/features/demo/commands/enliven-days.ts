import { inTransaction } from '../../../platform/db/transaction'
import type { SessionCall } from '../../../platform/http/handler'
import { Chance } from '../chance.rules'
import { FEEDBACK } from '../story/history/feedback'
import { comers, type Stand } from './hold-telling'
import { at, callAs, type Stage } from './seed-item'

const MORNING = 10
const HOUR_MS = 60 * 60 * 1000
const SECRETARY = 'yang-lixin'
/** Ballots of the last days that are still open, by the matter; its grid has grown since. */
const OPEN_POLLS = [{ title: '铁路小区晚上路灯不亮', code: '8', hoursAgo: 30 }] as const
const TURNOUT = 0.55
/** Decided, and its notice is still being written. */
const UNPUBLISHED = '晨练音乐太早太响'

/** What the larger community adds to the last days: more votes, a draft on the desk, words to the operator. */
export async function enlivenDays(
  items: ReadonlyMap<string, string>,
  stands: readonly Stand[],
  stage: Stage,
): Promise<void> {
  for (const poll of OPEN_POLLS) {
    const stand = stands.find(({ code }) => code === poll.code)
    if (stand !== undefined) {
      await addVotes(items.get(poll.title) ?? '', stand, poll.hoursAgo, stage)
    }
  }
  const { routes, today } = stage
  const secretary = await callAs(stage, SECRETARY, at(today, 1, MORNING))
  const itemId = items.get(UNPUBLISHED) ?? ''
  await inTransaction(async () => {
    const { id: outcomeId } = await routes['outcomes.draft'](
      { kind: 'decision', itemId },
      secretary,
    )
    const text = '议事会表决没有通过：晨练音乐的开始时间暂不调整，请晨练的居民先把音量调低。'
    await routes['outcomes.edit']({ outcomeId, version: 1, text }, secretary)
  })
  await tellFeedback(stage)
}

async function addVotes(
  itemId: string,
  stand: Stand,
  hoursAgo: number,
  stage: Stage,
): Promise<void> {
  const { routes, today, people } = stage
  const chance = new Chance(`votes ${stand.code}`)
  const known = new Set(people.values())
  const others = stand.neighbours.filter(({ accountId }) => !known.has(accountId))
  for (const [index, { accountId }] of comers(others, TURNOUT, chance).entries()) {
    const now = new Date(today.getTime() - (hoursAgo - index * 0.5) * HOUR_MS)
    const people = new Map([[accountId, accountId]])
    const call: SessionCall = await callAs({ ...stage, people }, accountId, now)
    const { ballot } = await routes['agenda.info']({ itemId }, call)
    if (ballot === null) return
    const choice = chance.is(0.78) ? 'yes' : chance.is(0.8) ? 'no' : 'abstain'
    await inTransaction(() => routes['ballots.cast']({ ballotId: ballot.id, choice }, call))
  }
}

async function tellFeedback(stage: Stage): Promise<void> {
  const { routes, today } = stage
  for (const { by, kind, text, page, daysAgo, answer, again } of FEEDBACK) {
    const written = await callAs(stage, by, at(today, daysAgo, MORNING))
    const { id: feedbackId } = await inTransaction(() =>
      routes['feedback.write']({ kind, text, fromPage: page, appVersion: '0.1.0' }, written),
    )
    if (answer === undefined) continue
    const answering = await callAs(stage, SECRETARY, at(today, daysAgo - 1, MORNING))
    await inTransaction(() => routes['feedback.answer']({ feedbackId, text: answer }, answering))
    if (again === undefined) continue
    const asking = await callAs(stage, by, at(today, daysAgo - 2, MORNING))
    await inTransaction(() => routes['feedback.askAgain']({ feedbackId, text: again }, asking))
  }
}
