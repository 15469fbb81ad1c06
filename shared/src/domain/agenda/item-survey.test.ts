import fc from 'fast-check'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { barredUntil, isBarred } from './item-repeat'
import {
  askedOf,
  averageOf,
  changeOf,
  countOf,
  NO_ANSWERS,
  isAnswered,
  isWidelyDissatisfied,
  type SurveyAnswer,
  type SurveyCounts,
} from './item-survey'

const RULES = COUNCIL_DEFAULT.agenda

const answer = (satisfied: number): SurveyAnswer => ({
  solved: satisfied > 3 ? 'yes' : satisfied > 2 ? 'partly' : 'no',
  satisfied,
})
const plus = (sum: SurveyCounts, one: Omit<SurveyCounts, 'asked'>): SurveyCounts => ({
  asked: sum.asked,
  answered: sum.answered + one.answered,
  solvedCount: sum.solvedCount + one.solvedCount,
  partlyCount: sum.partlyCount + one.partlyCount,
  satisfiedCount: sum.satisfiedCount + one.satisfiedCount,
  satisfiedSum: sum.satisfiedSum + one.satisfiedSum,
  dissatisfiedCount: sum.dissatisfiedCount + one.dissatisfiedCount,
})
const summed = (stars: readonly number[]) =>
  stars
    .map((satisfied) => countOf(answer(satisfied), RULES))
    .reduce<SurveyCounts>(plus, { ...NO_ANSWERS, asked: 10 })

describe('the survey of a matter', () => {
  it('asks raiser, co-raisers and seconders, each once', () => {
    const item = { raiserId: 'r', coRaiserIds: ['c'], filedById: null, handlerIds: [] }

    expect(askedOf(item, ['s', 'c', 't'])).toEqual([
      { accountId: 'c', standing: 'raiser' },
      { accountId: 'r', standing: 'raiser' },
      { accountId: 's', standing: 'seconder' },
      { accountId: 't', standing: 'seconder' },
    ])
  })

  it('asks no office in the place of whom it filed for, and nobody about work of their own', () => {
    const item = { raiserId: 'w', coRaiserIds: [], filedById: 'w', handlerIds: ['lead'] }

    expect(askedOf(item, ['s', 'lead'])).toEqual([{ accountId: 's', standing: 'seconder' }])
  })

  it('counts a changed answer as if it had been given at once', () => {
    const star = fc.integer({ min: 1, max: 5 })
    fc.assert(
      fc.property(star, star, (before, after) => {
        const first = plus(NO_ANSWERS, countOf(answer(before), RULES))
        expect(plus(first, changeOf(answer(before), answer(after), RULES))).toEqual(
          plus(NO_ANSWERS, countOf(answer(after), RULES)),
        )
      }),
    )
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
