import fc from 'fast-check'
import type { Actor, HeldRole } from '../people/actor'
import { PRIVACY_VERSION } from '../people/consent'
import { ROLES, type Role, type RoleScope } from '../people/role'
import { COUNCIL_DEFAULT } from '../rules/council-default'
import { SCOPE_KINDS_OF, soleKey, type ScopeKind } from './assignment'
import {
  assignableRoles,
  assignerRole,
  canAssign,
  canEnd,
  canExtend,
  canRead,
  EXECUTIVE_ROLES,
  readableGrids,
  termIsSound,
  type AssignFacts,
} from './assignment.rules'

const now = new Date('2026-11-20T10:00:00+08:00')
const from = new Date('2026-01-01T00:00:00+08:00')
const later = new Date('2027-01-01T00:00:00+08:00')
const ALLOWED = { allowed: true }
const refused = (reason: string) => ({ allowed: false, reason })

const COMMUNITY: RoleScope = { kind: 'community' }
const GRID8: RoleScope = { kind: 'grid', gridId: 'grid8' }
const GRID13: RoleScope = { kind: 'grid', gridId: 'grid13' }
const B1: RoleScope = { kind: 'building', gridId: 'grid8', buildingId: 'b1' }
const B9: RoleScope = { kind: 'building', gridId: 'grid13', buildingId: 'b9' }
const UNIT2: RoleScope = { kind: 'stairUnit', gridId: 'grid8', buildingId: 'b1', unit: 2 }
const SCOPES = [COMMUNITY, GRID8, GRID13, B1, B9, UNIT2]

const held = (role: Role, scope: RoleScope, to: Date | null = null): HeldRole => ({
  role,
  scope,
  from,
  to,
})
const actorWith = (...roles: HeldRole[]): Actor => ({
  accountId: 'staff',
  communityId: 'c1',
  birthYear: 1970,
  consentVersion: PRIVACY_VERSION,
  residencies: [],
  roles,
})
const factsOf = (
  changed: Partial<AssignFacts['subject']> = {},
  more: Partial<Omit<AssignFacts, 'subject'>> = {},
): AssignFacts => ({
  subject: {
    accountId: 'neighbour',
    isAdult: true,
    hasHome: true,
    roles: [],
    isTrainedToChair: false,
    ...changed,
  },
  isSoleTaken: false,
  chairTraining: false,
  seatsLeft: 3,
  ...more,
})

const secretary = actorWith(held('communitySecretary', COMMUNITY))
const gridSecretary = actorWith(held('gridSecretary', GRID8))
const street = actorWith(held('streetOfficer', COMMUNITY))

/** What each office may fill, written down by hand: the table the rules must agree with. */
const FILLS: Partial<Record<Role, readonly Role[]>> = {
  communitySecretary: [
    'councilMember',
    'councilChair',
    'recorder',
    'gridWorker',
    'buildingLead',
    'gridSecretary',
    'unitVolunteer',
    'partyMember',
    'propertyCompany',
    'residentUnit',
    'socialOrg',
    'socialWorker',
    'expert',
  ],
  gridSecretary: ['buildingLead', 'unitVolunteer', 'partyMember'],
  streetOfficer: ['communitySecretary', 'supervisor', 'observer'],
}

const anyRole = fc.constantFrom(...ROLES)
const anyScope = fc.constantFrom(...SCOPES)
const anyHeld = fc.tuple(anyRole, anyScope).map(([role, scope]) => held(role, scope))

describe('who fills which office', () => {
  it.each(ROLES)('%s: the table says which', (role) => {
    const [kind = 'community'] = SCOPE_KINDS_OF[role]
    const scope = SCOPES.find((one) => one.kind === kind) ?? COMMUNITY

    expect(assignableRoles(actorWith(held(role, scope)), now)).toEqual(
      ROLES.filter((one) => FILLS[role]?.includes(one) ?? false),
    )
  })

  it('reaches no further than the own grid', () => {
    expect(assignerRole(gridSecretary, 'buildingLead', B1, now)).toBe('gridSecretary')
    expect(assignerRole(gridSecretary, 'unitVolunteer', UNIT2, now)).toBe('gridSecretary')
    expect(assignerRole(gridSecretary, 'buildingLead', B9, now)).toBeNull()
    expect(assignerRole(gridSecretary, 'partyMember', GRID13, now)).toBeNull()
    expect(assignerRole(secretary, 'buildingLead', B9, now)).toBe('communitySecretary')
  })

  it('ends with the office of who fills', () => {
    const ending = actorWith(held('communitySecretary', COMMUNITY, now))

    expect(assignerRole(ending, 'gridWorker', GRID8, new Date(now.getTime() - 1))).not.toBeNull()
    expect(assignerRole(ending, 'gridWorker', GRID8, now)).toBeNull()
    expect(assignableRoles(ending, now)).toEqual([])
  })

  it('never lets anybody give an office to themselves, whatever they hold', () => {
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 5 }), anyRole, anyScope, (roles, role, scope) => {
        const actor = actorWith(...roles)
        const facts = factsOf({ accountId: actor.accountId, roles: [] })
        expect(canAssign(actor, { role, scope }, facts, now).allowed).toBe(false)
      }),
    )
  })

  it('allows only what some office of the actor fills, at a place that office contains', () => {
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 5 }), anyRole, anyScope, (roles, role, scope) => {
        const isFilled = roles.some(
          (one) =>
            (FILLS[one.role]?.includes(role) ?? false) &&
            (one.scope.kind === 'community' ||
              ('gridId' in scope && 'gridId' in one.scope && one.scope.gridId === scope.gridId)),
        )
        const answer = canAssign(actorWith(...roles), { role, scope }, factsOf(), now)
        if (answer.allowed) expect(isFilled).toBe(true)
      }),
    )
  })
})

describe('the scope of an office', () => {
  it('is of the kind the role is made for', () => {
    fc.assert(
      fc.property(anyRole, anyScope, (role, scope) => {
        const answer = canAssign(secretary, { role, scope }, factsOf(), now)
        const kinds: readonly ScopeKind[] = SCOPE_KINDS_OF[role]
        if (kinds.length === 0) expect(answer).toEqual(refused('roles.not_assignable'))
        else if (!kinds.includes(scope.kind)) expect(answer).toEqual(refused('roles.wrong_scope'))
        else expect(answer).not.toEqual(refused('roles.wrong_scope'))
      }),
    )
  })
})

describe('the person', () => {
  const lead = { role: 'buildingLead', scope: B1 } as const

  it('is grown up', () => {
    expect(canAssign(secretary, lead, factsOf(), now)).toEqual(ALLOWED)
    expect(canAssign(secretary, lead, factsOf({ isAdult: false }), now)).toEqual(
      refused('roles.not_adult'),
    )
  })

  it('does not hold it already, and nobody else holds the one office', () => {
    const again = factsOf({ roles: [held('buildingLead', B1)] })

    expect(canAssign(secretary, lead, again, now)).toEqual(refused('roles.already_held'))
    expect(canAssign(secretary, lead, factsOf({}, { isSoleTaken: true }), now)).toEqual(
      refused('roles.sole_taken'),
    )
    const volunteer = { role: 'unitVolunteer', scope: UNIT2 } as const
    expect(canAssign(secretary, volunteer, factsOf({}, { isSoleTaken: true }), now)).toEqual(
      ALLOWED,
    )
  })

  it('finds a seat in the council, or none', () => {
    const member = { role: 'councilMember', scope: GRID8 } as const

    expect(canAssign(secretary, member, factsOf({}, { seatsLeft: 1 }), now)).toEqual(ALLOWED)
    expect(canAssign(secretary, member, factsOf({}, { seatsLeft: 0 }), now)).toEqual(
      refused('councils.full'),
    )
  })
})

describe('the chair', () => {
  const chair = { role: 'councilChair', scope: GRID8 } as const
  const member = held('councilMember', GRID8)

  it('is a member of the same council', () => {
    expect(canAssign(secretary, chair, factsOf({ roles: [member] }), now)).toEqual(ALLOWED)
    expect(
      canAssign(secretary, chair, factsOf({ roles: [held('councilMember', GRID13)] }), now),
    ).toEqual(refused('roles.chair_not_member'))
  })

  it('is trained where the rule set asks for it', () => {
    const asked = { chairTraining: true }

    expect(canAssign(secretary, chair, factsOf({ roles: [member] }, asked), now)).toEqual(
      refused('roles.training_missing'),
    )
    expect(
      canAssign(secretary, chair, factsOf({ roles: [member], isTrainedToChair: true }, asked), now),
    ).toEqual(ALLOWED)
  })

  it('does not keep the minutes of the same council', () => {
    const recorder = held('recorder', GRID8)

    expect(canAssign(secretary, chair, factsOf({ roles: [member, recorder] }), now)).toEqual(
      refused('roles.chair_not_recorder'),
    )
    expect(
      canAssign(
        secretary,
        { role: 'recorder', scope: GRID8 },
        factsOf({ roles: [member, held('councilChair', GRID8)] }),
        now,
      ),
    ).toEqual(refused('roles.chair_not_recorder'))
    expect(
      canAssign(
        secretary,
        { role: 'recorder', scope: GRID13 },
        factsOf({ roles: [member, held('councilChair', GRID8)] }),
        now,
      ),
    ).toEqual(ALLOWED)
  })
})

describe('duties that stay apart', () => {
  it('give nobody who watches an office that is watched, in either order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...EXECUTIVE_ROLES), (role) => {
        const [kind] = SCOPE_KINDS_OF[role]
        const scope = SCOPES.find((one) => one.kind === kind) ?? COMMUNITY
        const watcher = factsOf({ roles: [held('supervisor', COMMUNITY)] })
        const watched = factsOf({ roles: [held(role, scope)] })
        const all = actorWith(
          held('communitySecretary', COMMUNITY),
          held('streetOfficer', COMMUNITY),
        )

        expect(canAssign(all, { role, scope }, watcher, now).allowed).toBe(false)
        expect(canAssign(all, { role: 'supervisor', scope: COMMUNITY }, watched, now)).toEqual(
          refused('roles.supervisor_alone'),
        )
      }),
    )
  })

  it('let an observer hold nothing else and live elsewhere', () => {
    const observer = { role: 'observer', scope: COMMUNITY } as const

    expect(canAssign(street, observer, factsOf({ hasHome: false }), now)).toEqual(ALLOWED)
    expect(canAssign(street, observer, factsOf({ hasHome: true }), now)).toEqual(
      refused('roles.observer_is_resident'),
    )
    fc.assert(
      fc.property(anyHeld, anyRole, anyScope, (other, role, scope) => {
        const busy = factsOf({ hasHome: false, roles: [other] })
        const observing = factsOf({ hasHome: false, roles: [held('observer', COMMUNITY)] })
        expect(canAssign(street, observer, busy, now).allowed).toBe(false)
        expect(canAssign(secretary, { role, scope }, observing, now).allowed).toBe(false)
      }),
    )
  })
})

const RULES = COUNCIL_DEFAULT.offices

describe('termIsSound', () => {
  it.each([
    [null, false, ALLOWED],
    [null, true, refused('roles.temporary_needs_end')],
    [later, true, ALLOWED],
    [from, false, refused('roles.term_reversed')],
    [now, false, refused('roles.term_over')],
  ])('to %s, temporary %s', (to, isTemporary, answer) => {
    const rules = { ...RULES, backdateDays: 366 }

    expect(termIsSound({ from, to }, isTemporary, rules, now)).toEqual(answer)
  })

  it.each([
    ['2026-10-21T00:00:00+08:00', ALLOWED],
    ['2026-10-20T23:59:59+08:00', refused('roles.term_too_early')],
    ['2027-03-01T00:00:00+08:00', ALLOWED],
  ])('a term from %s is entered thirty days later at most', (day, answer) => {
    expect(termIsSound({ from: new Date(day), to: null }, false, RULES, now)).toEqual(answer)
  })
})

describe('ending and extending', () => {
  const lead = { ...held('buildingLead', B1, later), accountId: 'neighbour', isOpen: true }

  it('is for who fills the office; laying down is for the holder', () => {
    const holder = { ...actorWith(), accountId: 'neighbour' }

    expect(canEnd(gridSecretary, lead, [], now)).toEqual(ALLOWED)
    expect(canEnd(holder, lead, [], now)).toEqual(ALLOWED)
    expect(canEnd(actorWith(held('gridSecretary', GRID13)), lead, [], now)).toEqual(
      refused('roles.not_assigner'),
    )
    const longer = new Date(later.getTime() + 1)
    expect(canExtend(gridSecretary, lead, longer, now)).toEqual(ALLOWED)
    expect(canExtend(holder, lead, longer, now)).toEqual(refused('roles.not_assigner'))
  })

  it('comes once, and before the term is over', () => {
    expect(canEnd(gridSecretary, { ...lead, isOpen: false }, [], now)).toEqual(
      refused('roles.not_open'),
    )
    expect(canEnd(gridSecretary, lead, [], later)).toEqual(refused('roles.not_open'))
    expect(canExtend(gridSecretary, lead, later, now)).toEqual(refused('roles.term_not_longer'))
    expect(canExtend(gridSecretary, { ...lead, to: null }, later, now)).toEqual(
      refused('roles.endless'),
    )
  })

  it('takes the chair before the seat', () => {
    const seat = { ...held('councilMember', GRID8), accountId: 'neighbour', isOpen: true }

    expect(canEnd(secretary, seat, [held('councilChair', GRID8)], now)).toEqual(
      refused('roles.chair_first'),
    )
    expect(canEnd(secretary, seat, [held('councilChair', GRID8, now)], now)).toEqual(ALLOWED)
    expect(canEnd(secretary, seat, [held('councilChair', GRID13)], now)).toEqual(ALLOWED)
  })
})

describe('who looks at the list', () => {
  it.each<[Role, RoleScope, readonly string[] | null]>([
    ['communitySecretary', COMMUNITY, null],
    ['observer', COMMUNITY, null],
    ['supervisor', COMMUNITY, null],
    ['gridWorker', GRID8, ['grid8']],
    ['gridSecretary', GRID13, ['grid13']],
    ['buildingLead', B1, []],
    ['councilChair', GRID8, []],
  ])('%s', (role, scope, grids) => {
    const actor = actorWith(held(role, scope))

    expect(readableGrids(actor, now)).toEqual(grids)
    expect(canRead(actor, 'grid8', now).allowed).toBe(grids?.includes('grid8') ?? true)
  })
})

describe('soleKey', () => {
  it('is one for each place of an office of which there is one', () => {
    expect(soleKey('buildingLead', B1)).not.toBe(soleKey('buildingLead', B9))
    expect(soleKey('councilChair', GRID8)).not.toBe(soleKey('gridSecretary', GRID8))
    expect(soleKey('unitVolunteer', UNIT2)).toBeNull()
    expect(soleKey('councilMember', GRID8)).toBeNull()
  })
})
