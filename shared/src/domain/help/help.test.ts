import { COUNCIL_DEFAULT } from '../rules/council-default'
import type { RuleSet } from '../rules/rule-set'
import { findHelp, HELP_TOPICS, helpText } from './help'

/** Every figure of the rules another one: no text may keep an old number. */
function shifted<Value>(value: Value): Value {
  if (typeof value === 'number') return (value + 101) as Value
  if (Array.isArray(value)) return value.map((part: unknown) => shifted(part)) as Value
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      // shares are words: another share, still below one
      name === 'share' ||
      /^(?:quorum|demand|shareOf\w+|dissatisfiedShare|strongDissent)$/.test(name)
        ? otherShare(part)
        : shifted(part as unknown),
    ]),
  ) as Value
}

function otherShare(part: unknown): unknown {
  if (part === null || typeof part !== 'object') return part
  return 'share' in part ? { ...part, share: { num: 7, den: 9 } } : { num: 7, den: 9 }
}

const OTHER: RuleSet = {
  ...shifted(COUNCIL_DEFAULT),
  // how many of five words count as discontent is read from a list of words
  agenda: { ...shifted(COUNCIL_DEFAULT.agenda), dissatisfiedAtMost: 1 },
}

/** What is said of figures: `10`, `三分之二`, 过半数. */
const figuresIn = (text: string): readonly string[] =>
  text.match(
    /\d+|[一二三四五六七八九]成|[一二三四五六七八九十百]+分之[一二三四五六七八九十百]+|过半数/g,
  ) ?? []

/** Figures that no community decides: fewer answers are hidden everywhere, and the two ages of the law. */
const FIXED = new Set(['5'])

describe('help', () => {
  it.each(HELP_TOPICS)('%s says no figure that is not one of the rules', (topic) => {
    const usual = helpText(topic, COUNCIL_DEFAULT).answer.join('\n')
    const other = helpText(topic, OTHER).answer.join('\n')

    const kept = figuresIn(other).filter((figure) => !FIXED.has(figure))
    const was = new Set(figuresIn(usual))
    expect(kept.filter((figure) => was.has(figure))).toEqual([])
    expect(figuresIn(other)).toHaveLength(figuresIn(usual).length)
  })

  it.each(HELP_TOPICS)('%s answers a question in a few short sentences', (topic) => {
    const { question, answer } = helpText(topic, COUNCIL_DEFAULT)
    expect(question).toMatch(/？$/)
    expect(answer.length).toBeGreaterThan(1)
    for (const sentence of answer) expect(sentence.length).toBeLessThan(130)
  })

  it('says how each kind of vote is counted, in the sentences of the rules', () => {
    const [council, , residents, owners, major] = helpText('pass', COUNCIL_DEFAULT).answer
    expect(council).toContain('三分之二以上的人参加，表决才有效。')
    expect(council).toContain('过半数赞成')
    expect(residents).toContain('没有确认的，不能发起')
    expect(owners).toContain('人数和面积都要达到')
    expect(major).toContain('四分之三以上赞成')
  })

  it('is found by words in any order, and by none as a whole', () => {
    expect(findHelp('', COUNCIL_DEFAULT)).toHaveLength(HELP_TOPICS.length)
    expect(findHelp(' 邀请码 认证 ', COUNCIL_DEFAULT).map(({ topic }) => topic)).toEqual(['verify'])
    expect(findHelp('楼顶种菜', COUNCIL_DEFAULT)).toEqual([])
  })
})
