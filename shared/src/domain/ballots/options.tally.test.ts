import fc from 'fast-check'
import { BALLOT_DEFAULT } from '../rules/ballot-default'
import { isMethodSound, markText, readMark, type BallotMethod, type OptionMethod } from './method'
import { decideOptions, type OptionsVerdict } from './options.tally'
import { comparePairs } from './ranked.tally'

const { advisory, council } = BALLOT_DEFAULT
const options = (ids: string): { id: string; text: string }[] =>
  [...ids].map((id) => ({ id, text: `项目${id}` }))
const chooseOne = { kind: 'chooseOne', options: options('abc'), seats: 1 } as const
const chooseTwo = { kind: 'chooseUpTo', options: options('abcd'), seats: 2, max: 2 } as const
const score = { kind: 'score', options: options('abc'), seats: 1, max: 5 } as const
const ranked = (count: 'schulze' | 'elimination', seats = 1, ids = 'abcd') =>
  ({ kind: 'ranked', options: options(ids), seats, count }) as const

const times = (count: number, mark: string): string[] => Array<string>(count).fill(mark)
const countOf = (method: OptionMethod, marks: readonly string[], heads = 100): OptionsVerdict =>
  decideOptions(method, marks, { heads, areaCm2: 0 }, advisory)
const electedOf = ({ placings }: OptionsVerdict): string[] =>
  placings.filter((placing) => placing.isElected).map((placing) => placing.option)

describe('what may be written on a paper', () => {
  it.each<[BallotMethod, string, string]>([
    [{ kind: 'motion' }, 'yes', 'yes'],
    [{ kind: 'motion' }, 'abstain', 'abstain'],
    [chooseOne, 'b', 'b'],
    [chooseOne, 'abstain', 'abstain'],
    [chooseTwo, 'c,a', 'a,c'],
    [score, 'c=0,a=5', 'a=5,c=0'],
    [ranked('schulze'), 'c>a', 'c>a'],
  ])('%j reads %s as %s', (method, text, mark) => {
    expect(readMark(method, text)).toEqual({ allowed: true, mark })
  })

  it.each<[BallotMethod, string]>([
    [{ kind: 'motion' }, 'maybe'],
    [{ kind: 'motion' }, 'spoilt'],
    [{ kind: 'motion' }, ''],
    [chooseOne, 'z'],
    [chooseOne, 'a,b'],
    [chooseTwo, 'a,b,c'],
    [chooseTwo, 'a,a'],
    [score, 'a=6'],
    [score, 'a=-1'],
    [score, 'a=1.5'],
    [score, 'a=1,a=2'],
    [score, 'a'],
    [ranked('schulze'), 'a>a'],
    [ranked('schulze'), 'a>z'],
    [ranked('schulze'), ''],
  ])('%j refuses %s', (method, text) => {
    expect(readMark(method, text)).toEqual({ allowed: false, reason: 'ballots.bad_mark' })
  })

  it('is read aloud in words', () => {
    expect(markText({ kind: 'motion' }, 'yes')).toBe('赞成')
    expect(markText(chooseTwo, 'a,c')).toBe('项目a、项目c')
    expect(markText(score, 'a=5,c=0')).toBe('项目a 5 分、项目c 0 分')
    expect(markText(ranked('schulze'), 'c>a')).toBe('项目c › 项目a')
    expect(markText(chooseOne, 'spoilt')).toBe('废票')
  })

  it.each<[string, BallotMethod]>([
    ['one option', { ...chooseOne, options: options('a') }],
    ['the same option twice', { ...chooseOne, options: options('aa') }],
    ['as many seats as options', { ...chooseOne, seats: 3 }],
    ['no seat', { ...chooseOne, seats: 0 }],
    [
      'an id that a mark cannot hold',
      { ...chooseOne, options: [...options('a'), { id: 'b>', text: 'x' }] },
    ],
    ['a score without points', { ...score, max: 0 }],
  ])('a ballot with %s is refused before it opens', (_case, method) => {
    expect(isMethodSound(method)).toEqual({ allowed: false, reason: 'ballots.options_wrong' })
  })
})

describe('choosing one', () => {
  it('elects the option with most votes and shows the count', () => {
    const verdict = countOf(chooseOne, [...times(3, 'a'), ...times(5, 'b'), 'abstain', 'spoilt'])
    expect(verdict).toMatchObject({ result: 'passed', participants: 10, abstentions: 1, spoilt: 1 })
    expect(electedOf(verdict)).toEqual(['b'])
    expect(verdict.steps[0]?.figures).toEqual([
      { option: 'b', figure: 5 },
      { option: 'a', figure: 3 },
      { option: 'c', figure: 0 },
    ])
  })

  it('elects nobody at a tie for the seat, and names those who tie', () => {
    const verdict = countOf(chooseOne, [...times(4, 'a'), ...times(4, 'c'), 'b'])
    expect(verdict).toMatchObject({ result: 'notPassed', tied: ['a', 'c'] })
    expect(electedOf(verdict)).toEqual([])
    expect(verdict.placings.map(({ place }) => place)).toEqual([1, 1, 3])
  })

  it('is invalid without its quorum, and elects nobody', () => {
    const verdict = decideOptions(chooseOne, times(5, 'a'), { heads: 9, areaCm2: 0 }, council)
    expect(verdict).toMatchObject({ result: 'invalid', quorumNeeded: 6 })
    expect(electedOf(verdict)).toEqual([])
  })

  it('is invalid when nobody votes', () => {
    expect(countOf(chooseOne, []).result).toBe('invalid')
  })
})

describe('choosing up to k', () => {
  it('elects the first two of four', () => {
    const verdict = countOf(chooseTwo, ['a,b', 'a,c', 'a', 'b,d', 'd', 'd,c'])
    expect(verdict.placings.map(({ option, figure }) => [option, figure])).toEqual([
      ['a', 3],
      ['d', 3],
      ['b', 2],
      ['c', 2],
    ])
    expect(electedOf(verdict)).toEqual(['a', 'd'])
  })

  it('elects only those above the tie at the last seat', () => {
    const verdict = countOf(chooseTwo, [...times(3, 'a'), 'b', 'c'])
    expect(electedOf(verdict)).toEqual(['a'])
    expect(verdict.tied).toEqual(['b', 'c'])
  })
})

describe('scoring', () => {
  it('adds the points', () => {
    const verdict = countOf(score, ['a=5,b=1', 'a=0,b=4', 'b=3,c=5'])
    expect(verdict.placings.map(({ option, figure }) => [option, figure])).toEqual([
      ['b', 8],
      ['a', 5],
      ['c', 5],
    ])
  })
})

describe('ranking by pairs (Schulze)', () => {
  // the example of Schulze's paper (45 voters, five candidates): the order is e a c b d
  const marks = [
    ...times(5, 'a>c>b>e>d'),
    ...times(5, 'a>d>e>c>b'),
    ...times(8, 'b>e>d>a>c'),
    ...times(3, 'c>a>b>e>d'),
    ...times(7, 'c>a>e>b>d'),
    ...times(2, 'c>b>a>d>e'),
    ...times(7, 'd>c>e>b>a'),
    ...times(8, 'e>b>a>d>c'),
  ]

  it('orders the known example', () => {
    const verdict = countOf(ranked('schulze', 2, 'abcde'), marks)
    expect(verdict.placings.map(({ option }) => option)).toEqual(['e', 'a', 'c', 'b', 'd'])
    expect(electedOf(verdict)).toEqual(['e', 'a'])
  })

  it('elects who beats every other in pairs, also from the middle', () => {
    const verdict = countOf(ranked('schulze', 1, 'abc'), [
      ...times(4, 'a>b>c'),
      ...times(3, 'c>b>a'),
      ...times(2, 'b>c>a'),
    ])
    expect(electedOf(verdict)).toEqual(['b'])
  })

  it('places what nobody names last, and elects it for no seat', () => {
    const verdict = countOf(ranked('schulze', 3), ['a>b'])
    expect(electedOf(verdict)).toEqual(['a', 'b'])
  })
})

describe('ranking by elimination', () => {
  it('publishes every round and moves the votes of who goes out', () => {
    const verdict = countOf(ranked('elimination', 1, 'abc'), [
      ...times(4, 'a>b>c'),
      ...times(3, 'c>b>a'),
      ...times(2, 'b>c>a'),
    ])
    expect(electedOf(verdict)).toEqual(['c'])
    expect(verdict.steps.map(({ subject, figures }) => [subject, figures])).toEqual([
      [
        'b',
        [
          { option: 'a', figure: 4 },
          { option: 'b', figure: 2 },
          { option: 'c', figure: 3 },
        ],
      ],
      [
        'a',
        [
          { option: 'a', figure: 4 },
          { option: 'c', figure: 5 },
        ],
      ],
      [null, [{ option: 'c', figure: 9 }]],
    ])
  })

  it('stops when as many remain as are wanted', () => {
    const verdict = countOf(ranked('elimination', 2), [
      ...times(4, 'a'),
      ...times(3, 'c>d'),
      'd',
      'b',
    ])
    expect(electedOf(verdict)).toEqual(['a', 'c'])
    expect(verdict.steps).toHaveLength(3)
  })

  it('settles equals by the last round in which they differed, then by the place on the paper', () => {
    const { steps } = countOf(ranked('elimination', 1), ['a', 'a', 'b', 'c', 'd>b'])
    expect(steps.map(({ subject }) => subject)).toEqual(['d', 'c', 'b', null])
  })
})

const anyRanking = fc
  .shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 })
  .map((list) => list.join('>'))
const anyMethod = fc.constantFrom<OptionMethod>(
  ranked('schulze', 1),
  ranked('schulze', 2),
  ranked('elimination', 1),
  ranked('elimination', 2),
)

describe('every count of ranked papers', () => {
  it('does not depend on the order of the papers', () => {
    fc.assert(
      fc.property(anyMethod, fc.array(anyRanking, { maxLength: 20 }), (method, marks) => {
        expect(countOf(method, [...marks].reverse())).toEqual(countOf(method, marks))
        expect(countOf(method, [...marks].sort())).toEqual(countOf(method, marks))
      }),
    )
  })

  it('never fills more than its seats', () => {
    fc.assert(
      fc.property(anyMethod, fc.array(anyRanking, { maxLength: 20 }), (method, marks) => {
        expect(electedOf(countOf(method, marks)).length).toBeLessThanOrEqual(method.seats)
      }),
    )
  })

  it('adds its pairs up, however the electorate is split', () => {
    const lists = fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1 }))
    fc.assert(
      fc.property(lists, lists, (left, right) => {
        const ids = ['a', 'b', 'c', 'd']
        const [one, two, both] = [left, right, [...left, ...right]].map((rankings) =>
          comparePairs(ids, rankings),
        )
        for (const a of ids) {
          for (const b of ids) {
            const sum = (one?.get(a)?.get(b) ?? 0) + (two?.get(a)?.get(b) ?? 0)
            expect(both?.get(a)?.get(b)).toBe(sum)
          }
        }
      }),
    )
  })
})

describe('more support never harms', () => {
  /** The paper with its winner moved to the front. Elimination is known to lack this property. */
  it('under Schulze: who wins alone still wins when a paper puts it first', () => {
    fc.assert(
      fc.property(
        fc.array(anyRanking, { minLength: 1, maxLength: 15 }),
        fc.nat(),
        (marks, pick) => {
          const method = ranked('schulze', 1)
          const [winner] = electedOf(countOf(method, marks))
          fc.pre(winner !== undefined)
          const raised = marks.map((mark, index) =>
            index === pick % marks.length
              ? [winner, ...mark.split('>').filter((id) => id !== winner)].join('>')
              : mark,
          )
          expect(electedOf(countOf(method, raised))).toEqual([winner])
        },
      ),
      { numRuns: 500 },
    )
  })

  it('under points: who wins still wins with one paper more for it', () => {
    const anyMark = fc.shuffledSubarray(['a', 'b', 'c', 'd'], { minLength: 1, maxLength: 2 })
    fc.assert(
      fc.property(fc.array(anyMark, { minLength: 1 }), (lists) => {
        const marks = lists.map((list) => list.sort().join(','))
        for (const winner of electedOf(countOf(chooseTwo, marks))) {
          expect(electedOf(countOf(chooseTwo, [...marks, winner]))).toContain(winner)
        }
      }),
    )
  })
})
