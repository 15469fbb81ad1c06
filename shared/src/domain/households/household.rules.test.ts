import fc from 'fast-check'
import type { Actor, HeldRole } from '../people/actor'
import { PRIVACY_VERSION } from '../people/consent'
import { RELATIONS } from '../people/residency'
import { ROLES, type Role, type RoleScope } from '../people/role'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { HOLIDAYS } from '../calendar/holidays'
import {
  canClaim,
  canSettle,
  canVerify,
  claimTimes,
  isSamePerson,
  rollMatchOf,
  VERIFIERS,
} from './claim.rules'
import {
  becomesDelegate,
  canAssist,
  canChooseDelegate,
  canInvite,
  canKeep,
  canRemove,
  type Member,
} from './household.rules'
import {
  canTry,
  CODE_ALPHABET,
  CODE_LENGTH,
  codeText,
  isUsable,
  plainCode,
  wrongTriesAt,
} from './invitation.rules'

const now = new Date('2026-11-21T02:00:00Z')
const rules = COUNCIL_DEFAULT.people
const place = { gridId: 'g8', buildingId: 'b3', unit: 2 }

const actorWith = (role: Role, scope: RoleScope, to: Date | null = null): Actor => {
  const held: HeldRole = { role, scope, from: new Date(now.getTime() - 1000), to }
  return {
    accountId: 'staff',
    communityId: 'c',
    birthYear: 1970,
    consentVersion: PRIVACY_VERSION,
    residencies: [],
    roles: [held],
  }
}
const lead = (to: Date | null = null) =>
  actorWith('buildingLead', { kind: 'building', gridId: 'g8', buildingId: 'b3' }, to)
const worker = actorWith('gridWorker', { kind: 'grid', gridId: 'g8' })

describe('canClaim', () => {
  const first = {
    isMember: false,
    hasOpenClaim: false,
    openClaims: 0,
    claimsOfDay: 0,
    homes: 0,
    members: 0,
  }

  it.each([
    [{}, true],
    [{ isMember: true }, 'households.already_member'],
    [{ hasOpenClaim: true }, 'households.already_claimed'],
    [{ openClaims: rules.openClaimsPerPerson - 1 }, true],
    [{ openClaims: rules.openClaimsPerPerson }, 'households.too_many_claims'],
    [{ claimsOfDay: 6 }, 'households.claims_of_day'],
    [{ homes: rules.homesPerPerson }, 'households.too_many_homes'],
    [{ members: rules.membersPerHousehold }, 'households.household_full'],
  ])('%j: %s', (changed, expected) => {
    const decision = canClaim({ ...first, ...changed }, rules)

    expect(decision.allowed ? true : decision.reason).toBe(expected)
  })
})

describe('canVerify and canSettle', () => {
  const claim = { ...place, accountId: 'claimant' }

  it('give the lead the building up to the minute the term ends', () => {
    const end = new Date(now.getTime() + 60_000)

    expect(canVerify(lead(end), claim, new Date(end.getTime() - 1)).allowed).toBe(true)
    expect(canVerify(lead(end), claim, end)).toEqual({
      allowed: false,
      reason: 'households.not_verifier',
    })
    expect(canVerify(lead(), { ...claim, buildingId: 'b4' }, now).allowed).toBe(false)
  })

  it('let nobody decide on the own claim', () => {
    expect(canVerify(worker, { ...claim, accountId: 'staff' }, now)).toEqual({
      allowed: false,
      reason: 'households.own_claim',
    })
    expect(canSettle(worker, place, ['x', 'staff'], now)).toEqual({
      allowed: false,
      reason: 'households.own_claim',
    })
  })

  it('keep a neighbour out of a dispute', () => {
    expect(canSettle(lead(), place, ['x', 'y'], now)).toEqual({
      allowed: false,
      reason: 'households.not_settler',
    })
    expect(canSettle(worker, place, ['x', 'y'], now).allowed).toBe(true)
  })

  it('belong to the named offices alone', () => {
    for (const role of ROLES) {
      const actor = actorWith(role, { kind: 'community' })
      expect(canVerify(actor, claim, now).allowed).toBe(VERIFIERS.includes(role))
    }
  })
})

describe('rollMatchOf and isSamePerson', () => {
  const entries = [
    { name: '李秀英', phone: '13800001111' },
    { name: '阿依古丽·买买提', phone: null },
  ]

  it.each([
    [{ name: '李秀英', phone: '13800001111' }, entries, 'nameAndPhone'],
    [{ name: '李 秀英', phone: '13800001111' }, entries, 'nameAndPhone'],
    [{ name: '李秀英', phone: '13800002222' }, entries, 'nameOnly'],
    [{ name: '阿依古丽买买提', phone: '13800002222' }, entries, 'nameOnly'],
    [{ name: '李秀英', phone: null }, entries, 'nameOnly'],
    [{ name: '王建军', phone: '13800001111' }, entries, 'none'],
    [{ name: '李秀英', phone: '13800001111' }, [], 'noRoll'],
  ] as const)('%j is %s', (claimant, roll, expected) => {
    expect(rollMatchOf(claimant, roll)).toBe(expected)
  })

  it('never take two unknown numbers for an equal one', () => {
    expect(rollMatchOf({ name: '甲', phone: null }, [{ name: '甲', phone: null }])).toBe('nameOnly')
  })

  it('know an assisted person by name, and by the number when one was written down', () => {
    const assisted = { name: '李秀英', phone: null }

    expect(isSamePerson({ name: '李秀英', phone: '13800001111' }, assisted)).toBe(true)
    expect(isSamePerson({ name: '李秀芳', phone: '13800001111' }, assisted)).toBe(false)
    expect(
      isSamePerson({ name: '李秀英', phone: '2' }, { ...assisted, phone: '13800001111' }),
    ).toBe(false)
  })
})

describe('claimTimes', () => {
  it('counts from the next day, and working days over the weekend', () => {
    const { answerBy, expiresAt } = claimTimes(now, rules, HOLIDAYS)

    expect(answerBy.toISOString()).toBe('2026-11-25T16:00:00.000Z')
    expect(expiresAt.toISOString()).toBe('2026-12-21T16:00:00.000Z')
  })
})

const anyMember = (id: string) =>
  fc.record({
    accountId: fc.constant(id),
    relation: fc.constantFrom(...RELATIONS),
    isDelegate: fc.boolean(),
    birthYear: fc.constantFrom(1950, 2015, null),
  })
const anyHousehold = fc.tuple(anyMember('a'), anyMember('b'), anyMember('c'))
const anyId = fc.constantFrom('a', 'b', 'c', 'stranger')

describe('the rules of a household, whoever lives there', () => {
  it('never let a stranger invite, choose or remove', () => {
    fc.assert(
      fc.property(anyHousehold, anyId, (members, id) => {
        expect(canInvite(members, 'stranger', 0, rules).allowed).toBe(false)
        expect(canChooseDelegate(members, 'stranger', id, now).allowed).toBe(false)
        expect(canRemove(members, 'stranger', id).allowed).toBe(false)
      }),
    )
  })

  it('never let an owner be removed, nor anybody by themself', () => {
    fc.assert(
      fc.property(anyHousehold, anyId, anyId, (members, remover, removed) => {
        if (!canRemove(members, remover, removed).allowed) return
        const one = members.find((member) => member.accountId === removed)
        expect(['tenant', 'family']).toContain(one?.relation)
        expect(remover).not.toBe(removed)
      }),
    )
  })

  it('make nobody a delegate who is not surely an adult', () => {
    fc.assert(
      fc.property(anyHousehold, anyId, anyId, (members, chooser, chosen) => {
        if (!canChooseDelegate(members, chooser, chosen, now).allowed) return
        expect(members.find((member) => member.accountId === chosen)?.birthYear).toBe(1950)
      }),
    )
  })
})

describe('who speaks for a household', () => {
  const member = (accountId: string, changed: Partial<Member> = {}): Member => ({
    accountId,
    relation: 'family',
    isDelegate: false,
    birthYear: 1980,
    ...changed,
  })

  it('is said by an owner, also against the present delegate', () => {
    const household = [member('o', { relation: 'owner' }), member('d', { isDelegate: true })]

    expect(canChooseDelegate(household, 'o', 'o', now).allowed).toBe(true)
    expect(canChooseDelegate(household, 'd', 'd', now)).toEqual({
      allowed: false,
      reason: 'households.not_chooser',
    })
  })

  it('is handed on by the delegate where no owner has joined', () => {
    const household = [member('t', { relation: 'tenant', isDelegate: true }), member('f')]

    expect(canChooseDelegate(household, 't', 'f', now).allowed).toBe(true)
    expect(canChooseDelegate(household, 'f', 'f', now).allowed).toBe(false)
  })

  it('is the first adult owner who joins, and never a second', () => {
    const owner = { relation: 'owner' as const, birthYear: 1980 }

    expect(becomesDelegate(owner, [], now)).toBe(true)
    expect(becomesDelegate({ ...owner, relation: 'tenant' }, [], now)).toBe(false)
    expect(becomesDelegate({ ...owner, birthYear: 2012 }, [], now)).toBe(false)
    expect(becomesDelegate(owner, [member('d', { isDelegate: true })], now)).toBe(false)
  })
})

describe('staff and residencies', () => {
  it('keep what lies in their scope, all of it or nothing, and not their own', () => {
    const here = { ...place, accountId: 'x' }
    const elsewhere = { ...here, gridId: 'g13', buildingId: 'b9' }

    expect(canKeep(worker, [here], now).allowed).toBe(true)
    expect(canKeep(worker, [here, elsewhere], now)).toMatchObject({
      reason: 'households.not_keeper',
    })
    expect(canKeep(worker, [{ ...here, accountId: 'staff' }], now)).toMatchObject({
      reason: 'households.own_residency',
    })
  })

  it('register people without a phone where they hold the office', () => {
    expect(canAssist(lead(), place, 0, rules, now).allowed).toBe(true)
    expect(canAssist(lead(), { ...place, buildingId: 'b4' }, 0, rules, now).allowed).toBe(false)
    expect(canAssist(worker, place, rules.membersPerHousehold, rules, now)).toMatchObject({
      reason: 'households.household_full',
    })
  })
})

describe('invitation codes', () => {
  it('forgive spaces and small letters, and are read in two halves', () => {
    expect(plainCode(' acde-fghj ')).toBe('ACDEFGHJ')
    expect(codeText('ACDEFGHJ')).toBe('ACDE FGHJ')
    expect(CODE_LENGTH).toBe(8)
    expect(CODE_ALPHABET).not.toMatch(/[01258BILOSUVZ]/)
  })

  it('end by use, by time and by being taken back', () => {
    const open = { uses: 0, usesMax: 2, expiresAt: new Date(now.getTime() + 1), revokedAt: null }

    expect(isUsable(open, now)).toBe(true)
    expect(isUsable({ ...open, uses: 2 }, now)).toBe(false)
    expect(isUsable({ ...open, expiresAt: now }, now)).toBe(false)
    expect(isUsable({ ...open, revokedAt: now }, now)).toBe(false)
  })

  it('may be guessed at a few times in a day', () => {
    const tries = { wrong: 5, since: now }
    const nextDay = new Date(now.getTime() + 86_400_000)

    expect(canTry({ wrong: 4, since: now }, 5, now).allowed).toBe(true)
    expect(canTry(tries, 5, now)).toMatchObject({ reason: 'households.too_many_tries' })
    expect(canTry(tries, 5, new Date(nextDay.getTime() - 1)).allowed).toBe(false)
    expect(canTry(tries, 5, nextDay).allowed).toBe(true)
    expect(wrongTriesAt(null, now)).toBe(0)
  })
})
