import type { Actor, HeldRole } from '../people/actor'
import { ROLES, type Role } from '../people/role'
import {
  canAnswer,
  canObject,
  canPublish,
  noticeDays,
  objectionFigures,
  outcomePhase,
  type Outcome,
} from './outcome.rules'

const at = (text: string): Date => new Date(`${text}+08:00`)

const now = at('2026-11-20T10:00')
const termEnd = at('2026-11-20T18:00')
const decided = { isDecided: true, isPublished: false } as const

const withRole = (role: Role, scope: HeldRole['scope'] = { kind: 'community' }): Actor => ({
  accountId: 'secretary',
  communityId: 'xiangyang',
  consentVersion: null,
  birthYear: 1980,
  residencies: [],
  roles: [{ role, scope, from: at('2026-01-01T00:00'), to: termEnd }],
})
const secretary = withRole('communitySecretary')

const living = (gridId: string): Actor => ({
  ...secretary,
  accountId: 'neighbour',
  roles: [],
  residencies: [
    { householdId: 'h', gridId, buildingId: 'b', unit: 1, relation: 'tenant', isDelegate: false },
  ],
})

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

  it('happens once, and waits for a decision', () => {
    expect(canPublish(secretary, { ...decided, isPublished: true }, now)).toEqual({
      allowed: false,
      reason: 'outcomes.already_published',
    })
    expect(canPublish(secretary, { ...decided, isDecided: false }, now)).toEqual({
      allowed: false,
      reason: 'outcomes.not_decided',
    })
  })
})

const publicityEndsAt = at('2026-11-28T00:00')
const lastMillisecond = new Date(publicityEndsAt.getTime() - 1)

describe('a public notice', () => {
  it('ends at its last instant', () => {
    expect(outcomePhase({ publicityEndsAt }, lastMillisecond)).toBe('publicity')
    expect(outcomePhase({ publicityEndsAt }, publicityEndsAt)).toBe('final')
  })

  it('stands for the days of the rule set, and for seven at least whatever that says', () => {
    expect([3, 7, 15].map((publicityDays) => noticeDays({ publicityDays }))).toEqual([7, 7, 15])
  })

  it('is answered by three working days where the rules were copied before they said so', () => {
    expect(objectionFigures({})).toEqual({ answerWorkingDays: 3, correctionDays: 3 })
    expect(objectionFigures({ objectionWorkingDays: 5, correctionDays: 1 })).toEqual({
      answerWorkingDays: 5,
      correctionDays: 1,
    })
  })
})

const outcome: Outcome = {
  kind: 'decision',
  status: 'published',
  scopeGridId: 'grid8',
  publicityEndsAt,
  upheldObjections: 0,
}

describe('canObject', () => {
  const may = (actor: Actor, change: Partial<Outcome> = {}, hasObjected = false, when = now) =>
    canObject(actor, { ...outcome, ...change }, hasObjected, when)

  it('is for those who live in its grid, or in the community where it concerns all', () => {
    const refused = { allowed: false, reason: 'outcomes.not_concerned' }

    expect(may(living('grid8')).allowed).toBe(true)
    expect(may(living('grid13'))).toEqual(refused)
    expect(may(living('grid13'), { scopeGridId: null }).allowed).toBe(true)
    expect(may(secretary, { scopeGridId: null })).toEqual(refused)
  })

  it('is until the notice ends, once, and not after another was right', () => {
    const actor = living('grid8')

    expect(may(actor, {}, false, lastMillisecond).allowed).toBe(true)
    expect(may(actor, {}, false, publicityEndsAt)).toMatchObject({ reason: 'outcomes.notice_over' })
    expect(may(actor, {}, true)).toMatchObject({ reason: 'outcomes.already_objected' })
    expect(may(actor, { upheldObjections: 1 })).toMatchObject({
      reason: 'outcomes.objection_upheld',
    })
  })

  it.each(['draft', 'reviewed', 'checking', 'withdrawn'] as const)(
    'is not for what is not public: %s',
    (status) => {
      expect(may(living('grid8'), { status })).toMatchObject({ reason: 'outcomes.not_public' })
    },
  )
})

describe('canAnswer', () => {
  const open = { status: 'open', accountId: 'neighbour' } as const

  it('is the secretary’s, once, and never about an objection of their own', () => {
    expect(canAnswer(secretary, open, now).allowed).toBe(true)
    expect(canAnswer(withRole('councilChair'), open, now)).toMatchObject({
      reason: 'outcomes.not_publisher',
    })
    expect(canAnswer(secretary, { ...open, status: 'rejected' }, now)).toMatchObject({
      reason: 'outcomes.answered',
    })
    expect(canAnswer(secretary, { ...open, accountId: 'secretary' }, now)).toMatchObject({
      reason: 'outcomes.own_objection',
    })
  })
})
