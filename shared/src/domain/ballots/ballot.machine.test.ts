import { transition } from '../machine'
import { BALLOT_MACHINE } from './ballot.machine'

const closesAt = new Date('2026-11-22T16:00:00Z')
const lastMillisecond = new Date(closesAt.getTime() - 1)

describe('BALLOT_MACHINE', () => {
  it('counts an open ballot from its closing instant on', () => {
    expect(transition(BALLOT_MACHINE, 'open', 'tally', { closesAt }, closesAt)).toEqual({
      allowed: true,
      next: 'tallied',
      rule: 'B4',
    })
  })

  it('does not count while people may still vote', () => {
    expect(transition(BALLOT_MACHINE, 'open', 'tally', { closesAt }, lastMillisecond)).toEqual({
      allowed: false,
      reason: 'ballots.still_open',
    })
  })

  it('does not count twice', () => {
    expect(transition(BALLOT_MACHINE, 'tallied', 'tally', { closesAt }, closesAt)).toEqual({
      allowed: false,
      reason: 'ballots.wrong_status',
    })
  })
})
