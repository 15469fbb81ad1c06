import { takesIn } from './merge-target'

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
