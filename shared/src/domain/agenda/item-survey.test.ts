import fc from 'fast-check'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { barredUntil, isBarred } from './item-repeat'
import {
  askedOf,
  averageOf,
  countOf,
  isAnswered,
  isWidelyDissatisfied,
  type SurveyCounts,
} from './item-survey'

const RULES = COUNCIL_DEFAULT.agenda

const summed = (stars: readonly number[]) =>
  stars
    .map((satisfied) => countOf({ solved: satisfied > 2, satisfied }, RULES))
    .reduce<SurveyCounts>(
      (sum, one) => ({
        asked: sum.asked,
        answered: sum.answered + one.answered,
        solvedCount: sum.solvedCount + one.solvedCount,
        satisfiedSum: sum.satisfiedSum + one.satisfiedSum,
        dissatisfiedCount: sum.dissatisfiedCount + one.dissatisfiedCount,
      }),
      { asked: 10, answered: 0, solvedCount: 0, satisfiedSum: 0, dissatisfiedCount: 0 },
    )

describe('the survey of a matter', () => {
  it('asks raiser, co-raisers and seconders, each once', () => {
    const item = { raiserId: 'r', coRaiserIds: ['c'] }

    expect(askedOf(item, ['s', 'c', 't'])).toEqual(['r', 'c', 's', 't'])
  })

  it('waits until everybody asked has answered', () => {
    expect(isAnswered({ ...summed([5, 4]), asked: 2 })).toBe(true)
    expect(isAnswered({ ...summed([5]), asked: 2 })).toBe(false)
    expect(isAnswered({ ...summed([]), asked: 0 })).toBe(false)
  })

  it('reopens from three in ten who give two of five or less, never from nobody', () => {
    expect(isWidelyDissatisfied(summed([2, 1, 1, 5, 5, 5, 5, 5, 5, 5]), RULES)).toBe(true)
    expect(isWidelyDissatisfied(summed([2, 1, 3, 5, 5, 5, 5, 5, 5, 5]), RULES)).toBe(false)
    expect(isWidelyDissatisfied(summed([]), RULES)).toBe(false)
    expect(isWidelyDissatisfied(null, RULES)).toBe(false)
  })

  it('counts each answer once, whatever is answered', () => {
    const stars = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 50 })
    fc.assert(
      fc.property(stars, (given) => {
        const counts = summed(given)
        expect(counts.answered).toBe(given.length)
        expect(counts.dissatisfiedCount).toBe(given.filter((one) => one <= 2).length)
        const average = averageOf(counts)
        expect(average === null).toBe(given.length === 0)
        expect(average ?? 1).toBeGreaterThanOrEqual(1)
        expect(average ?? 5).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('a motion that was voted down', () => {
  const until = barredUntil(new Date('2026-08-31T12:00:00Z'), RULES.repeat)
  const repeat = { barredUntil: until, membersNeeded: 3 }
  const before = new Date(until.getTime() - 1)

  it('is barred for six months, to 24:00 of the last day of a shorter month', () => {
    expect(until).toEqual(new Date('2027-02-28T16:00:00Z'))
    expect(isBarred(repeat, 0, before)).toBe(true)
    expect(isBarred(repeat, 0, until)).toBe(false)
    expect(isBarred(null, 0, before)).toBe(false)
  })

  it('comes back sooner when a third of the council asks; a grid without a council waits', () => {
    expect(isBarred(repeat, 2, before)).toBe(true)
    expect(isBarred(repeat, 3, before)).toBe(false)
    expect(isBarred({ ...repeat, membersNeeded: 0 }, 0, before)).toBe(true)
  })
})
