import type { Actor, HeldRole } from '../people/actor'
import { canCall, seesOfficeNames } from './contact.rules'

const now = new Date('2026-11-20T10:00:00+08:00')
const place = { gridId: 'g8', buildingId: 'b1' }
const home = (buildingId: string): Actor['residencies'][number] => ({
  householdId: 'h1',
  gridId: 'g8',
  buildingId,
  unit: 1,
  relation: 'tenant',
  isDelegate: false,
})
const actor = (parts: Partial<Actor>): Actor => ({
  accountId: 'a1',
  communityId: 'c1',
  birthYear: 1990,
  consentVersion: null,
  residencies: [],
  roles: [],
  ...parts,
})
const worker = (gridId: string, to: Date | null): HeldRole => ({
  role: 'gridWorker',
  scope: { kind: 'grid', gridId },
  from: new Date('2026-01-01T00:00:00+08:00'),
  to,
})

describe('canCall', () => {
  it.each([
    ['a resident of the building', actor({ residencies: [home('b1')] }), true],
    ['a resident next door', actor({ residencies: [home('b2')] }), false],
    ['the grid worker', actor({ roles: [worker('g8', null)] }), true],
    ['the grid worker of another grid', actor({ roles: [worker('g13', null)] }), false],
    ['a grid worker whose term is over', actor({ roles: [worker('g8', now)] }), false],
    ['a guest', actor({}), false],
  ])('%s', (_who, caller, allowed) => {
    expect(canCall(caller, place, { isPhoneShown: true }, now).allowed).toBe(allowed)
    expect(canCall(caller, place, { isPhoneShown: false }, now)).toEqual({
      allowed: false,
      reason: 'roles.contact_private',
    })
  })
})

describe('seesOfficeNames', () => {
  it('is for residents and office-holders, not for who only registered', () => {
    expect(seesOfficeNames(actor({ residencies: [home('b2')] }), now)).toBe(true)
    expect(seesOfficeNames(actor({ roles: [worker('g13', null)] }), now)).toBe(true)
    expect(seesOfficeNames(actor({ roles: [worker('g13', now)] }), now)).toBe(false)
    expect(seesOfficeNames(actor({}), now)).toBe(false)
  })
})
