import { endOfTerm, startOfTerm } from './term-options'

const from = new Date('2026-11-21T10:30:00+08:00')

describe('endOfTerm', () => {
  it.each([
    ['3m', '2027-02-19'],
    ['1y', '2027-11-21'],
    ['3y', '2029-11-21'],
    ['5y', '2031-11-21'],
  ] as const)('%s ends with the first minute of %s', (term, day) => {
    expect(endOfTerm(term, from)).toBe(new Date(`${day}T00:00:00+08:00`).toISOString())
  })
})

describe('startOfTerm', () => {
  const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`)

  it('is now, the first of next month, or a later day', () => {
    expect(startOfTerm('today', '', from)).toEqual(from)
    expect(startOfTerm('nextMonth', '', from)).toEqual(midnight('2026-12-01'))
    expect(startOfTerm('nextMonth', '', new Date('2026-12-31T23:00:00+08:00'))).toEqual(
      midnight('2027-01-01'),
    )
    expect(startOfTerm('day', ' 2027-01-15 ', from)).toEqual(midnight('2027-01-15'))
  })

  it('is none on a day that is over, today, or no day', () => {
    for (const typed of ['', '2026-11-21', '2026-11-20', '2027-02-30', '明年一月']) {
      expect(startOfTerm('day', typed, from)).toBeNull()
    }
  })
})
