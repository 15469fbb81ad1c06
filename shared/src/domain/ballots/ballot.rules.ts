import { all, allow, demand, deny, type Decision } from '../decision'
import type { BallotRules } from '../rules/ballot-rules'
import type { BallotPhase, BallotResult, Secrecy } from './ballot'
import type { ElectorateUnit } from './electorate'

const MINUTE_MS = 60 * 1000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

/** At the end the chair need not wait any longer for those who do not come. */
const CHAIR_ALONE_MS = 2 * HOUR_MS

export type CastReason =
  | 'ballots.not_elector'
  | 'ballots.not_open_yet'
  | 'ballots.closed'
  | 'ballots.recused'
  | 'ballots.already_cast'
  | 'ballots.chair_waits'

export type WindowReason = 'ballots.window_too_short' | 'ballots.window_too_long'

export type ExtendReason =
  | 'ballots.closed'
  | 'ballots.already_extended'
  | 'ballots.quorum_reached'
  | 'ballots.extension_too_long'
  | 'ballots.extension_not_later'
  | 'ballots.window_too_long'

/** What decides whether a paper may be handed in. */
export interface CastFacts {
  readonly opensAt: Date
  readonly closesAt: Date
  readonly isElector: boolean
  readonly isRecused: boolean
  readonly hasCast: boolean
  readonly changeAllowed: boolean
  /** The chair of a council whose rule says that the chair votes last, while others are missing. */
  readonly waitsForOthers: boolean
}

/**
 * Where the ballot stands: computed from its times on every read, so that it closes at its minute
 * even if no job ran. The closing instant itself is already outside.
 */
export function phaseOf(ballot: { readonly closesAt: Date }, now: Date): BallotPhase {
  return now < ballot.closesAt ? 'open' : 'closed'
}

/** Whether this unit's paper may be handed in now; later movers-in are not on the frozen roll. */
export function canCast(facts: CastFacts, now: Date): Decision<CastReason> {
  const isLate = facts.closesAt.getTime() - now.getTime() <= CHAIR_ALONE_MS
  return all<CastReason>(
    demand(facts.isElector, 'ballots.not_elector'),
    demand(!facts.isRecused, 'ballots.recused'),
    demand(now >= facts.opensAt, 'ballots.not_open_yet'),
    demand(now < facts.closesAt, 'ballots.closed'),
    facts.hasCast && !facts.changeAllowed ? deny('ballots.already_cast') : allow(),
    demand(!facts.waitsForOthers || isLate, 'ballots.chair_waits'),
  )
}

/** Whether the voting window is neither too short for people without haste nor too long. */
export function isWindowAllowed(
  opensAt: Date,
  closesAt: Date,
  rules: Pick<BallotRules, 'windowHoursMin' | 'windowDaysMax'>,
): Decision<WindowReason> {
  const span = closesAt.getTime() - opensAt.getTime()
  return all<WindowReason>(
    demand(span >= rules.windowHoursMin * HOUR_MS, 'ballots.window_too_short'),
    demand(span <= rules.windowDaysMax * DAY_MS, 'ballots.window_too_long'),
  )
}

/** What decides whether a ballot gets more time. */
export interface ExtendFacts {
  readonly opensAt: Date
  readonly closesAt: Date
  readonly hasBeenExtended: boolean
  /** Whether fewer have voted so far than the rule asks for. */
  readonly lacksQuorum: boolean
  readonly windowDaysMax: number
}

/**
 * More time is given once, before the old end, by at most half of the window, and only because too
 * few have voted (A4.3): whoever could wait for a better result would choose the moment. The longest
 * window of the rule holds for both parts together.
 */
export function canExtend(facts: ExtendFacts, until: Date, now: Date): Decision<ExtendReason> {
  const window = facts.closesAt.getTime() - facts.opensAt.getTime()
  const more = until.getTime() - facts.closesAt.getTime()
  return all<ExtendReason>(
    demand(now < facts.closesAt, 'ballots.closed'),
    demand(!facts.hasBeenExtended, 'ballots.already_extended'),
    demand(facts.lacksQuorum, 'ballots.quorum_reached'),
    demand(more > 0, 'ballots.extension_not_later'),
    demand(more * 2 <= window, 'ballots.extension_too_long'),
    demand(window + more <= facts.windowDaysMax * DAY_MS, 'ballots.window_too_long'),
  )
}

/** The latest end that an extension could have: half of the window more, and no window too long. */
export function extensionLimit(
  { opensAt, closesAt }: { readonly opensAt: Date; readonly closesAt: Date },
  { windowDaysMax }: Pick<BallotRules, 'windowDaysMax'>,
): Date {
  const half = (closesAt.getTime() - opensAt.getTime()) / 2
  const longest = opensAt.getTime() + windowDaysMax * DAY_MS
  const limit = Math.min(closesAt.getTime() + half, longest)
  return new Date(limit - (limit % MINUTE_MS))
}

export type RemindReason =
  | 'ballots.on_floor'
  | 'ballots.closed'
  | 'ballots.reminded_today'
  | 'ballots.all_cast'

/** What decides whether those who have not voted are reminded. */
export interface RemindFacts {
  readonly closesAt: Date
  readonly isOnFloor: boolean
  readonly remindedAt: Date | null
  readonly missing: number
}

/** From when on they may be reminded again. Once a day is our proposal [P]: more is pressure. */
export function nextReminder(remindedAt: Date): Date {
  return new Date(remindedAt.getTime() + DAY_MS)
}

/** Whether those who have not voted may be reminded now. */
export function canRemind(facts: RemindFacts, now: Date): Decision<RemindReason> {
  const { closesAt, isOnFloor, remindedAt, missing } = facts
  return all<RemindReason>(
    demand(!isOnFloor, 'ballots.on_floor'),
    demand(now < closesAt, 'ballots.closed'),
    demand(remindedAt === null || now >= nextReminder(remindedAt), 'ballots.reminded_today'),
    demand(missing > 0, 'ballots.all_cast'),
  )
}

/** Who is asked, in the words of the ballot page. */
export const ELECTORATE_TEXT: Record<ElectorateUnit, string> = {
  person: '已认证的成年居民，每人一票',
  household: '已认证的住户，每户一票，家中任一成年人都可以投',
  delegate: '已认证的住户，每户一票，由户代表投',
  member: '本网格居民议事会成员，每人一票',
  present: '到会签到的议事会成员，每人一票，已回避的不参加',
  ownerUnit: '业主；多套房算一人，面积相加，共有人合投一票',
}

const SLICE_MIN = 5

/** Whether so few may vote that a secret result can give somebody away: it is said beforehand. */
export function isTooFewToHide(electorate: number): boolean {
  return electorate < SLICE_MIN
}

/** Whether a figure is of so few that it would tell how somebody voted; of nobody it tells nothing. */
const isOfFew = (figure: number): boolean => figure > 0 && figure < SLICE_MIN

/**
 * Whether the papers of a counted ballot stay shut: nobody reads the box, nor how many said what. A
 * secret vote that decides nothing owes nobody its figures, and a few papers would tell who said what.
 * What decides is published whatever its number; where few may vote, that is said beforehand.
 */
export function areFiguresShut({
  secrecy,
  result,
  participants,
}: {
  readonly secrecy: Secrecy
  readonly result: BallotResult
  readonly participants: number
}): boolean {
  return secrecy === 'secret' && result === 'invalid' && isOfFew(participants)
}

/** A part of the electorate and a figure about it. */
export interface Slice<Name> {
  readonly name: Name
  readonly figure: number
}

/**
 * Leaves out slices under five voters, and where what is left out could be found by subtracting from
 * the whole, the next smallest as well: until at least five voters are hidden, or none.
 */
export function safeSlices<Part extends Slice<unknown>>(slices: readonly Part[]): readonly Part[] {
  const shown = slices.filter((slice) => slice.figure >= SLICE_MIN)
  const hidden = slices.filter((slice) => isOfFew(slice.figure))
  const sum = hidden.reduce((total, slice) => total + slice.figure, 0)
  if (hidden.length === 0 || (sum >= SLICE_MIN && hidden.length > 1)) return shown
  const least = Math.min(...shown.map((slice) => slice.figure))
  const next = shown.findIndex((slice) => slice.figure === least)
  return shown.filter((_slice, index) => index !== next)
}
