import type { Choice } from '@linyi/shared/domain/ballots/ballot'
import { addDays, dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import type { Chance } from '../chance.rules'
import type { GreatMatter } from '../story/history/matter'
import { hourAt } from '../timeline.rules'
import { comers, saidAt, type Spot, type Telling } from './hold-telling'
import { carryOut, publishRefusal, type Trouble } from './carry-out'
import { contactRaiser, raiseMatter } from './tell-matter'

const EVENING = 19.5
const HOUR_MS = 60 * 60 * 1000

/** How the council comes to its decision. */
export type Way = 'meeting' | 'ballot' | 'poll' | 'consent'

/** A matter that waits for a meeting of its council. */
export interface Listed {
  readonly itemId: string
  readonly spot: Spot
  readonly matter: GreatMatter
  readonly isRefused: boolean
  /** Goes on when the meeting has decided. */
  readonly decided: () => void
}

/** What a council's next meeting has to take up, by grid. */
export type Lists = Map<string, Listed[]>

export interface Course {
  readonly way: Way
  readonly isRefused: boolean
  /** Fewer seconded it than are needed: it is put off (暂缓). */
  readonly isLapsing: boolean
  /** Too few members vote at first: the ballot is invalid. */
  readonly isInvalid: boolean
  readonly trouble: Trouble
}

/** 大事限期办: seconded, reviewed, deliberated and decided, then carried out. */
export async function tellGreat(
  telling: Telling,
  spot: Spot,
  matter: GreatMatter,
  course: Course,
  lists: Lists,
  chance: Chance,
): Promise<void> {
  const { stand } = spot
  const itemId = await raiseMatter(telling, spot, matter)
  await contactRaiser(telling, spot, itemId, chance)
  await telling.office(chance.int(1, 6))
  await telling.act(stand.worker, 'agenda.admit', {
    itemId,
    basis: chance.is(0.5) ? 'residentsInterest' : 'practicalProblem',
    stakeholders: [{ kind: 'residents', name: '' }],
    scope: 'grid',
  })
  const seconders = await second(telling, spot, itemId, course.isLapsing, chance)
  if (course.isLapsing) return
  await telling.office(chance.int(6, 40))
  const minutes = `网格党支部会议研究：${matter.minutes}`
  await telling.act(stand.secretary, 'agenda.agree', { itemId, minutes, body: '' })
  await talk(telling, spot, matter, itemId, chance)
  await decide(telling, spot, matter, itemId, course, lists, chance)
  const decided = { itemId, spot, matter, seconders }
  if (course.isRefused) await publishRefusal(telling, decided, chance)
  else await carryOut(telling, decided, course.trouble, chance)
}

/** Neighbours second it until there are enough, a few at last by members of the council. */
async function second(
  telling: Telling,
  { stand, raiser }: Spot,
  itemId: string,
  isLapsing: boolean,
  chance: Chance,
): Promise<string[]> {
  const others = stand.neighbours.filter(
    (one) => one.accountId !== raiser.accountId && !stand.members.includes(one.accountId),
  )
  const readers = chance.some(comers(others, 0.8, chance), isLapsing ? 2 : chance.int(4, 9))
  const members = isLapsing
    ? []
    : chance.some(
        stand.members.filter((id) => id !== raiser.accountId && id !== stand.chair),
        3,
      )
  const done: string[] = []
  for (const accountId of [...readers.map((one) => one.accountId), ...members]) {
    await telling.awake(chance.int(1, 12))
    const { status } = await telling.act(accountId, 'agenda.endorse', { itemId })
    done.push(accountId)
    if (status !== 'endorsing') break
  }
  return done
}

async function talk(
  telling: Telling,
  { stand, raiser }: Spot,
  { statements }: GreatMatter,
  itemId: string,
  chance: Chance,
): Promise<void> {
  const others = stand.neighbours.filter(({ accountId }) => accountId !== raiser.accountId)
  const speakers = chance.some(others, statements.length)
  for (const [index, { kind, text }] of statements.entries()) {
    const speaker = speakers[index]
    if (speaker === undefined) continue
    await telling.awake(chance.int(1, 14))
    const { id: statementId } = await telling.act(speaker.accountId, 'statements.write', {
      itemId,
      kind,
      text,
    })
    for (const reader of chance.some(others, chance.int(1, 4))) {
      if (reader.accountId === speaker.accountId) continue
      await telling.act(reader.accountId, 'statements.agree', { statementId })
    }
  }
}

async function decide(
  telling: Telling,
  spot: Spot,
  matter: GreatMatter,
  itemId: string,
  course: Course,
  lists: Lists,
  chance: Chance,
): Promise<void> {
  const { stand } = spot
  switch (course.way) {
    case 'consent': {
      await telling.office(chance.int(24, 70))
      await telling.act(stand.chair, 'agenda.deliberate', { itemId, text: matter.discussion })
      await telling.office(1)
      const text = saidAt(matter.motion, spot)
      await telling.act(stand.chair, 'agenda.consent', { itemId, text, hasAskedTwice: true })
      return
    }
    case 'ballot':
      if (course.isInvalid) {
        await vote(telling, spot, matter, itemId, { ...course, isPoor: true }, chance)
      }
      await vote(telling, spot, matter, itemId, { ...course, isPoor: false }, chance)
      return
    case 'poll':
      await poll(telling, spot, matter, itemId, course.isRefused, chance)
      return
    case 'meeting':
      await untilDecided(telling, lists, { itemId, spot, matter, isRefused: course.isRefused })
  }
}

/** The telling waits; the meeting wakes it. */
async function untilDecided(
  telling: Telling,
  lists: Lists,
  waiting: Omit<Listed, 'decided'>,
): Promise<void> {
  const { code } = waiting.spot.stand
  await telling.time.untilCalled((decided) => {
    lists.set(code, [...(lists.get(code) ?? []), { ...waiting, decided }])
  })
}

const nextEvening = (now: Date): Date => {
  const today = hourAt(dayOf(now), EVENING)
  return today > now ? today : hourAt(addDays(dayOf(now), 1), EVENING)
}

/** The members vote on their phones within three days. */
async function vote(
  telling: Telling,
  spot: Spot,
  matter: GreatMatter,
  itemId: string,
  { isRefused, isPoor }: { isRefused: boolean; isPoor: boolean },
  chance: Chance,
): Promise<void> {
  const { stand } = spot
  await telling.office(chance.int(20, 60))
  await telling.time.until(nextEvening(telling.time.now))
  const opened = telling.time.now
  const closesAt = new Date(opened.getTime() + 72 * HOUR_MS)
  const { id: ballotId } = await telling.act(stand.chair, 'ballots.open', {
    itemId,
    effect: 'council',
    deliberation: matter.discussion,
    text: saidAt(matter.motion, spot),
    closesAt: closesAt.toISOString(),
  })
  const voters = isPoor ? stand.members.slice(0, 3) : stand.members.slice(0, chance.int(6, 7))
  for (const [index, accountId] of voters.entries()) {
    await telling.awake(chance.int(2, 8))
    const isAgainst = isRefused ? index !== 1 && index !== 3 : index === 4 && chance.is(0.5)
    const choice: Choice = isAgainst ? 'no' : index === 5 ? 'abstain' : 'yes'
    await telling.act(accountId, 'ballots.cast', { ballotId, choice })
  }
  await certify(telling, ballotId, closesAt, [stand.chair, stand.recorder], isPoor)
}

/** Everybody of the grid is asked. */
async function poll(
  telling: Telling,
  spot: Spot,
  matter: GreatMatter,
  itemId: string,
  isRefused: boolean,
  chance: Chance,
): Promise<void> {
  const { stand } = spot
  await telling.office(chance.int(20, 60))
  await telling.time.until(nextEvening(telling.time.now))
  const opened = telling.time.now
  const closesAt = new Date(opened.getTime() + 6 * 24 * HOUR_MS)
  const { id: ballotId } = await telling.act(stand.chair, 'ballots.open', {
    itemId,
    effect: 'advisory',
    deliberation: matter.discussion,
    text: `您是否${saidAt(matter.motion, spot).replace(/。$/, '')}？`,
    closesAt: closesAt.toISOString(),
  })
  const share = 0.38 + chance.next() * 0.3
  const voters = chance.shuffled(comers(stand.neighbours, share, chance))
  const step = (5.4 * 24) / Math.max(voters.length, 1)
  for (const [index, { accountId }] of voters.entries()) {
    await telling.time.until(new Date(opened.getTime() + (1 + index * step) * HOUR_MS))
    const drawn = chance.next()
    const yes = isRefused ? 0.36 : 0.72
    const choice: Choice = drawn < yes ? 'yes' : drawn < 0.95 ? 'no' : 'abstain'
    await telling.act(accountId, 'ballots.cast', { ballotId, choice })
  }
  await certify(
    telling,
    ballotId,
    closesAt,
    [telling.staff.secretary, telling.staff.supervisor],
    false,
  )
}

/** Two offices confirm the count on the mornings after it. */
async function certify(
  telling: Telling,
  ballotId: string,
  closesAt: Date,
  offices: readonly string[],
  isInvalid: boolean,
): Promise<void> {
  await telling.time.until(closesAt)
  await telling.office(13)
  if (isInvalid) return
  for (const accountId of offices) {
    await telling.office(1)
    await telling.act(accountId, 'ballots.certify', { ballotId })
  }
}
