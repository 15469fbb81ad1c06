import { COUNCIL_DEFAULT } from '../rules/council-default'
import { decide } from './ballot.tally'
import { countingText, resultText, verdictText } from './ballot.text'

const { council, advisory } = COUNCIL_DEFAULT.ballots

describe('countingText', () => {
  it('explains a council vote before anybody votes', () => {
    expect(countingText(council)).toBe(
      '三分之二以上的人参加，表决才有效。参加表决的人中过半数赞成，即为通过。投出后不能改。',
    )
  })

  it('explains a poll', () => {
    expect(countingText(advisory)).toBe(
      '不设最低参加人数。表示赞成或反对的人中过半数赞成，即为通过。截止前可以改。',
    )
  })

  it('names a share that includes the number', () => {
    const rules = {
      ...council,
      threshold: { num: 2, den: 3 },
      comparison: 'reaches',
      denominator: 'electorate',
    } as const

    expect(countingText(rules)).toContain('全体有表决权的人中三分之二以上赞成，即为通过。')
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
      { yes: 3, no: 3, abstain: 0 },
      '应参加 9 人，实际参加 6 人；赞成 3 票、反对 3 票、弃权 0 票；至少要 4 票赞成，表决未通过。',
    ],
    [
      'too few people',
      { yes: 5, no: 0, abstain: 0 },
      '应参加 9 人，实际参加 5 人，不到规定的 6 人，这次表决无效，可以重新发起。',
    ],
    ['nobody', { yes: 0, no: 0, abstain: 0 }, '没有人参加表决，这次表决无效，可以重新发起。'],
  ])('says of a council vote what came out and why: %s', (_case, tally, sentence) => {
    expect(verdictText(decide(tally, 9, council), 'council')).toBe(sentence)
  })

  it.each([
    [{ yes: 30, no: 12, abstain: 3 }, '至少要 22 票赞成，参加的居民多数赞成，供议事会参考。'],
    [
      { yes: 12, no: 12, abstain: 0 },
      '至少要 13 票赞成，参加的居民没有形成多数赞成，供议事会参考。',
    ],
  ])('says of a poll that it advises: %j', (tally, end) => {
    const sentence = verdictText(decide(tally, 120, advisory), 'advisory')

    expect(sentence.endsWith(end)).toBe(true)
    expect(sentence).not.toContain('表决通过')
  })

  it('tells how the votes fell only when the vote is valid', () => {
    const sentence = verdictText(decide({ yes: 1, no: 0, abstain: 0 }, 9, council), 'council')

    expect(sentence).not.toContain('赞成')
  })
})

describe('resultText', () => {
  it.each([
    ['passed', 'advisory', '多数赞成'],
    ['notPassed', 'advisory', '未形成多数'],
    ['invalid', 'advisory', '无效（参加人数不足）'],
    ['passed', 'council', '通过'],
    ['notPassed', 'council', '未通过'],
  ] as const)('calls %s of a ballot with %s effect %s', (result, effect, text) => {
    expect(resultText(result, effect)).toBe(text)
  })
})
