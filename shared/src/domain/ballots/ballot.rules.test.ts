import fc from 'fast-check'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { canCast, isWindowAllowed, phaseOf, type CastFacts } from './ballot.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)

const opensAt = at('2026-11-20T09:00:00')
const closesAt = at('2026-11-23T00:00:00')
const facts: CastFacts = {
  opensAt,
  closesAt,
  isElector: true,
  hasCast: false,
  changeAllowed: false,
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
  const { council } = COUNCIL_DEFAULT.ballots
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
    ['less than 24 hours', 24 * HOUR - 1, 'ballots.window_too_short'],
    ['an end before the beginning', -HOUR, 'ballots.window_too_short'],
    ['more than 14 days', 14 * DAY + 1, 'ballots.window_too_long'],
  ])('refuses %s', (_length, span, reason) => {
    expect(isWindowAllowed(opensAt, after(span), council)).toEqual({ allowed: false, reason })
  })
})
