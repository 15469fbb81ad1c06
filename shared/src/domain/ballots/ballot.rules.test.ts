import fc from 'fast-check'
import { BALLOT_DEFAULT } from '../rules/ballot-default'
import {
  areFiguresShut,
  canCast,
  canExtend,
  isWindowAllowed,
  phaseOf,
  isTooFewToHide,
  safeSlices,
  type CastFacts,
  type ExtendFacts,
} from './ballot.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)

const opensAt = at('2026-11-20T09:00:00')
const closesAt = at('2026-11-23T00:00:00')
const facts: CastFacts = {
  opensAt,
  closesAt,
  isElector: true,
  isRecused: false,
  hasCast: false,
  changeAllowed: false,
  waitsForOthers: false,
}
const before = (instant: Date): Date => new Date(instant.getTime() - 1)

describe('phaseOf', () => {
  it('closes at the closing instant itself', () => {
    expect(phaseOf({ closesAt }, before(closesAt))).toBe('open')
    expect(phaseOf({ closesAt }, closesAt)).toBe('closed')
  })
})

describe('canCast', () => {
  it('lets an elector hand in a paper from the opening to the last millisecond', () => {
    expect(canCast(facts, opensAt)).toEqual({ allowed: true })
    expect(canCast(facts, before(closesAt))).toEqual({ allowed: true })
  })

  it.each<[string, Partial<CastFacts>, Date, string]>([
    ['before the opening', {}, before(opensAt), 'ballots.not_open_yet'],
    ['at the closing instant', {}, closesAt, 'ballots.closed'],
    ['who is not on the roll', { isElector: false }, opensAt, 'ballots.not_elector'],
    ['of who stepped aside', { isRecused: true }, opensAt, 'ballots.recused'],
    ['of the chair before the others', { waitsForOthers: true }, opensAt, 'ballots.chair_waits'],
    ['a second time', { hasCast: true }, opensAt, 'ballots.already_cast'],
    [
      'a change after the close',
      { hasCast: true, changeAllowed: true },
      closesAt,
      'ballots.closed',
    ],
  ])('refuses a paper %s', (_case, changed, now, reason) => {
    expect(canCast({ ...facts, ...changed }, now)).toEqual({ allowed: false, reason })
  })

  it('lets a vote be changed where the rule allows it', () => {
    expect(canCast({ ...facts, hasCast: true, changeAllowed: true }, opensAt)).toEqual({
      allowed: true,
    })
  })

  it('lets the chair vote in the last two hours, whoever is missing', () => {
    const late = new Date(closesAt.getTime() - 2 * 3_600_000)
    expect(canCast({ ...facts, waitsForOthers: true }, late).allowed).toBe(true)
    expect(canCast({ ...facts, waitsForOthers: true }, before(late)).allowed).toBe(false)
  })

  it('says who you are before it says that it is too late', () => {
    expect(canCast({ ...facts, isElector: false, hasCast: true }, closesAt)).toEqual({
      allowed: false,
      reason: 'ballots.not_elector',
    })
  })

  it('agrees with phaseOf: nobody votes in a closed ballot', () => {
    const around = fc.integer({ min: -10_000, max: 10_000 })
    fc.assert(
      fc.property(around, fc.boolean(), fc.boolean(), (offset, hasCast, changeAllowed) => {
        const now = new Date(closesAt.getTime() + offset)
        const { allowed } = canCast({ ...facts, hasCast, changeAllowed }, now)
        if (allowed) expect(phaseOf({ closesAt }, now)).toBe('open')
      }),
    )
  })
})

describe('isWindowAllowed', () => {
  const { council, owners } = BALLOT_DEFAULT
  const after = (ms: number): Date => new Date(opensAt.getTime() + ms)
  const HOUR = 3_600_000
  const DAY = 24 * HOUR

  it.each([
    ['24 hours', 24 * HOUR],
    ['14 days', 14 * DAY],
  ])('allows %s to the millisecond', (_length, span) => {
    expect(isWindowAllowed(opensAt, after(span), council)).toEqual({ allowed: true })
  })

  it.each([
    ['four days, 23 hours', 5 * 24 * HOUR - 1, 'ballots.window_too_short'],
    ['five days', 5 * 24 * HOUR, null],
    ['sixty days', 60 * DAY, null],
    ['more than sixty days', 60 * DAY + 1, 'ballots.window_too_long'],
  ])('gives owners %s or not', (_length, span, reason) => {
    const decision = isWindowAllowed(opensAt, after(span), owners)
    expect(decision.allowed ? null : decision.reason).toBe(reason)
  })

  it.each([
    ['less than 24 hours', 24 * HOUR - 1, 'ballots.window_too_short'],
    ['an end before the beginning', -HOUR, 'ballots.window_too_short'],
    ['more than 14 days', 14 * DAY + 1, 'ballots.window_too_long'],
  ])('refuses %s', (_length, span, reason) => {
    expect(isWindowAllowed(opensAt, after(span), council)).toEqual({ allowed: false, reason })
  })
})

describe('canExtend', () => {
  const HOUR = 3_600_000
  const window = closesAt.getTime() - opensAt.getTime()
  const extend: ExtendFacts = {
    opensAt,
    closesAt,
    hasBeenExtended: false,
    lacksQuorum: true,
    windowDaysMax: 14,
  }
  const until = (ms: number): Date => new Date(closesAt.getTime() + ms)

  it('gives at most half of the window more, to the millisecond', () => {
    expect(canExtend(extend, until(window / 2), before(closesAt))).toEqual({ allowed: true })
    expect(canExtend(extend, until(window / 2 + 1), before(closesAt))).toEqual({
      allowed: false,
      reason: 'ballots.extension_too_long',
    })
  })

  it.each<[string, Partial<ExtendFacts>, Date, Date, string]>([
    ['at the old end', {}, until(HOUR), closesAt, 'ballots.closed'],
    ['twice', { hasBeenExtended: true }, until(HOUR), opensAt, 'ballots.already_extended'],
    ['with a quorum', { lacksQuorum: false }, until(HOUR), opensAt, 'ballots.quorum_reached'],
    ['to an earlier end', {}, until(-HOUR), opensAt, 'ballots.extension_not_later'],
    ['beyond the rule', { windowDaysMax: 2 }, until(HOUR), opensAt, 'ballots.window_too_long'],
  ])('refuses more time %s', (_case, changed, end, now, reason) => {
    expect(canExtend({ ...extend, ...changed }, end, now)).toEqual({ allowed: false, reason })
  })
})

describe('isTooFewToHide', () => {
  it.each([
    [4, true],
    [5, false],
  ])('says of a roll of %i whether a secret result can give somebody away: %s', (roll, few) => {
    expect(isTooFewToHide(roll)).toBe(few)
  })
})

describe('areFiguresShut', () => {
  it.each([
    ['secret', 'invalid', 1, true],
    ['secret', 'invalid', 4, true],
    ['secret', 'invalid', 5, false],
    ['secret', 'invalid', 0, false],
    ['secret', 'passed', 1, false],
    ['secret', 'notPassed', 4, false],
    ['open', 'invalid', 4, false],
  ] as const)(
    'says of a %s vote that is %s with %i papers: %s',
    (secrecy, result, papers, shut) => {
      expect(areFiguresShut({ secrecy, result, participants: papers })).toBe(shut)
    },
  )
})

describe('safeSlices', () => {
  const slices = (...figures: number[]) => figures.map((figure, name) => ({ name, figure }))
  const hiddenOf = (list: { name: number; figure: number }[]): number[] => {
    const shown = new Set(safeSlices(list).map(({ name }) => name))
    return list.filter(({ name }) => !shown.has(name)).map(({ figure }) => figure)
  }

  it('hides a slice under five with the next smallest, so that nothing is found by subtraction', () => {
    expect(hiddenOf(slices(20, 8, 4))).toEqual([8, 4])
  })

  it('hides two small slices alone when they are five together', () => {
    expect(hiddenOf(slices(20, 8, 4, 3))).toEqual([4, 3])
    expect(hiddenOf(slices(20, 8, 2, 2))).toEqual([8, 2, 2])
  })

  it('shows what is five and more', () => {
    expect(hiddenOf(slices(5, 6, 7))).toEqual([])
  })

  it('never lets fewer than five voters be found', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(30), { maxLength: 8 }), (figures) => {
        const hidden = hiddenOf(slices(...figures)).reduce((sum, figure) => sum + figure, 0)
        const all = figures.reduce((sum, figure) => sum + figure, 0)
        expect(hidden === 0 || hidden >= 5 || hidden === all).toBe(true)
      }),
    )
  })
})
