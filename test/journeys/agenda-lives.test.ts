import { ITEM_STATUSES, type ItemStatus } from '@linyi/shared/domain/agenda/item'
import fc from 'fast-check'
import { anyAct, hold, newWorld, take } from '../support/item-world'

const anyStart = fc.constantFrom<ItemStatus>('checking', 'checking', 'scheduled')

describe('random lives of items', () => {
  const start = new Date('2026-11-20T02:00:00Z')

  it('never break an invariant: 4.19, one number, supporters conserved, dates that only grow', () => {
    const reached = new Set<ItemStatus>()
    let steps = 0
    fc.assert(
      fc.property(anyStart, fc.array(anyAct, { minLength: 10, maxLength: 40 }), (first, acts) => {
        const world = newWorld(start, first)
        const numbers = new Map<number, string>()
        for (const act of acts) {
          take(world, act)
          hold(world, numbers)
          for (const item of world.items) reached.add(item.status)
          steps += 1
        }
      }),
      { numRuns: 10_000 },
    )
    expect(steps).toBeGreaterThan(100_000)
    expect([...reached].sort()).toEqual([...ITEM_STATUSES].sort())
  }, 120_000)
})
