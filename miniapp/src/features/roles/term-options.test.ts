import { endOfTerm } from './term-options'

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
