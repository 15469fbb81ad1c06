import { hasShortClauses, wholeFigures } from './clauses'

describe('a text that breaks at its stops', () => {
  it('has short parts between them, a date and a time among them', () => {
    expect(hasShortClauses('8号网格 · YS-2026-10-0004 · 公示到 11月24日 24:00')).toBe(true)
    expect(hasShortClauses('《8号网格议事联席会》11月23日 周一 19:30，可以旁听。')).toBe(true)
    expect(hasShortClauses('先在上面写姓名或手机号，再查找。')).toBe(true)
  })

  it('has no part that would push its own stop to the next line', () => {
    expect(hasShortClauses('姓名已隐去。全文由到会人和工作人员查阅。')).toBe(false)
  })

  it('keeps a figure with its words, and nothing else', () => {
    expect(wholeFigures('应参加 7 人；赞成 12 票，11月24日 24:00 前')).toBe(
      '应参加\u00a07\u00a0人；赞成\u00a012\u00a0票，11月24日 24:00 前',
    )
  })
})
