import { ITEM_STATUSES } from '@linyi/shared/domain/agenda/item'
import { itemPhases } from './item-phases'

const at = (status: (typeof ITEM_STATUSES)[number], level: 'minor' | 'major' | null = null) =>
  itemPhases({ status, level, referral: null })

describe('the way of an item', () => {
  it('leads a big matter through seconding and the council', () => {
    expect(at('endorsing', 'major')).toEqual({
      names: ['提出', '初审', '附议', '审议', '商议', '落实', '评价'],
      current: 2,
    })
  })

  it('is short for what is done at once', () => {
    expect(at('quickHandling', 'minor')).toEqual({
      names: ['提出', '初审', '办理', '评价'],
      current: 2,
    })
    expect(at('surveying', 'minor')?.current).toBe(3)
  })

  it('is behind a matter that is closed, and not drawn for one that ended before', () => {
    const closed = at('closed', 'major')

    expect(closed?.current).toBe(closed?.names.length)
    expect(at('declined')).toBeNull()
  })

  it('knows every status', () => {
    expect(ITEM_STATUSES.filter((status) => Number.isNaN(at(status)?.current))).toEqual([])
  })
})
