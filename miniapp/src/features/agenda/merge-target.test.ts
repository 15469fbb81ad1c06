import { mayRepeat, takesIn } from './merge-target'

const item = { id: 'a', gridName: '8号网格', category: 'drainage' as const }
const target = { ...item, id: 'b', status: 'endorsing' as const }

describe('an item that another one goes into', () => {
  it('is of the same grid and category, not yet voted on, and not the item itself', () => {
    expect(takesIn(target, item)).toBe(true)
    expect(takesIn({ ...target, status: 'verifying' }, item)).toBe(false)
    expect(takesIn({ ...target, gridName: '13号网格' }, item)).toBe(false)
    expect(takesIn({ ...target, category: 'other' }, item)).toBe(false)
    expect(takesIn({ ...target, id: 'a' }, item)).toBe(false)
  })
})

describe('an earlier item that put the same motion', () => {
  it('is of the same grid and category, and its vote has been counted', () => {
    const earlier = { ...target, status: 'resolved' as const }

    expect(mayRepeat(earlier, item)).toBe(true)
    expect(mayRepeat({ ...earlier, status: 'closed' }, item)).toBe(true)
    expect(mayRepeat({ ...earlier, status: 'endorsing' }, item)).toBe(false)
    expect(mayRepeat({ ...earlier, category: 'other' }, item)).toBe(false)
    expect(mayRepeat({ ...earlier, id: 'a' }, item)).toBe(false)
  })
})
