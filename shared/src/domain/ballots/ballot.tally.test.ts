import fc from 'fast-check'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import type { BallotRules, Denominator } from '../rules/rule-set'
import { CHOICES, type BallotResult, type Tally } from './ballot'
import { countPapers, decide, participantsOf } from './ballot.tally'

const { council, advisory } = COUNCIL_DEFAULT.ballots
const TWO_THIRDS = { num: 2, den: 3 }

type Counts = readonly [yes: number, no: number, abstain: number]
const tallyOf = ([yes, no, abstain]: Counts): Tally => ({ yes, no, abstain })
const resultOf = (counts: Counts, electorate: number, rules: BallotRules): BallotResult =>
  decide(tallyOf(counts), electorate, rules).result

const anyFraction = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .map(([a, b]) => ({ num: Math.min(a, b), den: Math.max(a, b) }))
const anyRules = fc.record({
  quorum: fc.option(anyFraction),
  threshold: anyFraction,
  comparison: fc.constantFrom('reaches', 'exceeds'),
  denominator: fc.constantFrom<Denominator>('electorate', 'cast', 'yesAndNo'),
  changeAllowed: fc.boolean(),
  windowHoursMin: fc.constant(24),
  windowDaysMax: fc.constant(14),
  basis: fc.constant(''),
})
const anyCount = fc.integer({ min: 0, max: 60 })
const anyCase = fc
  .record({ yes: anyCount, no: anyCount, abstain: anyCount, silent: anyCount, rules: anyRules })
  .map(({ yes, no, abstain, silent, rules }) => {
    const tally = { yes, no, abstain }
    return { tally, electorate: participantsOf(tally) + silent, rules }
  })

describe('a council vote: two thirds take part, more than half of those say yes', () => {
  it.each<[string, Counts, number, BallotResult]>([
    ['one more yes than half', [4, 2, 0], 9, 'passed'],
    ['a tie is not a majority', [3, 3, 0], 9, 'notPassed'],
    ['abstentions count in the whole', [3, 2, 1], 9, 'notPassed'],
    ['all say no', [0, 6, 0], 9, 'notPassed'],
    ['exactly two thirds take part', [6, 0, 0], 9, 'passed'],
    ['one short of two thirds', [5, 0, 0], 9, 'invalid'],
    ['two thirds of ten are seven', [6, 0, 0], 10, 'invalid'],
    ['seven of ten', [4, 3, 0], 10, 'passed'],
    ['nobody votes', [0, 0, 0], 9, 'invalid'],
    ['everybody abstains', [0, 0, 9], 9, 'notPassed'],
  ])('%s: %j of %i is %s', (_rule, counts, electorate, result) => {
    expect(resultOf(counts, electorate, council)).toBe(result)
  })
})

describe('a poll: more yes than no, no quorum', () => {
  it.each<[string, Counts, BallotResult]>([
    ['one yes alone', [1, 0, 0], 'passed'],
    ['abstentions do not weigh', [2, 1, 50], 'passed'],
    ['a tie', [7, 7, 0], 'notPassed'],
    ['only abstentions', [0, 0, 4], 'notPassed'],
    ['nobody votes', [0, 0, 0], 'invalid'],
  ])('%s: %j is %s', (_rule, counts, result) => {
    expect(resultOf(counts, 500, advisory)).toBe(result)
  })
})

describe('two thirds of all members', () => {
  const rules: BallotRules = { ...council, threshold: TWO_THIRDS, denominator: 'electorate' }

  it.each<[BallotRules['comparison'], Counts, number, BallotResult]>([
    ['reaches', [6, 3, 0], 9, 'passed'],
    ['reaches', [5, 4, 0], 9, 'notPassed'],
    ['reaches', [7, 3, 0], 10, 'passed'],
    ['reaches', [6, 4, 0], 10, 'notPassed'],
    ['exceeds', [6, 3, 0], 9, 'notPassed'],
    ['exceeds', [7, 2, 0], 9, 'passed'],
  ])('%s: %j of %i is %s', (comparison, counts, electorate, result) => {
    expect(resultOf(counts, electorate, { ...rules, comparison })).toBe(result)
  })

  it('counts those who stay away against it', () => {
    expect(resultOf([6, 0, 0], 9, { ...rules, comparison: 'exceeds' })).toBe('notPassed')
  })
})

describe('decide', () => {
  it('states every figure that a reader needs to count again', () => {
    expect(decide({ yes: 4, no: 2, abstain: 1 }, 9, council)).toEqual({
      result: 'passed',
      electorate: 9,
      participants: 7,
      quorumNeeded: 6,
      quorumReached: true,
      denominator: 7,
      yesNeeded: 4,
      tally: { yes: 4, no: 2, abstain: 1 },
    })
  })

  it('asks for no quorum where the rule has none', () => {
    expect(decide({ yes: 1, no: 0, abstain: 0 }, 500, advisory).quorumNeeded).toBeNull()
  })

  it('asks for at least one yes, even where nobody said yes or no', () => {
    const rules: BallotRules = { ...advisory, threshold: TWO_THIRDS, comparison: 'reaches' }

    expect(decide({ yes: 0, no: 0, abstain: 3 }, 9, rules)).toMatchObject({
      result: 'notPassed',
      denominator: 0,
      yesNeeded: 1,
    })
  })

  it('is invalid exactly when the quorum is missed, and never both invalid and not passed', () => {
    fc.assert(
      fc.property(anyCase, ({ tally, electorate, rules }) => {
        const { result, quorumReached } = decide(tally, electorate, rules)
        expect(result === 'invalid').toBe(!quorumReached)
      }),
    )
  })

  it('passes exactly from the number of yes votes it names', () => {
    fc.assert(
      fc.property(anyCase, ({ tally, electorate, rules }) => {
        const { result, quorumReached, yesNeeded } = decide(tally, electorate, rules)
        expect(result === 'passed').toBe(quorumReached && tally.yes >= yesNeeded)
      }),
    )
  })

  it('never passes without a yes', () => {
    fc.assert(
      fc.property(anyCase, ({ tally, electorate, rules }) => {
        expect(decide({ ...tally, yes: 0 }, electorate, rules).result).not.toBe('passed')
      }),
    )
  })

  it('stays passed when one more person says yes', () => {
    fc.assert(
      fc.property(anyCase, ({ tally, electorate, rules }) => {
        fc.pre(decide(tally, electorate, rules).result === 'passed')
        fc.pre(participantsOf(tally) < electorate)
        const more = { ...tally, yes: tally.yes + 1 }
        expect(decide(more, electorate, rules).result).toBe('passed')
      }),
    )
  })

  it('stays passed when a no or an abstention turns into a yes', () => {
    fc.assert(
      fc.property(anyCase, fc.constantFrom('no', 'abstain'), (theCase, from) => {
        const { tally, electorate, rules } = theCase
        fc.pre(tally[from] > 0 && decide(tally, electorate, rules).result === 'passed')
        const turned = { ...tally, [from]: tally[from] - 1, yes: tally.yes + 1 }
        expect(decide(turned, electorate, rules).result).toBe('passed')
      }),
    )
  })
})

describe('countPapers', () => {
  it('counts every paper once', () => {
    expect(countPapers(['yes', 'no', 'yes', 'abstain', 'yes'])).toEqual({
      yes: 3,
      no: 1,
      abstain: 1,
    })
    expect(countPapers([])).toEqual({ yes: 0, no: 0, abstain: 0 })
  })

  it('does not depend on the order of the papers', () => {
    const papers = fc.array(fc.constantFrom(...CHOICES), { maxLength: 50 })
    const shuffled = papers.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    )
    fc.assert(
      fc.property(shuffled, ([before, after]) => {
        expect(countPapers(after)).toEqual(countPapers(before))
        expect(participantsOf(countPapers(before))).toBe(before.length)
      }),
    )
  })
})
