import { ITEM_STATUSES } from '../agenda/item'
import type { Actor, HeldRole } from '../people/actor'
import { ROLES, type Role } from '../people/role'
import { canPublish, outcomePhase } from './outcome.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)

const now = at('2026-11-20T10:00')
const termEnd = at('2026-11-20T18:00')
const decided = { status: 'resolved', isPublished: false } as const

const withRole = (role: Role, scope: HeldRole['scope'] = { kind: 'community' }): Actor => ({
  accountId: 'secretary',
  communityId: 'xiangyang',
  consentVersion: null,
  birthYear: 1980,
  residencies: [],
  roles: [{ role, scope, from: at('2026-01-01T00:00'), to: termEnd }],
})
const secretary = withRole('communitySecretary')

describe('canPublish', () => {
  it.each(ROLES)('is for the community secretary alone: %s', (role) => {
    expect(canPublish(withRole(role), decided, now).allowed).toBe(role === 'communitySecretary')
  })

  it('is not for a role that covers one grid only', () => {
    const actor = withRole('communitySecretary', { kind: 'grid', gridId: 'grid8' })

    expect(canPublish(actor, decided, now)).toEqual({
      allowed: false,
      reason: 'outcomes.not_publisher',
    })
  })

  it('ends at the minute the term ends', () => {
    expect(canPublish(secretary, decided, new Date(termEnd.getTime() - 1)).allowed).toBe(true)
    expect(canPublish(secretary, decided, termEnd)).toEqual({
      allowed: false,
      reason: 'outcomes.not_publisher',
    })
  })

  it('happens once', () => {
    expect(canPublish(secretary, { ...decided, isPublished: true }, now)).toEqual({
      allowed: false,
      reason: 'outcomes.already_published',
    })
  })

  it.each(ITEM_STATUSES.filter((status) => status !== 'resolved'))(
    'waits for a decision: %s',
    (status) => {
      expect(canPublish(secretary, { status, isPublished: false }, now)).toEqual({
        allowed: false,
        reason: 'outcomes.not_decided',
      })
    },
  )
})

describe('outcomePhase', () => {
  const publicityEndsAt = at('2026-11-28T00:00')

  it('ends the public notice at its last instant', () => {
    const lastMillisecond = new Date(publicityEndsAt.getTime() - 1)

    expect(outcomePhase({ publicityEndsAt }, lastMillisecond)).toBe('publicity')
    expect(outcomePhase({ publicityEndsAt }, publicityEndsAt)).toBe('final')
  })
})
