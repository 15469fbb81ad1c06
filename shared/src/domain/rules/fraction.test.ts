import fc from 'fast-check'
import { exceeds, fractionText, leastExceeding, leastReaching, reaches } from './fraction'

const HALF = { num: 1, den: 2 }
const TWO_THIRDS = { num: 2, den: 3 }
const THREE_QUARTERS = { num: 3, den: 4 }
const THREE_PERCENT = { num: 3, den: 100 }

const anyWhole = fc.integer({ min: 0, max: 10_000_000 })
const anyFraction = fc
  .tuple(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }))
  .map(([a, b]) => ({ num: Math.min(a, b), den: Math.max(a, b) }))

describe('以上 includes the number, 超过 excludes it', () => {
  it.each([
    [5, 10, HALF, true, false],
    [4, 10, HALF, false, false],
    [6, 10, HALF, true, true],
    [5, 9, HALF, true, true],
    [4, 9, HALF, false, false],
    [6, 9, TWO_THIRDS, true, false],
    [5, 9, TWO_THIRDS, false, false],
    [7, 10, TWO_THIRDS, true, true],
    [6, 10, TWO_THIRDS, false, false],
    [3, 4, THREE_QUARTERS, true, false],
    [0, 0, HALF, true, false],
  ])('%i of %i against %j: 以上 %s, 超过 %s', (part, whole, fraction, reached, exceeded) => {
    expect(reaches(part, whole, fraction)).toBe(reached)
    expect(exceeds(part, whole, fraction)).toBe(exceeded)
  })
})

describe('the least number', () => {
  it.each([
    [9, TWO_THIRDS, 6, 7],
    [10, TWO_THIRDS, 7, 7],
    [11, TWO_THIRDS, 8, 8],
    [10, HALF, 5, 6],
    [11, HALF, 6, 6],
    [333, THREE_PERCENT, 10, 10],
    [334, THREE_PERCENT, 11, 11],
    [0, HALF, 0, 1],
  ])('of %i against %j is %i for 以上 and %i for 超过', (whole, fraction, reaching, exceeding) => {
    expect(leastReaching(whole, fraction)).toBe(reaching)
    expect(leastExceeding(whole, fraction)).toBe(exceeding)
  })

  it('is the first that reaches, and the first that exceeds', () => {
    fc.assert(
      fc.property(anyWhole, anyFraction, (whole, fraction) => {
        const reaching = leastReaching(whole, fraction)
        const exceeding = leastExceeding(whole, fraction)
        expect(reaches(reaching, whole, fraction)).toBe(true)
        expect(reaches(reaching - 1, whole, fraction)).toBe(false)
        expect(exceeds(exceeding, whole, fraction)).toBe(true)
        expect(exceeds(exceeding - 1, whole, fraction)).toBe(false)
      }),
    )
  })
})

describe('fractionText', () => {
  it.each([
    [HALF, '二分之一'],
    [TWO_THIRDS, '三分之二'],
    [THREE_PERCENT, '百分之三'],
    [{ num: 20, den: 100 }, '百分之20'],
  ])('%j is read %s', (fraction, text) => {
    expect(fractionText(fraction)).toBe(text)
  })
})
