import fc from 'fast-check'
import { replaces, reconnectMs } from './live-line'

describe('catching up', () => {
  it('ends at the highest revision in whatever order, however often and with whatever losses', () => {
    const revisions = fc.array(fc.nat(50), { minLength: 1 })
    fc.assert(
      fc.property(revisions, (arrived) => {
        let have: number | null = null
        const shown: number[] = []
        for (const revision of arrived) {
          if (!replaces(revision, have)) continue
          have = revision
          shown.push(revision)
        }

        expect(have).toBe(Math.max(...arrived))
        expect(shown).toEqual([...shown].sort((a, b) => a - b))
      }),
    )
  })

  it('shows what came last of one revision: what somebody may do changes with an office, too', () => {
    expect([replaces(3, null), replaces(3, 3), replaces(2, 3)]).toEqual([true, true, false])
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
