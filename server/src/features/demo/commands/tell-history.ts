import { addDays, dayOf, type Day } from '@linyi/shared/domain/calendar/shanghai-day'
import type { AllRoutes } from '../../../platform/http/handler'
import { Chance, Deck } from '../chance.rules'
import { DECLINED_MATTERS, HARD_MATTERS, REFERRED_MATTERS } from '../story/history/answered-matters'
import { GREAT_MATTERS } from '../story/history/great-matters'
import type { GreatMatter } from '../story/history/matter'
import { MORE_GREAT_MATTERS } from '../story/history/more-great-matters'
import { EXPLAINED_REMARKS, SOLVED_REMARKS } from '../story/history/remarks'
import { SMALL_MATTERS } from '../story/history/small-matters'
import { awake, hourAt, Timeline } from '../timeline.rules'
import type { Trouble } from './carry-out'
import { Telling, type Spot, type Stand } from './hold-telling'
import { keepDays } from './keep-days'
import type { Progress } from './seed-demo'
import { tellGreat, type Course, type Lists, type Way } from './tell-council'
import { tellEvening } from './tell-evening'
import { tellDeclined, tellHard, tellReferred, tellSmall, tellWithdrawn } from './tell-matter'
import { tellMeeting } from './tell-meeting'

/** How much happens. */
export interface HistorySize {
  readonly days: number
  readonly matters: number
  readonly evenings: number
  readonly remarks: number
}

/** Days before today from which the story of the last days is told. */
const LAST_DAYS = 40
const MONTH = 30
const SEASON = 62
/** A matter that waits for a meeting needs one to come. */
const BEFORE_LAST_MEETING = 62
const STORY_CODES = ['8', '13']
const WEIGHTS: Readonly<Record<string, number>> = { '8': 0.7, '13': 0.5 }

const KINDS = [
  ['small', 0.52],
  ['great', 0.23],
  ['referred', 0.09],
  ['hard', 0.07],
  ['lapsing', 0.04],
  ['declined', 0.03],
  ['withdrawn', 0.02],
] as const
type Kind = (typeof KINDS)[number][0]

/** What goes otherwise, by the place of a matter among the great ones. */
const TROUBLES: Readonly<Record<number, Trouble>> = {
  2: { objection: 'rejected' },
  5: { isReopened: true },
  8: { hasDefect: true },
  11: { objection: 'upheld' },
  14: { objection: 'rejected' },
  17: { hasDefect: true },
  21: { objection: 'rejected' },
}
const INVALID = 4
/** So many days ago the work begins that is overdue today. */
const OVERDUE_AGO = 52

export interface Setting {
  readonly communityId: string
  readonly routes: AllRoutes
  readonly stands: readonly Stand[]
  readonly staff: Telling['staff']
  readonly today: Date
}

/** Tells the months before today, day by day, by the commands that people use. */
export async function tellHistory(
  { communityId, routes, stands, staff, today }: Setting,
  size: HistorySize,
  progress: Progress,
): Promise<void> {
  const chance = new Chance('杏林社区')
  const from = addDays(dayOf(today), -size.days)
  const time = new Timeline(hourAt(from, 0))
  const telling = new Telling(communityId, routes, time, stands, staff)
  const lists: Lists = new Map()
  planMatters(telling, from, size, lists, chance.of('matters'))
  planMeetings(telling, from, size, lists, chance.of('meetings'))
  planEvenings(telling, from, size, chance.of('evenings'))
  time.begin(hourAt(from, 0), () => keepDays(telling, { from, days: size.days }, progress))
  await time.run(today)
}

function kindOf(chance: Chance): Kind {
  let drawn = chance.next()
  for (const [kind, share] of KINDS) {
    if (drawn < share) return kind
    drawn -= share
  }
  return 'small'
}

function standOf(stands: readonly Stand[], chance: Chance): Stand {
  const weights = stands.map(({ code }) => WEIGHTS[code] ?? 1)
  let drawn = chance.next() * weights.reduce((sum, one) => sum + one, 0)
  for (const [index, stand] of stands.entries()) {
    drawn -= weights[index] ?? 0
    if (drawn < 0) return stand
  }
  return chance.pick(stands)
}

function planMatters(
  telling: Telling,
  from: Day,
  size: HistorySize,
  lists: Lists,
  chance: Chance,
): void {
  const decks = {
    small: new Deck(SMALL_MATTERS, chance.of('small')),
    great: new Deck([...GREAT_MATTERS, ...MORE_GREAT_MATTERS], chance.of('great')),
    hard: new Deck(HARD_MATTERS, chance.of('hard')),
    referred: new Deck(REFERRED_MATTERS, chance.of('referred')),
    declined: new Deck(DECLINED_MATTERS, chance.of('declined')),
  }
  const once = new Set<GreatMatter>()
  const drawGreat = (): GreatMatter => {
    const drawn = decks.great.draw()
    // what is told of no estate is told once
    if (drawn.title.includes('{') || !once.has(drawn)) {
      once.add(drawn)
      return drawn
    }
    return decks.great.draw()
  }
  const raised = new Set<string>()
  let great = 0
  for (let index = 0; index < size.matters; index += 1) {
    const own = chance.of(`matter ${String(index)}`)
    // more is raised once people have seen that something comes of it
    const share = ((index + own.next()) / size.matters) ** 0.9
    const day = Math.min(size.days - 1, Math.floor(share * size.days))
    const stand = standOf(telling.stands, own)
    const spot = { stand, raiser: raiserIn(stand, day, raised, own) }
    const at = awake(hourAt(addDays(from, day), own.int(7, 20)), own.next())
    const begin = (tell: () => Promise<void>): void => {
      telling.time.begin(at, tell)
    }
    switch (kindOf(own)) {
      case 'great': {
        const course = courseOf(great, size.days - day, stand, own)
        great += 1
        const matter = drawGreat()
        begin(() => tellGreat(telling, spot, matter, course, lists, own))
        break
      }
      case 'lapsing': {
        const matter = drawGreat()
        begin(() => tellGreat(telling, spot, matter, { ...PLAIN, isLapsing: true }, lists, own))
        break
      }
      case 'small':
        beginWith(begin, decks.small.draw(), (matter) => tellSmall(telling, spot, matter, own))
        break
      case 'hard':
        beginWith(begin, decks.hard.draw(), (matter) => tellHard(telling, spot, matter, own))
        break
      case 'referred':
        beginWith(begin, decks.referred.draw(), (matter) =>
          tellReferred(telling, spot, matter, own),
        )
        break
      case 'declined':
        beginWith(begin, decks.declined.draw(), (matter) =>
          tellDeclined(telling, spot, matter, own),
        )
        break
      case 'withdrawn':
        beginWith(begin, decks.small.draw(), (matter) => tellWithdrawn(telling, spot, matter, own))
    }
  }
}

function beginWith<Matter>(
  begin: (tell: () => Promise<void>) => void,
  matter: Matter,
  tell: (matter: Matter) => Promise<void>,
): void {
  begin(() => tell(matter))
}

/** Whom one can be raises something every two months, everybody else once while others can. */
function raiserIn(stand: Stand, day: number, raised: Set<string>, chance: Chance): Spot['raiser'] {
  const season = Math.floor(day / SEASON)
  const favourite = stand.neighbours.find(
    ({ accountId, isFavourite }) =>
      isFavourite === true && !raised.has(`${accountId} ${String(season)}`),
  )
  if (favourite !== undefined) {
    raised.add(`${favourite.accountId} ${String(season)}`)
    return favourite
  }
  const fresh = stand.neighbours.filter(
    ({ accountId, isFavourite }) => isFavourite !== true && !raised.has(accountId),
  )
  const raiser = chance.pick(fresh.length === 0 ? stand.neighbours : fresh)
  raised.add(raiser.accountId)
  return raiser
}

const PLAIN: Course = {
  way: 'consent',
  isRefused: false,
  isLapsing: false,
  isInvalid: false,
  trouble: {},
}

function courseOf(place: number, daysAgo: number, stand: Stand, chance: Chance): Course {
  const drawn = chance.next()
  const mayMeet = !STORY_CODES.includes(stand.code) || daysAgo > BEFORE_LAST_MEETING
  const way: Way =
    drawn < 0.42 && mayMeet ? 'meeting' : drawn < 0.64 ? 'ballot' : drawn < 0.8 ? 'poll' : 'consent'
  if (place === INVALID) return { ...PLAIN, way: 'ballot', isInvalid: true }
  const known = TROUBLES[place]
  if (known !== undefined) return { ...PLAIN, way, trouble: known }
  const isOverdue = daysAgo > OVERDUE_AGO && daysAgo <= OVERDUE_AGO + 5
  if (isOverdue) return { ...PLAIN, way: 'consent', trouble: { isOverdue } }
  return { ...PLAIN, way, isRefused: way !== 'consent' && chance.is(0.14) }
}

function planMeetings(
  telling: Telling,
  from: Day,
  { days }: HistorySize,
  lists: Lists,
  chance: Chance,
): void {
  for (const [index, stand] of telling.stands.entries()) {
    const last = STORY_CODES.includes(stand.code) ? days - LAST_DAYS : days
    for (let day = 9 + index * 3; day < last; day += MONTH) {
      const on = addDays(from, day)
      const own = chance.of(`${stand.code} ${String(day)}`)
      telling.time.begin(hourAt(addDays(on, -7), 8), () =>
        tellMeeting(telling, stand, on, lists, own),
      )
    }
  }
}

function planEvenings(
  telling: Telling,
  from: Day,
  { days, evenings, remarks }: HistorySize,
  chance: Chance,
): void {
  const sayings = {
    solved: new Deck(SOLVED_REMARKS, chance.of('solved')),
    explained: new Deck(EXPLAINED_REMARKS, chance.of('explained')),
  }
  for (let index = 0; index < evenings; index += 1) {
    const stand = telling.stands[index % telling.stands.length]
    if (stand === undefined) continue
    const day = addDays(from, 6 + Math.floor(((days - 10) * index) / Math.max(evenings, 1)))
    const own = chance.of(`evening ${String(index)}`)
    const plan = { day, remarks: remarks + own.int(-2, 2) }
    telling.time.begin(hourAt(addDays(day, -5), 8), () =>
      tellEvening(telling, stand, plan, sayings, own),
    )
  }
}
