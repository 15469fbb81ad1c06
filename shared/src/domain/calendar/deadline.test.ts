import fc from 'fast-check'
import { dueAfterDays, dueAfterWorkingDays, isWorkingDay, urgencyOf } from './deadline'
import { HOLIDAYS } from './holidays'
import { addDays, dayOf, endOfDay, startOfDay } from './shanghai-day'

const at = (text: string): Date => new Date(`${text}+08:00`)

const anyInstant = fc
  .integer({ min: at('2026-01-01T00:00').getTime(), max: at('2027-06-01T00:00').getTime() })
  .map((ms) => new Date(ms))

/** The day on which a period ends: 24:00 belongs to the day before midnight. */
const lastDay = (dueAt: Date): string => dayOf(new Date(dueAt.getTime() - 1))

describe('isWorkingDay', () => {
  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-10-01', false, 'National Day'],
    ['2026-10-07', false, 'the last day of the National Day holiday'],
    ['2026-10-08', true, 'the day after the holiday'],
    ['2026-10-10', true, 'a Saturday that is made up for'],
    ['2026-09-20', true, 'a Sunday that is made up for'],
    ['2026-10-11', false, 'the Sunday after a worked Saturday'],
    ['2026-02-16', false, 'New Year’s Eve of the lunar year'],
  ])('%s: %s, %s', (day, worked) => {
    expect(isWorkingDay(day, HOLIDAYS)).toBe(worked)
  })

  it('knows weekends only for a year without published holidays', () => {
    expect(isWorkingDay('2031-10-01', HOLIDAYS)).toBe(true)
    expect(isWorkingDay('2031-10-04', HOLIDAYS)).toBe(false)
  })
})

describe('dueAfterDays', () => {
  it.each([
    ['counts from the next day', '2026-11-16T10:00', 3, '2026-11-19'],
    ['takes a start at 00:00 as that day', '2026-11-16T00:00', 3, '2026-11-19'],
    ['takes a start at 23:59 as that day', '2026-11-16T23:59', 3, '2026-11-19'],
    ['counts weekends in between', '2026-11-20T10:00', 7, '2026-11-27'],
    ['moves a Saturday to Monday', '2026-11-20T10:00', 1, '2026-11-23'],
    ['moves a Sunday to Monday', '2026-11-20T10:00', 2, '2026-11-23'],
    ['moves National Day behind the holiday', '2026-09-24T10:00', 7, '2026-10-08'],
    ['ends on a Saturday that is worked', '2026-10-03T10:00', 7, '2026-10-10'],
    ['ends today when no day is given', '2026-11-20T10:00', 0, '2026-11-20'],
  ])('%s: %s and %i days end on %s', (_rule, start, days, end) => {
    expect(dueAfterDays(at(start), days, HOLIDAYS)).toEqual(endOfDay(end))
  })

  it('ends at 24:00', () => {
    expect(dueAfterDays(at('2026-11-16T10:00'), 3, HOLIDAYS)).toEqual(at('2026-11-20T00:00'))
  })

  it('does not depend on the time of day', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), (start, days) => {
        const fromMidnight = dueAfterDays(startOfDay(dayOf(start)), days, HOLIDAYS)
        expect(dueAfterDays(start, days, HOLIDAYS)).toEqual(fromMidnight)
      }),
    )
  })

  it('ends on a working day, never early, and never sooner for a longer period', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 0, max: 60 }), (start, days) => {
        const due = dueAfterDays(start, days, HOLIDAYS)
        expect(isWorkingDay(lastDay(due), HOLIDAYS)).toBe(true)
        expect(lastDay(due) >= addDays(dayOf(start), days)).toBe(true)
        expect(dueAfterDays(start, days + 1, HOLIDAYS) >= due).toBe(true)
      }),
    )
  })
})

describe('dueAfterWorkingDays', () => {
  it.each([
    ['the next day when it is worked', '2026-11-16T10:00', 1, '2026-11-17'],
    ['Monday after a Friday', '2026-11-20T10:00', 1, '2026-11-23'],
    ['Monday after a Saturday', '2026-11-21T10:00', 1, '2026-11-23'],
    ['the day after National Day', '2026-09-30T16:00', 1, '2026-10-08'],
    ['a Saturday that is worked', '2026-09-30T16:00', 3, '2026-10-10'],
    ['Monday after that Saturday', '2026-09-30T16:00', 4, '2026-10-12'],
    ['a Sunday that is worked', '2026-09-18T10:00', 1, '2026-09-20'],
    ['two weeks later for ten days', '2026-11-16T10:00', 10, '2026-11-30'],
  ])('is %s: %s and %i working days end on %s', (_rule, start, days, end) => {
    expect(dueAfterWorkingDays(at(start), days, HOLIDAYS)).toEqual(endOfDay(end))
  })

  it('leaves exactly that many working days after the start', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: 1, max: 30 }), (start, days) => {
        const end = lastDay(dueAfterWorkingDays(start, days, HOLIDAYS))
        let worked = 0
        for (let day = addDays(dayOf(start), 1); day <= end; day = addDays(day, 1)) {
          if (isWorkingDay(day, HOLIDAYS)) worked += 1
        }
        expect(worked).toBe(days)
        expect(isWorkingDay(end, HOLIDAYS)).toBe(true)
      }),
    )
  })
})

describe('urgencyOf', () => {
  const due = at('2026-11-23T00:00')

  it.each([
    ['2026-11-21T23:59:59.999', 'onTime'],
    ['2026-11-22T00:00:00.000', 'dueSoon'],
    ['2026-11-22T23:59:59.999', 'dueSoon'],
    ['2026-11-23T00:00:00.000', 'overdue'],
    ['2026-11-25T10:00:00.000', 'overdue'],
  ])('at %s a deadline of 11月22日 24:00 is %s', (now, urgency) => {
    expect(urgencyOf(due, at(now))).toBe(urgency)
  })
})

describe('the holiday table', () => {
  it('names weekdays as off and weekend days as worked', () => {
    const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay())

    expect(HOLIDAYS.offDays.filter(isWeekend)).toEqual([])
    expect(HOLIDAYS.workDays.filter((day) => !isWeekend(day))).toEqual([])
  })

  it('names no day twice', () => {
    const days = [...HOLIDAYS.offDays, ...HOLIDAYS.workDays]

    expect(new Set(days).size).toBe(days.length)
  })
})
