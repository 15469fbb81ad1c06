import { transition } from '../machine'
import { OPEN_STATUSES } from './item.rules'
import { ITEM_EVENTS, ITEM_MACHINE, type ItemEvent, type ItemFacts } from './item.machine'
import {
  ITEM_GROUPS,
  ITEM_STATUSES,
  SETTLED_STATUSES,
  STATUSES_OF_GROUP,
  type ItemStatus,
} from './item'

const endsAt = new Date('2026-11-28T16:00:00Z')
const now = endsAt
const lastMillisecond = new Date(endsAt.getTime() - 1)

/** Facts under which every guard allows. */
const willing: ItemFacts = {
  endorsers: 12,
  endorsersNeeded: 12,
  endorsingEndsAt: endsAt,
  result: 'notPassed',
}

/** The whole life of an item; what is not here is refused. */
const LEADS_TO: Partial<Record<`${ItemStatus} ${ItemEvent}`, [ItemStatus, rule: string]>> = {
  'submitted claim': ['screening', 'T3'],
  'screening admit': ['endorsing', 'T4b'],
  'screening decline': ['declined', 'T4d'],
  'endorsing reachThreshold': ['partyReview', 'T6a'],
  'endorsing lapse': ['deferred', 'T6b'],
  'partyReview agree': ['scheduled', 'T7a'],
  'partyReview refuse': ['declined', 'T7b'],
  'scheduled deliberate': ['deliberating', 'T8'],
  'deliberating putToVote': ['voting', 'T9a'],
  'voting decide': ['resolved', 'T10'],
  'resolved publish': ['publicising', 'T11b'],
}

const matrix = ITEM_STATUSES.flatMap((status) => ITEM_EVENTS.map((event) => ({ status, event })))
const step = (status: ItemStatus, event: ItemEvent, changed: Partial<ItemFacts>, when = now) =>
  transition(ITEM_MACHINE, status, event, { ...willing, ...changed }, when)

describe('ITEM_MACHINE, every state and every event', () => {
  it.each(matrix)('$status · $event', ({ status, event }) => {
    const expected = LEADS_TO[`${status} ${event}`]

    expect(step(status, event, {})).toEqual(
      expected
        ? { allowed: true, next: expected[0], rule: expected[1] }
        : { allowed: false, reason: 'agenda.wrong_status' },
    )
  })

  it('gives a matter whose vote was invalid back to the council’s list', () => {
    expect(step('voting', 'decide', { result: 'invalid' })).toEqual({
      allowed: true,
      next: 'scheduled',
      rule: 'T10i',
    })
  })

  it('has no row beyond the table above', () => {
    const rows = ITEM_MACHINE.rows.flatMap((row) => row.from.map((from) => `${from} ${row.event}`))

    expect([...new Set(rows)].sort()).toEqual(Object.keys(LEADS_TO).sort())
  })
})

describe('the guards of ITEM_MACHINE', () => {
  it('send an item to review at the needed number of seconders, not one earlier', () => {
    expect(step('endorsing', 'reachThreshold', { endorsers: 12 }).allowed).toBe(true)
    expect(step('endorsing', 'reachThreshold', { endorsers: 11 })).toEqual({
      allowed: false,
      reason: 'agenda.threshold_not_reached',
    })
  })

  it('let an item lapse when its window is over, not a millisecond earlier', () => {
    expect(step('endorsing', 'lapse', {}, endsAt).allowed).toBe(true)
    expect(step('endorsing', 'lapse', {}, lastMillisecond)).toEqual({
      allowed: false,
      reason: 'agenda.endorsing_still_open',
    })
  })

  it('never let an item lapse that has no window', () => {
    expect(step('endorsing', 'lapse', { endorsingEndsAt: null })).toEqual({
      allowed: false,
      reason: 'agenda.endorsing_still_open',
    })
  })

  it.each(['passed', 'notPassed'] as const)('resolve an item whose vote is %s', (result) => {
    expect(step('voting', 'decide', { result })).toMatchObject({ next: 'resolved' })
  })

  it('do not resolve an item whose vote is not counted', () => {
    expect(step('voting', 'decide', { result: null })).toEqual({
      allowed: false,
      reason: 'agenda.ballot_not_decided',
    })
  })

  it.each(['notPassed', 'invalid'] as const)(
    'end an item whose vote is %s with its notice',
    (result) => {
      expect(step('resolved', 'publish', { result })).toMatchObject({ next: 'publicising' })
    },
  )

  it.each(['passed', null] as const)('keep an item resolved whose vote is %s', (result) => {
    expect(step('resolved', 'publish', { result })).toEqual({
      allowed: false,
      reason: 'agenda.publicity_pending',
    })
  })
})

describe('the states of an item', () => {
  const exitsOf = (status: ItemStatus): ItemStatus[] =>
    ITEM_MACHINE.rows.filter((row) => row.from.includes(status)).map((row) => row.to)

  it('are all reached from the first', () => {
    const reached = new Set<ItemStatus>(['submitted'])
    for (const status of reached) for (const next of exitsOf(status)) reached.add(next)

    expect([...reached].sort()).toEqual([...ITEM_STATUSES].sort())
  })

  it('lead on unless they are settled', () => {
    expect(ITEM_STATUSES.filter((status) => exitsOf(status).length === 0).sort()).toEqual(
      [...SETTLED_STATUSES].sort(),
    )
  })

  it('are either open or settled', () => {
    expect([...OPEN_STATUSES, ...SETTLED_STATUSES].sort()).toEqual([...ITEM_STATUSES].sort())
  })

  it('each stand under exactly one tab of the list', () => {
    const listed = ITEM_GROUPS.flatMap((group) => STATUSES_OF_GROUP[group])

    expect([...listed].sort()).toEqual([...ITEM_STATUSES].sort())
  })
})
