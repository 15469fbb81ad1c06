import type { ResolutionInfo } from '@linyi/shared/contract/resolutions.contract'
import { executionFacts, nextText } from './resolutions.text'

const resolution = (change: Partial<ResolutionInfo>) =>
  ({
    status: 'published',
    executor: 'committee',
    entrustedBy: null,
    noticeEndsAt: '2026-11-30T16:00:00Z',
    challengeUntil: null,
    reviewAt: null,
    legalBasis: '居民委员会组织法第十条',
    unexplained: 0,
    explainDueAt: '2026-11-27T16:00:00Z',
    ...change,
  }) as ResolutionInfo

describe('what a resolution waits for', () => {
  it('is the end of its notice, by its date', () => {
    expect(nextText(resolution({}))).toBe('公示到 11月30日 24:00，期满没有异议就生效。')
    expect(nextText(resolution({ status: 'effective' }))).toBeNull()
  })

  it('is said together with the explanations that are owed', () => {
    expect(nextText(resolution({ status: 'effective', unexplained: 2 }))).toBe(
      '还有 2 条不同意见应在 11月27日 24:00 前解释。',
    )
  })

  it('leaves out dates that it does not have', () => {
    const facts = executionFacts(resolution({ noticeEndsAt: null }), new Date(0))

    expect(facts.filter(({ text }) => text !== null).map(({ name }) => name)).toEqual([
      '执行',
      '公示',
      '依据',
    ])
  })
})
