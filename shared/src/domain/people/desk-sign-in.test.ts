import { transition } from '../machine'
import {
  canTryFigures,
  DESK_EVENTS,
  DESK_MACHINE,
  DESK_STATUSES,
  DESK_WRONG_MAX,
  wrongFiguresAt,
} from './desk-sign-in'

const NOW = new Date('2026-11-20T10:00:00Z')
const facts = { expiresAt: new Date('2026-11-20T10:03:00Z') }
const LATER = facts.expiresAt

describe('the question of a desk', () => {
  it.each(DESK_STATUSES.flatMap((status) => DESK_EVENTS.map((event) => [status, event] as const)))(
    'from %s by %s leads only where a row says',
    (status, event) => {
      const row = DESK_MACHINE.rows.find((one) => one.event === event && one.from.includes(status))

      const step = transition(DESK_MACHINE, status, event, facts, NOW)
      const late = transition(DESK_MACHINE, status, event, facts, LATER)

      expect(step).toEqual(
        row === undefined
          ? { allowed: false, reason: 'people.desk_answered' }
          : { allowed: true, next: row.to, rule: row.rule },
      )
      expect(late.allowed).toBe(false)
    },
  )
})

describe('typing the figures of a desk', () => {
  it('is stopped after five wrong ones, for an hour from the first', () => {
    const tries = { wrong: DESK_WRONG_MAX, since: NOW }

    expect(canTryFigures(null, NOW).allowed).toBe(true)
    expect(canTryFigures({ ...tries, wrong: DESK_WRONG_MAX - 1 }, NOW).allowed).toBe(true)
    expect(canTryFigures(tries, new Date(NOW.getTime() + 3_599_999))).toEqual({
      allowed: false,
      reason: 'people.desk_too_many_tries',
    })
    expect(wrongFiguresAt(tries, new Date(NOW.getTime() + 3_600_000))).toBe(0)
  })
})
