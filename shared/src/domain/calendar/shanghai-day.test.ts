import fc from 'fast-check'
import { addDays, dayOf, endOfDay, shanghaiParts, startOfDay, weekdayOf } from './shanghai-day'

const anyDay = fc.integer({ min: -3650, max: 36500 }).map((count) => addDays('2026-01-01', count))

describe('dayOf', () => {
  it.each([
    ['2026-11-20T15:59:59.999Z', '2026-11-20'],
    ['2026-11-20T16:00:00.000Z', '2026-11-21'],
    ['2026-11-21T00:00:00.000Z', '2026-11-21'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2028-02-28T16:00:00.000Z', '2028-02-29'],
  ])('places %s on %s, whatever day it is in UTC', (instant, day) => {
    expect(dayOf(new Date(instant))).toBe(day)
  })
})

describe('a day', () => {
  it('begins at 00:00 and ends at 24:00 in Shanghai', () => {
    expect(startOfDay('2026-11-21').toISOString()).toBe('2026-11-20T16:00:00.000Z')
    expect(endOfDay('2026-11-21').toISOString()).toBe('2026-11-21T16:00:00.000Z')
  })

  it('ends at the instant the next one begins', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(endOfDay(day)).toEqual(startOfDay(addDays(day, 1)))
        expect(dayOf(startOfDay(day))).toBe(day)
        expect(dayOf(new Date(endOfDay(day).getTime() - 1))).toBe(day)
      }),
    )
  })
})

describe('addDays', () => {
  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2026-11-21', 0, '2026-11-21'],
  ])('counts %s and %i as %s', (day, count, result) => {
    expect(addDays(day, count)).toBe(result)
  })

  it('is undone by counting back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (day, count) => {
        expect(addDays(addDays(day, count), -count)).toBe(day)
      }),
    )
  })
})

describe('weekdayOf', () => {
  it.each([
    ['2026-11-16', 1],
    ['2026-11-20', 5],
    ['2026-11-21', 6],
    ['2026-11-22', 7],
  ])('counts %s as day %i of the week, Sunday as 7', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday)
  })
})

describe('shanghaiParts', () => {
  it('reads an instant on a Shanghai clock', () => {
    expect(shanghaiParts(new Date('2026-12-31T16:05:00Z'))).toEqual({
      year: 2027,
      month: 1,
      day: 1,
      hour: 0,
      minute: 5,
      weekday: 5,
    })
  })

  it('agrees with dayOf and weekdayOf', () => {
    const instants = fc.integer({ min: 0, max: 4_102_444_800_000 })
    fc.assert(
      fc.property(instants, (ms) => {
        const instant = new Date(ms)
        const { year, month, day, weekday } = shanghaiParts(instant)
        const text = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
        expect(dayOf(instant)).toBe(text)
        expect(weekdayOf(dayOf(instant))).toBe(weekday)
      }),
    )
  })
})
