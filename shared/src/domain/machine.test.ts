import { allow, all, demand, deny } from './decision'
import { canTransition, transition, type TransitionTable } from './machine'

type State = 'shut' | 'ajar' | 'wide'
type Event = 'push'
type Reason = 'door.wrong_state' | 'door.too_weak' | 'door.too_early'

const noon = new Date('2026-11-21T04:00:00Z')

const DOOR: TransitionTable<State, Event, { force: number }, Reason> = {
  name: 'door',
  wrongState: 'door.wrong_state',
  rows: [
    {
      rule: 'D1',
      from: ['shut', 'ajar'],
      event: 'push',
      to: 'wide',
      guard: ({ force }) => demand(force > 5, 'door.too_weak'),
    },
    {
      rule: 'D2',
      from: ['shut'],
      event: 'push',
      to: 'ajar',
      guard: (_facts, now) => demand(now >= noon, 'door.too_early'),
    },
  ],
}

describe('transition', () => {
  it('takes the first row whose guard allows', () => {
    expect(transition(DOOR, 'shut', 'push', { force: 9 }, noon)).toEqual({
      allowed: true,
      next: 'wide',
      rule: 'D1',
    })
    expect(transition(DOOR, 'shut', 'push', { force: 1 }, noon)).toEqual({
      allowed: true,
      next: 'ajar',
      rule: 'D2',
    })
  })

  it('gives the last refusal when every row refuses', () => {
    const morning = new Date(noon.getTime() - 1)

    expect(transition(DOOR, 'shut', 'push', { force: 1 }, morning)).toEqual({
      allowed: false,
      reason: 'door.too_early',
    })
    expect(transition(DOOR, 'ajar', 'push', { force: 1 }, noon)).toEqual({
      allowed: false,
      reason: 'door.too_weak',
    })
  })

  it('names the wrong state when no row leaves it', () => {
    expect(transition(DOOR, 'wide', 'push', { force: 9 }, noon)).toEqual({
      allowed: false,
      reason: 'door.wrong_state',
    })
  })
})

describe('canTransition', () => {
  it('gives the same answer without saying where it leads', () => {
    expect(canTransition(DOOR, 'shut', 'push', { force: 9 }, noon)).toEqual({ allowed: true })
    expect(canTransition(DOOR, 'wide', 'push', { force: 9 }, noon)).toEqual({
      allowed: false,
      reason: 'door.wrong_state',
    })
  })
})

describe('all', () => {
  it('allows when nothing refuses', () => {
    expect(all()).toEqual({ allowed: true })
    expect(all(allow(), demand(true, 'x.never'))).toEqual({ allowed: true })
  })

  it('gives the first refusal', () => {
    expect(all<string>(allow(), deny('x.first'), deny('x.second'))).toEqual({
      allowed: false,
      reason: 'x.first',
    })
  })
})
