import fc from 'fast-check'
import { isNewer, reconnectMs } from './live-line'

describe('catching up', () => {
  it('ends at the highest revision in whatever order, however often and with whatever losses', () => {
    const revisions = fc.array(fc.nat(50), { minLength: 1 })
    fc.assert(
      fc.property(revisions, (arrived) => {
        let have: number | null = null
        const shown: number[] = []
        for (const revision of arrived) {
          if (!isNewer(revision, have)) continue
          have = revision
          shown.push(revision)
        }

        expect(have).toBe(Math.max(...arrived))
        expect(shown).toEqual([...new Set(shown)].sort((a, b) => a - b))
      }),
    )
  })
})

describe('connecting again', () => {
  it('waits longer each time, at most half a minute, and never the same for all', () => {
    expect([0, 1, 2, 5, 60].map((attempt) => reconnectMs(attempt, 1))).toEqual([
      1000, 2000, 4000, 30_000, 30_000,
    ])
    expect(reconnectMs(3, 0)).toBe(2000)
    expect(reconnectMs(3, 0.5)).toBe(5000)
  })
})
