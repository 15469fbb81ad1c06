import { isInducing, shareTitle, type ShareKind } from './share-words'

const KINDS: readonly ShareKind[] = [
  'item',
  'ballot',
  'meeting',
  'outcome',
  'wall',
  'card',
  'household',
]

describe('the title of a card for a chat', () => {
  it.each(KINDS)('%s: names the matter and asks for nothing', (kind) => {
    const title = shareTitle(kind, '3号楼加装电梯')

    expect(title).toContain('3号楼加装电梯')
    expect(isInducing(title)).toBe(false)
    expect(isInducing(shareTitle(kind, ''))).toBe(false)
  })

  it.each([
    '请大家投我一票',
    '帮我家投个票',
    '转 发 到群里',
    '拉票',
    '集赞换礼品',
    '投票有奖',
    '扩散！路灯坏了',
    '红包',
  ])('leaves out what somebody wrote to draw others: %s', (name) => {
    for (const kind of KINDS) expect(shareTitle(kind, name)).toBe(shareTitle(kind, ''))
  })

  it.each(['加装电梯表决', '关于投票时间的说明', '奖杯展示柜搬到哪里', '表决结果公示'])(
    'keeps ordinary words: %s',
    (name) => {
      expect(isInducing(name)).toBe(false)
    },
  )
})
