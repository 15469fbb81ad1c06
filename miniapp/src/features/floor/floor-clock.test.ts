import { clockText, nextMoment, remainingOf } from './floor-clock'
import { newest } from './floor-view'
import { debating, floorOf, NOW, speechOf, voteOf } from './testing/sittings'

const START = Date.parse(NOW)

describe('the clock of a speech', () => {
  const running = { remainingMs: 90_000, runningSince: NOW }

  it('runs by the service’s time and never below nought', () => {
    expect(remainingOf(running, START + 30_000)).toBe(60_000)
    expect(remainingOf(running, START + 200_000)).toBe(0)
  })

  it('does not give more time to a phone whose clock is behind', () => {
    expect(remainingOf(running, START - 5_000)).toBe(90_000)
  })

  it('stands still during a point of order', () => {
    expect(remainingOf({ remainingMs: 42_000, runningSince: null }, START + 99_000)).toBe(42_000)
  })

  it('shows minutes and seconds, a second that has begun included', () => {
    expect([120_000, 65_000, 9_001, 0].map(clockText)).toEqual(['2:00', '1:05', '0:10', '0:00'])
  })
})

describe('what time alone changes on the floor', () => {
  it('is the end of a speech, of a pause and of a vote, the first of them', () => {
    const speaker = { ...speechOf(), startedAt: NOW, ...{ remainingMs: 5_000, runningSince: NOW } }
    const vote = voteOf({ way: 'secret', closesAt: new Date(START + 3_000).toISOString() })

    expect(nextMoment(floorOf())).toBeNull()
    expect(nextMoment(debating({}, { speaker }).floor)).toBe(START + 5_000)
    expect(nextMoment(debating({ status: 'put', vote }, { speaker }).floor)).toBe(START + 3_000)
  })
})

describe('of two states of the floor', () => {
  it('the higher revision holds, whatever came later', () => {
    const older = floorOf({ revision: 4, now: '2026-12-01T11:31:00.000Z' })
    const newer = floorOf({ revision: 5, now: NOW })

    expect(newest(older, newer)).toBe(newer)
    expect(newest(newer, older)).toBe(newer)
  })

  it('the later told holds where nothing but time has passed', () => {
    const before = floorOf({ now: NOW })
    const after = floorOf({ now: '2026-12-01T11:32:00.000Z' })

    expect(newest(after, before)).toBe(after)
    expect(newest(before, after)).toBe(after)
  })
})
