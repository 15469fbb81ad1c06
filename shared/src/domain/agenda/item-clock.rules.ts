import type { HolidayCalendar } from '../calendar/holidays'
import { dueAfterDays, dueAfterWorkingDays, urgencyOf, type Urgency } from '../calendar/deadline'
import type { AgendaRules } from '../rules/rule-set'
import type { ItemStatus } from './item'

/** Dates that an item carries itself; a step takes the one that belongs to it. */
export interface ItemTimes {
  readonly endorsingEndsAt: Date | null
  readonly ballotClosesAt: Date | null
  readonly appealUntil: Date | null
  readonly revivableUntil: Date | null
  readonly postponedTo: Date | null
  /** End of the decision's notice, once it is published. */
  readonly decisionNoticeEndsAt: Date | null
  readonly actionDueAt: Date | null
  /** End of the last notice before the survey, once it is published. */
  readonly lastNoticeEndsAt: Date | null
  readonly surveyEndsAt: Date | null
}

export const NO_TIMES: ItemTimes = {
  endorsingEndsAt: null,
  ballotClosesAt: null,
  appealUntil: null,
  revivableUntil: null,
  postponedTo: null,
  decisionNoticeEndsAt: null,
  actionDueAt: null,
  lastNoticeEndsAt: null,
  surveyEndsAt: null,
}

/** The figures that the clocks run by. */
export interface ClockRules {
  readonly agenda: AgendaRules
  readonly publishWorkingDays: number
}

/** How long a state may last, and in which words the process says so. */
interface StateClock {
  readonly words: (rules: ClockRules) => string
  readonly dueAt: (
    times: ItemTimes,
    rules: ClockRules,
    workingDays: (count: number, from?: Date) => Date,
  ) => Date | null
  /** Whether somebody in office answers for the date; otherwise the clock itself ends the state. */
  readonly isAccountable: boolean
}

const office = (
  figure: (rules: ClockRules) => number,
  words: (days: string) => string,
): StateClock => ({
  words: (rules) => words(`${String(figure(rules))} 个工作日`),
  dueAt: (_times, rules, workingDays) => workingDays(figure(rules)),
  isAccountable: true,
})

const clock = (time: keyof ItemTimes, words: (rules: ClockRules) => string): StateClock => ({
  words,
  dueAt: (times) => times[time],
  isAccountable: false,
})

const never = (words: string): StateClock => ({
  words: () => words,
  dueAt: () => null,
  isAccountable: false,
})

/** The clock of every state; the rule set has the figures. */
export const STATE_CLOCKS: Record<ItemStatus, StateClock> = {
  checking: office(
    ({ agenda }) => agenda.checkWorkingDays,
    (days) => `${days}内核对`,
  ),
  submitted: office(
    ({ agenda }) => agenda.firstContactWorkingDays,
    (days) => `${days}内联系提出人`,
  ),
  screening: office(
    ({ agenda }) => agenda.screenWorkingDays,
    (days) => `${days}内答复是否受理`,
  ),
  quickHandling: office(
    ({ agenda }) => agenda.quickWorkingDays,
    (days) => `${days}内办完`,
  ),
  explaining: office(
    ({ agenda }) => agenda.explainWorkingDays,
    (days) => `${days}内作出解释`,
  ),
  referred: office(
    ({ agenda }) => agenda.trackWorkingDays,
    (days) => `每 ${days}跟踪一次`,
  ),
  declined: clock('appealUntil', ({ agenda }) => `${String(agenda.appealDays)} 天内可以申请复核`),
  merged: never('附议人逐一答复'),
  endorsing: clock(
    'endorsingEndsAt',
    ({ agenda }) => `征集 ${String(agenda.endorsement.windowDays)} 天`,
  ),
  deferred: {
    words: ({ agenda }) =>
      `${String(agenda.revivalDays)} 天内可以重新征集；议事会延后最多 ${String(agenda.postponeDaysMax)} 天`,
    dueAt: ({ postponedTo, revivableUntil }) => postponedTo ?? revivableUntil,
    isAccountable: false,
  },
  partyReview: office(
    ({ agenda }) => agenda.reviewWorkingDays,
    (days) => `${days}内审议`,
  ),
  scheduled: office(
    ({ agenda }) => agenda.scheduleWorkingDays,
    (days) => `${days}内安排讨论`,
  ),
  deliberating: office(
    ({ agenda }) => agenda.scheduleWorkingDays,
    (days) => `${days}内形成意见`,
  ),
  voting: clock('ballotClosesAt', () => '到表决截止'),
  resolved: {
    words: (rules) =>
      `${String(rules.publishWorkingDays)} 个工作日内公示；公示期满后 ${String(rules.agenda.assignWorkingDays)} 个工作日内安排落实`,
    dueAt: ({ decisionNoticeEndsAt }, rules, workingDays) =>
      decisionNoticeEndsAt === null
        ? workingDays(rules.publishWorkingDays)
        : workingDays(rules.agenda.assignWorkingDays, new Date(decisionNoticeEndsAt.getTime() - 1)),
    isAccountable: true,
  },
  implementing: {
    words: ({ agenda }) => `按约定期限，一般 ${String(agenda.actionWorkingDays)} 个工作日`,
    dueAt: ({ actionDueAt }, rules, workingDays) =>
      actionDueAt ?? workingDays(rules.agenda.actionWorkingDays),
    isAccountable: true,
  },
  verifying: office(
    ({ agenda }) => agenda.verifyWorkingDays,
    (days) => `${days}内验收`,
  ),
  publicising: {
    words: (rules) => `${String(rules.publishWorkingDays)} 个工作日内公示，公示不少于规定天数`,
    dueAt: ({ lastNoticeEndsAt }, rules, workingDays) =>
      lastNoticeEndsAt ?? workingDays(rules.publishWorkingDays),
    isAccountable: true,
  },
  surveying: clock('surveyEndsAt', ({ agenda }) => `${String(agenda.surveyDays)} 天内评价`),
  closed: never('期限内可以重新办理'),
  withdrawn: never('—'),
}

/** The date by which the next step is due, counted from the moment a status was entered. */
export function stepDueAt(
  status: ItemStatus,
  enteredAt: Date,
  times: ItemTimes,
  rules: ClockRules,
  calendar: HolidayCalendar,
): Date | null {
  return STATE_CLOCKS[status].dueAt(times, rules, (count, from = enteredAt) =>
    dueAfterWorkingDays(from, count, calendar),
  )
}

/** The end of a period of days that an item carries as a date of its own. */
export function periodEnd(start: Date, days: number, calendar: HolidayCalendar): Date {
  return dueAfterDays(start, days, calendar)
}

/** Who is called in when a date was missed: the companion, the secretary, the street (督办). */
export const SUPERVISION_LEVELS = ['companion', 'secretary', 'street'] as const
export type SupervisionLevel = (typeof SUPERVISION_LEVELS)[number]

export const SUPERVISION_LEVEL_TEXT: Record<SupervisionLevel, string> = {
  companion: '陪伴网格员督办',
  secretary: '社区书记督办',
  street: '街道督办',
}

/**
 * The instant at which the next level is called in, after `reached` levels; null when all have been
 * or when nobody in office answers for the date.
 */
export function supervisedAt(
  status: ItemStatus,
  dueAt: Date | null,
  reached: number,
  rules: AgendaRules,
  calendar: HolidayCalendar,
): Date | null {
  if (dueAt === null || !STATE_CLOCKS[status].isAccountable) return null
  const { secretaryWorkingDays, streetWorkingDays } = rules.supervision
  // The date ends with its day at 24:00, the first instant of the next one.
  const missed = new Date(dueAt.getTime() - 1)
  switch (reached) {
    case 0:
      return dueAt
    case 1:
      return dueAfterWorkingDays(missed, secretaryWorkingDays, calendar)
    case 2:
      return dueAfterWorkingDays(missed, streetWorkingDays, calendar)
    default:
      return null
  }
}

const LAST_QUARTER = 4

/**
 * How urgent a step is. It turns amber a day before its date, and in the last quarter of its time
 * where that is longer.
 */
export function stepUrgency(enteredAt: Date, dueAt: Date, now: Date): Urgency {
  const left = dueAt.getTime() - now.getTime()
  const whole = dueAt.getTime() - enteredAt.getTime()
  const urgency = urgencyOf(dueAt, now)
  return urgency === 'onTime' && left * LAST_QUARTER <= whole ? 'dueSoon' : urgency
}
