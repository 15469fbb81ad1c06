import fc from 'fast-check'
import { BALLOT_DEFAULT } from '../rules/ballot-default'
import type { BallotRules, Denominator } from '../rules/ballot-rules'
import { CHOICES, type BallotResult } from './ballot'
import {
  countPapers,
  decide,
  lacksQuorum,
  participantsOf,
  type Hall,
  type MotionTally,
  type MotionVerdict,
  type Paper,
} from './ballot.tally'

const { council, advisory, owners, ownersMajor } = BALLOT_DEFAULT
const HALF = { num: 1, den: 2 }
const TWO_THIRDS = { num: 2, den: 3 }
const THREE_QUARTERS = { num: 3, den: 4 }

type Counts = readonly [yes: number, no: number, abstain: number, spoilt?: number]
const tallyOf = ([yes, no, abstain, spoilt = 0]: Counts): MotionTally => ({
  yes,
  no,
  abstain,
  spoilt,
})
const hallOf = (heads: number, areaCm2 = 0): Hall => ({
  electorate: { heads, areaCm2 },
  present: null,
  chair: null,
})
const NO_AREA = tallyOf([0, 0, 0])
const verdictOf = (
  counts: Counts,
  electorate: number,
  rules: BallotRules,
  hall: Partial<Hall> = {},
): MotionVerdict =>
  decide({ heads: tallyOf(counts), area: NO_AREA }, { ...hallOf(electorate), ...hall }, rules)
const resultOf = (counts: Counts, electorate: number, rules: BallotRules): BallotResult =>
  verdictOf(counts, electorate, rules).result

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
    ['a spoilt paper takes part', [4, 1, 0, 1], 9, 'passed'],
    ['nobody votes', [0, 0, 0], 9, 'invalid'],
    ['everybody abstains', [0, 0, 9], 9, 'notPassed'],
    ['everybody spoils the paper', [0, 0, 0, 9], 9, 'notPassed'],
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

describe('the line itself, for every share and both words', () => {
  const passing = (num: number, den: number, comparison: 'reaches' | 'exceeds'): BallotRules => ({
    ...council,
    quorum: null,
    pass: { share: { num, den }, comparison },
  })

  it.each<[number, number, 'reaches' | 'exceeds', number, number, BallotResult]>([
    [1, 2, 'exceeds', 50, 100, 'notPassed'],
    [1, 2, 'exceeds', 51, 100, 'passed'],
    [1, 2, 'exceeds', 50, 99, 'passed'],
    [1, 2, 'reaches', 50, 100, 'passed'],
    [1, 2, 'reaches', 49, 100, 'notPassed'],
    [1, 2, 'reaches', 49, 99, 'notPassed'],
    [2, 3, 'reaches', 66, 99, 'passed'],
    [2, 3, 'reaches', 65, 99, 'notPassed'],
    [2, 3, 'reaches', 66, 100, 'notPassed'],
    [2, 3, 'reaches', 67, 100, 'passed'],
    [2, 3, 'exceeds', 66, 99, 'notPassed'],
    [2, 3, 'exceeds', 67, 99, 'passed'],
    [3, 4, 'reaches', 75, 100, 'passed'],
    [3, 4, 'reaches', 74, 100, 'notPassed'],
    [3, 4, 'reaches', 74, 99, 'notPassed'],
    [3, 4, 'reaches', 75, 99, 'passed'],
    [3, 4, 'exceeds', 75, 100, 'notPassed'],
    [3, 4, 'exceeds', 76, 100, 'passed'],
  ])('%i/%i %s: %i of %i is %s', (num, den, comparison, yes, cast, result) => {
    const rules = passing(num, den, comparison)
    expect(resultOf([yes, cast - yes, 0], 200, rules)).toBe(result)
  })

  it.each<[string, BallotRules['quorum'], number, boolean]>([
    ['more than half of 100', { share: HALF, comparison: 'exceeds' }, 50, false],
    ['more than half of 100', { share: HALF, comparison: 'exceeds' }, 51, true],
    ['two thirds of 100', { share: TWO_THIRDS, comparison: 'reaches' }, 66, false],
    ['two thirds of 100', { share: TWO_THIRDS, comparison: 'reaches' }, 67, true],
    ['three quarters of 100', { share: THREE_QUARTERS, comparison: 'reaches' }, 74, false],
    ['three quarters of 100', { share: THREE_QUARTERS, comparison: 'reaches' }, 75, true],
    ['no quorum', null, 1, true],
  ])('a quorum of %s (%j) with %i taking part: %s', (_text, quorum, took, reached) => {
    expect(verdictOf([took, 0, 0], 100, { ...council, quorum }).quorumReached).toBe(reached)
  })
})

describe('what yes is measured against', () => {
  it.each<[Denominator, number, number | null]>([
    ['electorate', 20, null],
    ['present', 12, 12],
    ['participants', 10, null],
    ['cast', 9, null],
    ['yesAndNo', 7, null],
  ])('%s makes the whole %i', (denominator, whole, present) => {
    const verdict = verdictOf([4, 3, 2, 1], 20, { ...council, denominator }, { present })
    expect(verdict.denominator).toBe(whole)
  })

  it('never takes fewer as present than have voted', () => {
    const rules: BallotRules = { ...council, denominator: 'present' }
    expect(verdictOf([4, 3, 2], 20, rules, { present: 5 }).denominator).toBe(9)
  })

  it('counts those who stay away against a motion that needs a share of all', () => {
    const rules: BallotRules = { ...council, denominator: 'electorate' }
    expect(resultOf([6, 0, 0], 13, rules)).toBe('invalid')
    expect(resultOf([9, 0, 0], 13, rules)).toBe('passed')
    expect(resultOf([6, 3, 0], 13, rules)).toBe('notPassed')
  })
})

describe('a tie', () => {
  const asChair: BallotRules = { ...council, tie: 'asChair' }

  it.each([
    ['yes', 'passed'],
    ['no', 'notPassed'],
    ['abstain', 'notPassed'],
  ] as const)('falls as the chair voted (%s) where the rule says so: %s', (chair, result) => {
    expect(verdictOf([3, 3, 0], 9, asChair, { chair })).toMatchObject({
      result,
      tieSettledBy: chair,
    })
  })

  it('fails where the chair’s vote is not known, and is the chair’s only at a tie', () => {
    expect(verdictOf([3, 3, 0], 9, asChair).result).toBe('notPassed')
    expect(verdictOf([2, 4, 0], 9, asChair, { chair: 'yes' }).result).toBe('notPassed')
    expect(verdictOf([3, 3, 0], 9, council, { chair: 'yes' }).result).toBe('notPassed')
  })

  it('does not save a vote without quorum', () => {
    expect(verdictOf([2, 2, 0], 9, asChair, { chair: 'yes' }).result).toBe('invalid')
  })
})

describe('who steps aside leaves both sides of the fraction', () => {
  it('lowers what the quorum asks for', () => {
    expect(resultOf([4, 1, 0], 9, council)).toBe('invalid')
    expect(resultOf([4, 1, 0], 9 - 2, council)).toBe('passed')
  })
})

describe('owners, by heads and by area', () => {
  const owned = (
    heads: Counts,
    area: Counts,
    whole: readonly [number, number],
    rules: BallotRules,
  ): BallotResult =>
    decide({ heads: tallyOf(heads), area: tallyOf(area) }, hallOf(...whole), rules).result

  // the worked examples of A2.4: N = 300, A = 3 000 000
  const WHOLE = [300, 3_000_000] as const

  it.each<[string, Counts, Counts, BallotResult]>([
    ['exactly two thirds of both take part', [150, 50, 0], [1_500_000, 500_000, 0], 'passed'],
    ['one square centimetre short', [150, 50, 0], [1_500_000, 499_999, 0], 'invalid'],
    ['one head short', [150, 49, 0], [1_500_000, 500_000, 0], 'invalid'],
    [
      'half of the heads is not more than half',
      [100, 100, 0],
      [1_500_000, 500_000, 0],
      'notPassed',
    ],
    [
      'half of the area is not more than half',
      [150, 50, 0],
      [1_000_000, 1_000_000, 0],
      'notPassed',
    ],
    ['many heads with little area', [190, 10, 0], [900_000, 1_100_000, 0], 'notPassed'],
    ['few heads with much area', [90, 110, 0], [1_900_000, 100_000, 0], 'notPassed'],
    ['nobody', [0, 0, 0], [0, 0, 0], 'invalid'],
  ])('an ordinary matter, %s', (_case, heads, area, result) => {
    expect(owned(heads, area, WHOLE, owners)).toBe(result)
  })

  it.each<[string, Counts, Counts, BallotResult]>([
    ['three quarters exactly', [150, 50, 0], [1_500_000, 500_000, 0], 'passed'],
    ['one head short of three quarters', [149, 51, 0], [1_500_000, 500_000, 0], 'notPassed'],
    ['one cm² short of three quarters', [150, 50, 0], [1_499_999, 500_001, 0], 'notPassed'],
    [
      'abstentions count among those taking part',
      [150, 49, 2],
      [1_500_000, 480_000, 30_000],
      'notPassed',
    ],
  ])('a matter of items six to eight, %s', (_case, heads, area, result) => {
    expect(owned(heads, area, WHOLE, ownersMajor)).toBe(result)
  })

  it('says of each count whether it lacks the quorum', () => {
    const electorate = { heads: 300, areaCm2: 3_000_000 }
    expect(lacksQuorum({ heads: 200, areaCm2: 2_000_000 }, electorate, owners)).toBe(false)
    expect(lacksQuorum({ heads: 200, areaCm2: 1_999_999 }, electorate, owners)).toBe(true)
    expect(lacksQuorum({ heads: 199, areaCm2: 2_000_000 }, electorate, owners)).toBe(true)
    expect(lacksQuorum({ heads: 0, areaCm2: 0 }, electorate, advisory)).toBe(false)
  })
})

const anyThreshold = fc
  .tuple(
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('reaches' as const, 'exceeds' as const),
  )
  .map(([a, b, comparison]) => ({
    share: { num: Math.min(a, b), den: Math.max(a, b) },
    comparison,
  }))
const anyRules: fc.Arbitrary<BallotRules> = fc
  .record({
    quorum: fc.option(anyThreshold),
    pass: anyThreshold,
    denominator: fc.constantFrom<Denominator>('electorate', 'cast', 'yesAndNo', 'participants'),
    countsArea: fc.boolean(),
  })
  .map((changed) => ({ ...council, ...changed }))
const anyPaper: fc.Arbitrary<Paper> = fc.record({
  mark: fc.constantFrom(...CHOICES, 'spoilt'),
  areaCm2: fc.integer({ min: 1, max: 2_000_000 }),
})
const anyBox = fc
  .record({ papers: fc.array(anyPaper, { maxLength: 60 }), silent: fc.nat(60), rules: anyRules })
  .map(({ papers, silent, rules }) => {
    const { area } = countPapers(papers)
    const hall = hallOf(papers.length + silent, participantsOf(area) + silent * 900_000)
    return { papers, hall, rules }
  })

describe('decide', () => {
  it('states every figure that a reader needs to count again', () => {
    expect(verdictOf([4, 2, 1], 9, council)).toEqual({
      kind: 'motion',
      result: 'passed',
      electorate: 9,
      participants: 7,
      quorumNeeded: 6,
      quorumReached: true,
      denominator: 7,
      yesNeeded: 4,
      yesReached: true,
      tally: { yes: 4, no: 2, abstain: 1, spoilt: 0 },
      area: null,
      tieSettledBy: null,
    })
  })

  it('asks for no quorum where the rule has none', () => {
    expect(verdictOf([1, 0, 0], 500, advisory).quorumNeeded).toBeNull()
  })

  it('is invalid exactly when a quorum is missed', () => {
    fc.assert(
      fc.property(anyBox, ({ papers, hall, rules }) => {
        const verdict = decide(countPapers(papers), hall, rules)
        const reached = verdict.quorumReached && (verdict.area?.quorumReached ?? true)
        expect(verdict.result === 'invalid').toBe(!reached)
      }),
    )
  })

  it('passes exactly from the figures it names', () => {
    fc.assert(
      fc.property(anyBox, ({ papers, hall, rules }) => {
        const verdict = decide(countPapers(papers), hall, rules)
        fc.pre(verdict.result !== 'invalid')
        const heads = verdict.tally.yes >= verdict.yesNeeded
        const area = verdict.area === null || verdict.area.tally.yes >= verdict.area.yesNeeded
        expect(verdict.result === 'passed').toBe(heads && area)
      }),
    )
  })

  it('does not depend on the order of the papers', () => {
    fc.assert(
      fc.property(anyBox, fc.array(fc.nat()), ({ papers, hall, rules }, places) => {
        const placeOf = (index: number): number => places[index % Math.max(1, places.length)] ?? 0
        const keyed = papers.map((paper, index) => ({ paper, place: placeOf(index) }))
        const shuffled = keyed.sort((a, b) => b.place - a.place).map(({ paper }) => paper)
        expect(decide(countPapers(shuffled), hall, rules)).toEqual(
          decide(countPapers(papers), hall, rules),
        )
      }),
    )
  })

  it('stays passed when a no, an abstention or a spoilt paper turns into a yes', () => {
    fc.assert(
      fc.property(anyBox, fc.nat(), ({ papers, hall, rules }, pick) => {
        fc.pre(papers.length > 0 && decide(countPapers(papers), hall, rules).result === 'passed')
        const turned = papers.map((paper, index) =>
          index === pick % papers.length ? { ...paper, mark: 'yes' } : paper,
        )
        expect(decide(countPapers(turned), hall, rules).result).toBe('passed')
      }),
    )
  })

  it('stays passed when one more person says yes, where only heads count', () => {
    fc.assert(
      fc.property(anyBox, ({ papers, hall, rules: any }) => {
        const rules = { ...any, countsArea: false }
        fc.pre(papers.length < hall.electorate.heads)
        fc.pre(decide(countPapers(papers), hall, rules).result === 'passed')
        const more = [...papers, { mark: 'yes', areaCm2: 1 }]
        expect(decide(countPapers(more), hall, rules).result).toBe('passed')
      }),
    )
  })
})

describe('countPapers', () => {
  it('counts every paper once, by heads and by area', () => {
    const papers = ['yes', 'no', 'yes', 'abstain', 'torn'].map((mark) => ({ mark, areaCm2: 10 }))
    expect(countPapers(papers)).toEqual({
      heads: { yes: 2, no: 1, abstain: 1, spoilt: 1 },
      area: { yes: 20, no: 10, abstain: 10, spoilt: 10 },
    })
    expect(countPapers([])).toEqual({ heads: NO_AREA, area: NO_AREA })
  })

  it('adds up, however the electorate is split into boxes', () => {
    const sum = (a: MotionTally, b: MotionTally): MotionTally => ({
      yes: a.yes + b.yes,
      no: a.no + b.no,
      abstain: a.abstain + b.abstain,
      spoilt: a.spoilt + b.spoilt,
    })
    fc.assert(
      fc.property(fc.array(anyPaper), fc.array(anyPaper), (a, b) => {
        const [left, right, both] = [countPapers(a), countPapers(b), countPapers([...a, ...b])]
        expect(both.heads).toEqual(sum(left.heads, right.heads))
        expect(both.area).toEqual(sum(left.area, right.area))
        expect(participantsOf(both.heads)).toBe(a.length + b.length)
      }),
    )
  })
})
