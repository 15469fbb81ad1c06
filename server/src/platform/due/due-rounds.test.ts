import { DueRounds } from './due-rounds'

const SECOND_MS = 1000
const START = Date.parse('2026-03-02T01:00:00Z')
const NOBODY: ReadonlySet<string> = new Set()
const communities = Array.from({ length: 70 }, (_, place) => `c${String(place)}`)

describe('rounds of due work', () => {
  const secondsOf = (count: number, watched = NOBODY) => {
    const rounds = new DueRounds()
    const at = (second: number) => new Date(START + second * SECOND_MS)
    rounds.next(communities, watched, at(0))
    return Array.from({ length: count }, (_, second) =>
      rounds.next(communities, watched, at(second + 1)),
    )
  }

  it('begin with all communities', () => {
    expect(new DueRounds().next(communities, NOBODY, new Date(START))).toEqual(communities)
  })

  it('come to each community once in half a minute, a few of them at a time', () => {
    const half = secondsOf(30)
    expect(half.flat().sort()).toEqual([...communities].sort())
    expect(Math.max(...half.map((round) => round.length))).toBeLessThanOrEqual(3)
  })

  it('come each second to a community that somebody watches', () => {
    expect(secondsOf(30, new Set(['c7'])).every((round) => round.includes('c7'))).toBe(true)
  })

  it('come to all when the clock has jumped, or nothing has run for a while', () => {
    const rounds = new DueRounds()
    rounds.next(communities, NOBODY, new Date(START))
    expect(rounds.next(communities, NOBODY, new Date(START + SECOND_MS)).length).toBeLessThan(4)
    expect(rounds.next(communities, NOBODY, new Date(START + 61 * SECOND_MS))).toEqual(communities)
  })
})
