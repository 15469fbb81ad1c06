import {
  holdsRoleInBuilding,
  holdsRoleInCommunity,
  holdsRoleInGrid,
  isAdult,
  isInForce,
  livesInGrid,
  restraintsOf,
  scopeCovers,
  type Actor,
  type HeldRole,
} from './actor'
import { ageAt } from './age'
import { PRIVACY_VERSION } from './consent'

const at = (text: string): Date => new Date(`${text}+08:00`)

const from = at('2026-01-01T00:00')
const to = at('2026-12-31T18:00')
const before = (instant: Date): Date => new Date(instant.getTime() - 1)
const held = (scope: HeldRole['scope']): HeldRole => ({ role: 'gridWorker', scope, from, to })
const actorWith = (scope: HeldRole['scope']): Actor => ({
  accountId: 'a1',
  communityId: 'c1',
  birthYear: null,
  consentVersion: PRIVACY_VERSION,
  residencies: [
    {
      householdId: 'h1',
      gridId: 'grid8',
      buildingId: 'b1',
      unit: 2,
      relation: 'owner',
      isDelegate: true,
    },
  ],
  roles: [held(scope)],
})

describe('isInForce', () => {
  it('runs from its first instant up to the minute it ends', () => {
    const role = held({ kind: 'community' })

    expect(isInForce(role, before(from))).toBe(false)
    expect(isInForce(role, from)).toBe(true)
    expect(isInForce(role, before(to))).toBe(true)
    expect(isInForce(role, to)).toBe(false)
  })

  it('stays while its term is open', () => {
    expect(isInForce({ ...held({ kind: 'community' }), to: null }, at('2050-01-01T00:00'))).toBe(
      true,
    )
  })
})

describe('the scope of a role', () => {
  it('covers the grid it names and no other', () => {
    const actor = actorWith({ kind: 'grid', gridId: 'grid8' })

    expect(holdsRoleInGrid(actor, ['gridWorker'], 'grid8', from)).toBe(true)
    expect(holdsRoleInGrid(actor, ['gridWorker'], 'grid13', from)).toBe(false)
    expect(holdsRoleInGrid(actor, ['councilChair'], 'grid8', from)).toBe(false)
    expect(holdsRoleInCommunity(actor, ['gridWorker'], from)).toBe(false)
  })

  it('covers every grid when it is the community', () => {
    const actor = actorWith({ kind: 'community' })

    expect(holdsRoleInGrid(actor, ['gridWorker'], 'grid13', from)).toBe(true)
    expect(holdsRoleInCommunity(actor, ['gridWorker'], from)).toBe(true)
  })
})

describe('scopeCovers', () => {
  const place = { gridId: 'grid8', buildingId: 'b1', unit: 2 }

  it.each<[HeldRole['scope'], boolean]>([
    [{ kind: 'community' }, true],
    [{ kind: 'grid', gridId: 'grid8' }, true],
    [{ kind: 'grid', gridId: 'grid13' }, false],
    [{ kind: 'building', gridId: 'grid8', buildingId: 'b1' }, true],
    [{ kind: 'building', gridId: 'grid8', buildingId: 'b2' }, false],
    [{ kind: 'stairUnit', gridId: 'grid8', buildingId: 'b1', unit: 2 }, true],
    [{ kind: 'stairUnit', gridId: 'grid8', buildingId: 'b1', unit: 3 }, false],
  ])('%j covers the second stair unit of b1: %s', (scope, covers) => {
    expect(scopeCovers(scope, place)).toBe(covers)
    expect(holdsRoleInBuilding(actorWith(scope), ['gridWorker'], place, from)).toBe(covers)
  })
})

describe('restraintsOf', () => {
  it('holds back whoever has not agreed to the present privacy notice', () => {
    const actor = actorWith({ kind: 'community' })

    expect(restraintsOf(actor, from)).toEqual([])
    expect(restraintsOf({ ...actor, consentVersion: null }, from)).toEqual(['noConsent'])
    expect(restraintsOf({ ...actor, consentVersion: '2020-01' }, from)).toEqual(['noConsent'])
  })

  it('lets an observer read and not post, for as long as the office lasts', () => {
    const observing = { role: 'observer', scope: { kind: 'community' }, from, to } as const
    const actor = { ...actorWith({ kind: 'community' }), roles: [observing] }

    expect(restraintsOf(actor, from)).toEqual(['observer'])
    expect(restraintsOf(actor, to)).toEqual([])
  })
})

describe('livesInGrid', () => {
  it('asks for a verified household in that grid', () => {
    const actor = actorWith({ kind: 'community' })

    expect(livesInGrid(actor, 'grid8')).toBe(true)
    expect(livesInGrid(actor, 'grid13')).toBe(false)
  })
})

describe('ageAt', () => {
  it('counts the age that is surely reached, whenever the birthday was', () => {
    expect(ageAt(2008, at('2026-12-31T23:59'))).toBe(17)
    expect(ageAt(2008, at('2027-01-01T00:00'))).toBe(18)
  })

  it('turns with the Shanghai year, not with UTC', () => {
    expect(ageAt(2008, new Date('2026-12-31T15:59:59.999Z'))).toBe(17)
    expect(ageAt(2008, new Date('2026-12-31T16:00:00.000Z'))).toBe(18)
  })
})

describe('isAdult', () => {
  it.each([
    [2007, true],
    [2008, false],
    [null, false],
  ])('in 2026, born in %s: %s', (birthYear, adult) => {
    expect(isAdult({ birthYear }, at('2026-06-01T00:00'))).toBe(adult)
  })
})
