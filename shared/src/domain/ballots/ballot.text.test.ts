import { BALLOT_DEFAULT, RESIDENTS_2018 } from '../rules/ballot-default'
import type { BallotRules } from '../rules/ballot-rules'
import type { LegalEffect } from './ballot'
import { verdictBars } from './ballot.bars'
import { areaText, countingText, resultText, verdictText } from './ballot.text'
import type { ElectorateUnit } from './electorate'
import type { BallotMethod, OptionMethod } from './method'
import { countBox, type Verdict } from './verdict'

const { council, advisory, owners, ownersMajor } = BALLOT_DEFAULT
const MOTION: BallotMethod = { kind: 'motion' }

const box = (
  counts: Readonly<Record<string, number>>,
  electorate: number,
  rules: BallotRules,
  method: BallotMethod = MOTION,
): Verdict =>
  countBox(
    method,
    Object.entries(counts).flatMap(([mark, count]) =>
      Array.from({ length: count }, () => ({ mark, areaCm2: 900_000 })),
    ),
    {
      electorate: { heads: electorate, areaCm2: electorate * 1_000_000 },
      present: null,
      chair: null,
    },
    rules,
  )
const sentence = (
  counts: Readonly<Record<string, number>>,
  electorate: number,
  rules: BallotRules,
  effect: LegalEffect,
  unit?: ElectorateUnit,
): string => verdictText(box(counts, electorate, rules), MOTION, effect, unit)

describe('countingText', () => {
  it.each<[string, BallotRules, string, ElectorateUnit?, LegalEffect?]>([
    [
      'a council vote',
      council,
      '三分之二以上的人参加，表决才有效。参加表决的人中过半数赞成，即为通过。投出后不能改。',
    ],
    [
      'a poll',
      advisory,
      '不设最低参加人数。表示赞成或反对的人中过半数赞成，算多数赞成，供议事会参考。截止前可以改。',
      'person',
      'advisory',
    ],
    [
      'an ordinary matter of the owners',
      owners,
      '三分之二以上的业主参加（人数和面积都要达到），表决才有效。参与表决的业主中过半数赞成（人数和面积都要达到），即为通过。投出后不能改。',
      'ownerUnit',
    ],
    [
      'a major matter of the owners',
      ownersMajor,
      '三分之二以上的业主参加（人数和面积都要达到），表决才有效。参与表决的业主中四分之三以上赞成（人数和面积都要达到），即为通过。投出后不能改。',
      'ownerUnit',
    ],
    [
      'a residents’ meeting by the old law',
      RESIDENTS_2018,
      '过半数的人参加，表决才有效。到场的人中过半数赞成，即为通过。投出后不能改。',
    ],
    [
      'a tie that the chair settles',
      { ...council, tie: 'asChair' },
      '三分之二以上的人参加，表决才有效。参加表决的人中过半数赞成，即为通过。票数相同时以议事长的意见为准。投出后不能改。',
    ],
    [
      'a vote of the delegates of homes',
      RESIDENTS_2018,
      '过半数的住户参加，表决才有效。到场的住户中过半数赞成，即为通过。投出后不能改。',
      'delegate',
    ],
  ])(
    'explains %s before anybody votes',
    (_case, rules, text, unit = 'person', effect = 'council') => {
      expect(countingText(rules, MOTION, unit, effect)).toBe(text)
    },
  )

  it('explains how ranked papers are counted', () => {
    const method: OptionMethod = {
      kind: 'ranked',
      count: 'elimination',
      seats: 2,
      options: ['a', 'b', 'c'].map((id) => ({ id, text: id })),
    }
    expect(countingText(advisory, method, 'household', 'advisory')).toBe(
      '不设最低参加人数。按喜欢的先后排序，每轮淘汰得票最少的一项，它的票转给下一个选择，直到剩下 2 项。计票办法：逐轮淘汰。截止前可以改。',
    )
  })
})

describe('verdictText', () => {
  it.each([
    [
      'passed',
      { yes: 5, no: 1, abstain: 1 },
      '应参加 9 人，实际参加 7 人；赞成 5 票、反对 1 票、弃权 1 票；至少要 4 票赞成，表决通过。',
    ],
    [
      'not passed',
      { yes: 3, no: 3 },
      '应参加 9 人，实际参加 6 人；赞成 3 票、反对 3 票、弃权 0 票；至少要 4 票赞成，表决未通过。',
    ],
    [
      'a spoilt paper',
      { yes: 5, no: 1, spoilt: 1 },
      '应参加 9 人，实际参加 7 人；赞成 5 票、反对 1 票、弃权 0 票、废票 1 票；至少要 4 票赞成，表决通过。',
    ],
    [
      'too few people',
      { yes: 5 },
      '应参加 9 人，实际参加 5 人，不到规定的 6 人，这次表决无效，可以重新发起。',
    ],
    ['nobody', {}, '没有人参加表决，这次表决无效，可以重新发起。'],
  ] as const)('says of a council vote what came out and why: %s', (_case, counts, text) => {
    expect(sentence(counts, 9, council, 'council')).toBe(text)
  })

  it('says of owners which of the two counts decided', () => {
    expect(sentence({ yes: 6, no: 2 }, 9, owners, 'owners')).toBe(
      '应参加 9 人，实际参加 8 人；赞成 6 票、反对 2 票、弃权 0 票；至少要 5 票赞成；赞成面积 540 ㎡，至少要 360.01 ㎡，表决通过。',
    )
    expect(sentence({ yes: 6 }, 9, owners, 'owners')).toBe(
      '应参加 9 人，实际参加 6 人，人数够了；但参加的面积 540 ㎡，不到规定的 600 ㎡，这次表决无效，可以重新发起。',
    )
  })

  it.each([
    [{ yes: 30, no: 12, abstain: 3 }, '至少要 22 票赞成，参加的居民多数赞成，供议事会参考。'],
    [{ yes: 12, no: 12 }, '至少要 13 票赞成，参加的居民没有形成多数赞成，供议事会参考。'],
  ])('says of a poll that it advises: %j', (counts, end) => {
    const text = sentence(counts, 120, advisory, 'advisory')
    expect(text.endsWith(end)).toBe(true)
    expect(text).not.toContain('表决通过')
  })

  it.each([
    [{ yes: 7, no: 2 }, '赞成的人数和面积都达到规定，供业主参考。'],
    [{ yes: 6, no: 3 }, '赞成的人数或面积没有达到规定，供业主参考。'],
  ])('says of owners who are asked whether the law’s share was reached: %j', (counts, end) => {
    const text = sentence(counts, 9, ownersMajor, 'advisory', 'ownerUnit')
    expect(text.endsWith(end)).toBe(true)
    expect(text).not.toMatch(/居民|表决通过/)
  })

  it('counts homes where each home has one vote', () => {
    expect(sentence({ yes: 4, no: 1 }, 9, advisory, 'advisory', 'household')).toBe(
      '应参加 9 户，实际参加 5 户；赞成 4 票、反对 1 票、弃权 0 票；至少要 3 票赞成，参加的住户多数赞成，供议事会参考。',
    )
  })

  it('names what was chosen, and what tied', () => {
    const method: OptionMethod = {
      kind: 'chooseUpTo',
      seats: 2,
      max: 2,
      options: [
        { id: 'a', text: '凉亭' },
        { id: 'b', text: '充电桩' },
        { id: 'c', text: '健身角' },
      ],
    }
    const text = (counts: Record<string, number>): string =>
      verdictText(box(counts, 20, advisory, method), method, 'advisory')
    expect(text({ 'a,b': 3, c: 1 })).toBe(
      '应参加 20 人，实际参加 4 人；选出“凉亭”、“充电桩”，供议事会参考。',
    )
    expect(text({ a: 3, b: 1, c: 1 })).toBe(
      '应参加 20 人，实际参加 5 人；选出“凉亭”；“充电桩”、“健身角” 票数相同，不能确定谁入选，需要再议，供议事会参考。',
    )
  })
})

describe('resultText', () => {
  it.each([
    ['passed', 'advisory', '多数赞成'],
    ['notPassed', 'advisory', '赞成不足'],
    ['invalid', 'advisory', '无效'],
    ['passed', 'council', '通过'],
    ['notPassed', 'owners', '未通过'],
  ] as const)('calls %s of a ballot with %s effect %s', (result, effect, text) => {
    expect(resultText(result, effect)).toBe(text)
  })
})

describe('areaText', () => {
  it.each([
    [900_000, '90 ㎡'],
    [802_500, '80.25 ㎡'],
    [800_500, '80.05 ㎡'],
    [0, '0 ㎡'],
  ])('%i cm² is %s', (area, text) => {
    expect(areaText(area)).toBe(text)
  })
})

describe('the bars', () => {
  it('draw who took part, who said yes, and yes of everybody', () => {
    const bars = verdictBars(box({ yes: 5, no: 1, abstain: 1 }, 9, council), council)
    expect(bars).toEqual([
      {
        key: 'turnout',
        title: '参加人数',
        figure: '7 人 / 9 人',
        share: 777,
        line: 667,
        lineText: '至少 6 人才有效',
        isReached: true,
      },
      {
        key: 'yes',
        title: '赞成（要过半数）',
        figure: '5 票 / 7 票',
        share: 714,
        line: 572,
        lineText: '至少 4 票',
        isReached: true,
      },
      {
        key: 'all',
        title: '赞成占全体',
        figure: '5 人 / 9 人',
        share: 555,
        line: null,
        lineText: null,
        isReached: true,
      },
    ])
  })

  it('say that so many come as come where nothing is asked', () => {
    const [turnout] = verdictBars(box({ yes: 3, no: 1 }, 9, advisory), advisory)
    expect(turnout).toMatchObject({ line: null, lineText: '不设最低参加人数', isReached: true })
  })

  it('never draw a miss as a hit', () => {
    const bars = verdictBars(box({ yes: 666, no: 0 }, 1000, council), council)
    expect(bars[0]).toMatchObject({ share: 666, line: 667, isReached: false })
  })

  it('draw owners by heads and by area', () => {
    const bars = verdictBars(box({ yes: 6, no: 2 }, 9, owners), owners)
    expect(bars.map(({ key, figure, isReached }) => [key, figure, isReached])).toEqual([
      ['turnout', '8 人 / 9 人', true],
      ['turnoutArea', '720 ㎡ / 900 ㎡', true],
      ['yes', '6 人 / 8 人', true],
      ['yesArea', '540 ㎡ / 720 ㎡', true],
    ])
  })
})
