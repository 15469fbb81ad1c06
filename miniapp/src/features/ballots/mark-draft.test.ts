import type { OptionMethod } from '@linyi/shared/domain/ballots/method'
import { readMark } from '@linyi/shared/domain/ballots/method'
import { EMPTY_DRAFT, givePoints, markLines, markOf, movePick, touchOption } from './mark-draft'

const options = [
  { id: 'a', text: '凉亭' },
  { id: 'b', text: '充电桩' },
  { id: 'c', text: '健身角' },
]
const one: OptionMethod = { kind: 'chooseOne', options, seats: 1 }
const two: OptionMethod = { kind: 'chooseUpTo', options, seats: 1, max: 2 }
const score: OptionMethod = { kind: 'score', options, seats: 1, max: 5 }
const ranked: OptionMethod = { kind: 'ranked', options, seats: 1, count: 'schulze' }

const touch = (method: OptionMethod, ...ids: string[]) =>
  ids.reduce((draft, id) => touchOption(method, draft, id), EMPTY_DRAFT)

describe('a paper being filled in', () => {
  it('holds one option where one is chosen: the later takes the place of the earlier', () => {
    expect(markOf(one, touch(one, 'a', 'b'))).toBe('b')
  })

  it('takes no more options than the paper allows, and gives one back when touched again', () => {
    expect(markOf(two, touch(two, 'c', 'a', 'b'))).toBe('a,c')
    expect(markOf(two, touch(two, 'c', 'a', 'c', 'b'))).toBe('a,b')
  })

  it('keeps the order in which options were ranked, and moves one up', () => {
    const draft = touch(ranked, 'c', 'a')

    expect(markOf(ranked, draft)).toBe('c>a')
    expect(markOf(ranked, movePick(draft, 'a', -1))).toBe('a>c')
    expect(movePick(draft, 'c', -1)).toBe(draft)
  })

  it('gives points, nought included, to the options touched alone', () => {
    const draft = givePoints(givePoints(EMPTY_DRAFT, 'c', 5), 'a', 0)

    expect(markOf(score, draft)).toBe('a=0,c=5')
  })

  it.each([one, two, score, ranked])('says nothing before it is touched ($kind)', (method) => {
    expect(markOf(method, EMPTY_DRAFT)).toBeNull()
  })

  it('is always what the service can read', () => {
    const drafts = [
      [one, touch(one, 'b')],
      [two, touch(two, 'c', 'a')],
      [score, givePoints(EMPTY_DRAFT, 'b', 3)],
      [ranked, touch(ranked, 'b', 'c', 'a')],
    ] as const

    for (const [method, draft] of drafts) {
      const mark = markOf(method, draft) ?? ''
      expect(readMark(method, mark)).toEqual({ allowed: true, mark })
    }
  })

  it('is repeated line by line with its place or points', () => {
    expect(markLines(ranked, 'c>a')).toEqual([
      { lead: '第 1', text: '健身角' },
      { lead: '第 2', text: '凉亭' },
    ])
    expect(markLines(score, 'b=4')).toEqual([{ lead: '4 分', text: '充电桩' }])
    expect(markLines(two, 'abstain')).toEqual([])
  })
})
