import { HOLIDAYS } from '../calendar/holidays'
import { endOfDay } from '../calendar/shanghai-day'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { ITEM_STATUSES, type ItemStatus } from './item'
import {
  NO_TIMES,
  STATE_CLOCKS,
  stepDueAt,
  stepUrgency,
  supervisedAt,
  type ItemTimes,
} from './item-clock.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)
/** A Friday. */
const now = at('2026-11-20T10:00')
const rules = { agenda: COUNCIL_DEFAULT.agenda, publishWorkingDays: 3 }

describe('stepDueAt', () => {
  const times: ItemTimes = {
    ...NO_TIMES,
    endorsingEndsAt: endOfDay('2026-11-27'),
    ballotClosesAt: at('2026-12-05T18:00'),
    appealUntil: endOfDay('2026-11-30'),
    revivableUntil: endOfDay('2027-02-18'),
    surveyEndsAt: endOfDay('2026-12-01'),
  }
  const due: Record<ItemStatus, Date | null> = {
    checking: endOfDay('2026-11-23'),
    submitted: endOfDay('2026-11-23'),
    screening: endOfDay('2026-11-25'),
    quickHandling: endOfDay('2026-11-24'),
    explaining: endOfDay('2026-12-04'),
    referred: endOfDay('2026-11-25'),
    declined: times.appealUntil,
    merged: null,
    endorsing: times.endorsingEndsAt,
    deferred: times.revivableUntil,
    partyReview: endOfDay('2026-12-04'),
    scheduled: endOfDay('2026-12-18'),
    deliberating: endOfDay('2026-12-18'),
    voting: times.ballotClosesAt,
    resolved: endOfDay('2026-11-25'),
    implementing: endOfDay('2026-12-01'),
    verifying: endOfDay('2026-11-27'),
    publicising: endOfDay('2026-11-25'),
    surveying: times.surveyEndsAt,
    closed: null,
    withdrawn: null,
  }

  it.each(ITEM_STATUSES)('names when the step is due that began on a Friday: %s', (status) => {
    expect(stepDueAt(status, now, times, rules, HOLIDAYS)).toEqual(due[status])
  })

  it('waits for the end of the notice before somebody must name a lead', () => {
    const published = { ...times, decisionNoticeEndsAt: endOfDay('2026-11-27') }

    expect(stepDueAt('resolved', now, published, rules, HOLIDAYS)).toEqual(endOfDay('2026-12-02'))
  })

  it('takes the date that was agreed for the work, and the day the council put a matter off to', () => {
    const agreed = {
      ...times,
      actionDueAt: endOfDay('2026-12-31'),
      postponedTo: endOfDay('2026-12-10'),
    }

    expect(stepDueAt('implementing', now, agreed, rules, HOLIDAYS)).toEqual(endOfDay('2026-12-31'))
    expect(stepDueAt('deferred', now, agreed, rules, HOLIDAYS)).toEqual(endOfDay('2026-12-10'))
  })

  it('says of every state in words how long it may last', () => {
    for (const status of ITEM_STATUSES) {
      expect(STATE_CLOCKS[status].words(rules)).not.toBe('')
    }
  })
})

describe('supervision', () => {
  const dueAt = endOfDay('2026-11-23')
  const called = (reached: number, status: ItemStatus = 'screening') =>
    supervisedAt(status, dueAt, reached, rules.agenda, HOLIDAYS)

  it('calls the companion at the date, the secretary and the street some working days later', () => {
    expect(called(0)).toEqual(dueAt)
    expect(called(1)).toEqual(endOfDay('2026-11-26'))
    expect(called(2)).toEqual(endOfDay('2026-12-02'))
    expect(called(3)).toBeNull()
  })

  it('calls nobody where the clock itself ends the step', () => {
    for (const status of ['endorsing', 'voting', 'surveying', 'declined', 'deferred'] as const) {
      expect(called(0, status)).toBeNull()
    }
    expect(supervisedAt('screening', null, 0, rules.agenda, HOLIDAYS)).toBeNull()
  })
})

describe('stepUrgency', () => {
  const entered = at('2026-11-01T00:00')
  const dueAt = at('2026-11-21T00:00')

  it.each([
    ['2026-11-15T23:59', 'onTime'],
    ['2026-11-16T00:00', 'dueSoon'],
    ['2026-11-20T12:00', 'dueSoon'],
    ['2026-11-21T00:00', 'overdue'],
  ])('of twenty days at %s is %s', (time, urgency) => {
    expect(stepUrgency(entered, dueAt, at(time))).toBe(urgency)
  })

  it('of a short step turns amber a day before', () => {
    const short = at('2026-11-19T00:00')

    expect(stepUrgency(short, dueAt, at('2026-11-19T23:59'))).toBe('onTime')
    expect(stepUrgency(short, dueAt, at('2026-11-20T00:00'))).toBe('dueSoon')
  })
})
