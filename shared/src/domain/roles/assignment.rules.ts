import { addDays, dayOf, startOfDay } from '../calendar/shanghai-day'
import { all, allow, demand, deny, type Decision } from '../decision'
import { isInForce, scopeCovers, type Actor, type HeldRole } from '../people/actor'
import type { Role, RoleScope } from '../people/role'
import type { OfficeRules } from '../rules/rule-set'
import { onceKey, scopeKey, SCOPE_KINDS_OF, soleKey } from './assignment'

export type AssignReason =
  | 'roles.not_assignable'
  | 'roles.wrong_scope'
  | 'roles.not_assigner'
  | 'roles.not_oneself'
  | 'roles.not_adult'
  | 'roles.already_held'
  | 'roles.sole_taken'
  | 'roles.observer_alone'
  | 'roles.observer_is_resident'
  | 'roles.chair_not_recorder'
  | 'roles.supervisor_alone'
  | 'roles.chair_not_member'
  | 'roles.training_missing'
  | 'councils.full'
export type TermReason =
  | 'roles.term_over'
  | 'roles.term_reversed'
  | 'roles.temporary_needs_end'
  | 'roles.term_too_early'
export type EndReason = 'roles.not_assigner' | 'roles.not_open' | 'roles.chair_first'
export type ExtendReason =
  | 'roles.not_assigner'
  | 'roles.not_oneself'
  | 'roles.not_open'
  | 'roles.endless'
  | 'roles.term_not_longer'
export type ReadReason = 'roles.not_reader'

/**
 * Who may put somebody into an office [P, from A3]. The secretary of the community fills everything
 * below; the secretary of a grid those who serve its buildings; the street fills the secretary's own
 * office and those who watch over it, so that nobody appoints who checks them. The street's own
 * people come with the installation.
 */
const ASSIGNERS: Readonly<Record<Role, readonly Role[]>> = {
  resident: [],
  householdDelegate: [],
  owner: [],
  councilMember: ['communitySecretary'],
  councilChair: ['communitySecretary'],
  recorder: ['communitySecretary'],
  gridWorker: ['communitySecretary'],
  buildingLead: ['communitySecretary', 'gridSecretary'],
  gridSecretary: ['communitySecretary'],
  communitySecretary: ['streetOfficer'],
  supervisor: ['streetOfficer'],
  streetOfficer: [],
  unitVolunteer: ['communitySecretary', 'gridSecretary'],
  partyMember: ['communitySecretary', 'gridSecretary'],
  observer: ['streetOfficer'],
  propertyCompany: ['communitySecretary'],
  residentUnit: ['communitySecretary'],
  socialOrg: ['communitySecretary'],
  socialWorker: ['communitySecretary'],
  expert: ['communitySecretary'],
}

/** Offices that carry out what the supervisor signs; nobody signs their own work (A2.3, A3). */
export const EXECUTIVE_ROLES: readonly Role[] = [
  'communitySecretary',
  'gridSecretary',
  'gridWorker',
  'buildingLead',
  'councilChair',
  'streetOfficer',
]

/** Offices that look at who holds which office. */
const READERS: readonly Role[] = [
  'communitySecretary',
  'gridSecretary',
  'gridWorker',
  'supervisor',
  'streetOfficer',
  'observer',
]

/** The offices an actor may fill somewhere at `now`. */
export function assignableRoles(actor: Actor, now: Date): readonly Role[] {
  const held = actor.roles.filter((one) => isInForce(one, now)).map((one) => one.role)
  return (Object.keys(ASSIGNERS) as Role[]).filter((role) =>
    ASSIGNERS[role].some((assigner) => held.includes(assigner)),
  )
}

/** The office in which an actor fills that role at that place; null when they may not. */
export function assignerRole(actor: Actor, role: Role, scope: RoleScope, now: Date): Role | null {
  const held = actor.roles.find(
    (one) => ASSIGNERS[role].includes(one.role) && isInForce(one, now) && reaches(one.scope, scope),
  )
  return held?.role ?? null
}

/** Whether a scope contains all of another one. */
function reaches(wide: RoleScope, narrow: RoleScope): boolean {
  if (wide.kind === 'community') return true
  if (narrow.kind === 'community') return false
  if (narrow.kind === 'grid') return wide.kind === 'grid' && wide.gridId === narrow.gridId
  return scopeCovers(wide, narrow)
}

/** The person an office is to be given to, as far as the rules ask. */
export interface AssignFacts {
  readonly subject: {
    readonly accountId: string
    readonly isAdult: boolean
    readonly hasHome: boolean
    /** What the person holds or will hold: everything that has not ended. */
    readonly roles: readonly HeldRole[]
    readonly isTrainedToChair: boolean
  }
  /** Whether somebody holds, or will hold, the one office of that place. */
  readonly isSoleTaken: boolean
  readonly chairTraining: boolean
  /** Seats that are left in the council of the grid. */
  readonly seatsLeft: number
}

/**
 * Whether `actor` may give `role` at `scope` to somebody: first the caller's right, then the person,
 * then the duties that must stay apart.
 */
export function canAssign(
  actor: Actor,
  { role, scope }: { readonly role: Role; readonly scope: RoleScope },
  facts: AssignFacts,
  now: Date,
): Decision<AssignReason> {
  const { subject } = facts
  return all<AssignReason>(
    demand(SCOPE_KINDS_OF[role].length > 0, 'roles.not_assignable'),
    demand(SCOPE_KINDS_OF[role].includes(scope.kind), 'roles.wrong_scope'),
    demand(assignerRole(actor, role, scope, now) !== null, 'roles.not_assigner'),
    demand(actor.accountId !== subject.accountId, 'roles.not_oneself'),
    // offices are for those who vote: 18 and above
    demand(subject.isAdult, 'roles.not_adult'),
    demand(!holds(subject.roles, role, scope), 'roles.already_held'),
    keptApart(role, scope, subject),
    facts.isSoleTaken && soleKey(role, scope) !== null ? deny('roles.sole_taken') : allow(),
    role === 'councilChair' ? fitToChair(scope, facts) : allow(),
    demand(role !== 'councilMember' || facts.seatsLeft > 0, 'councils.full'),
  )
}

function holds(roles: readonly HeldRole[], role: Role, scope: RoleScope): boolean {
  return roles.some((one) => onceKey(one.role, one.scope) === onceKey(role, scope))
}

/** Duties that one person must not hold together (A3, [P]). */
function keptApart(
  role: Role,
  scope: RoleScope,
  { roles, hasHome }: AssignFacts['subject'],
): Decision<AssignReason> {
  const heldHere = (other: Role) =>
    roles.some((one) => one.role === other && scopeKey(one.scope) === scopeKey(scope))
  const heldAnywhere = (others: readonly Role[]) => roles.some((one) => others.includes(one.role))
  if (role === 'observer') {
    return all<AssignReason>(
      demand(roles.length === 0, 'roles.observer_alone'),
      demand(!hasHome, 'roles.observer_is_resident'),
    )
  }
  return all<AssignReason>(
    demand(!heldAnywhere(['observer']), 'roles.observer_alone'),
    demand(
      !(role === 'councilChair' && heldHere('recorder')) &&
        !(role === 'recorder' && heldHere('councilChair')),
      'roles.chair_not_recorder',
    ),
    demand(
      !(role === 'supervisor' && heldAnywhere(EXECUTIVE_ROLES)) &&
        !(EXECUTIVE_ROLES.includes(role) && heldAnywhere(['supervisor'])),
      'roles.supervisor_alone',
    ),
  )
}

/** The chair is one of the council's members, and trained where the rule set asks for it (3.2). */
function fitToChair(
  scope: RoleScope,
  { subject, chairTraining }: AssignFacts,
): Decision<AssignReason> {
  return all<AssignReason>(
    demand(holds(subject.roles, 'councilMember', scope), 'roles.chair_not_member'),
    demand(!chairTraining || subject.isTrainedToChair, 'roles.training_missing'),
  )
}

/**
 * A term begins before it ends, has not ended yet, and ends some day when it is temporary (4.3). It is
 * entered at most so many days after it began: nobody writes a past of offices afterwards.
 */
export function termIsSound(
  { from, to }: { readonly from: Date; readonly to: Date | null },
  isTemporary: boolean,
  { backdateDays }: OfficeRules,
  now: Date,
): Decision<TermReason> {
  const earliest = startOfDay(addDays(dayOf(now), -backdateDays))
  return all<TermReason>(
    demand(!isTemporary || to !== null, 'roles.temporary_needs_end'),
    demand(to === null || from < to, 'roles.term_reversed'),
    demand(to === null || now < to, 'roles.term_over'),
    demand(from >= earliest, 'roles.term_too_early'),
  )
}

/** An assignment as those who end or extend it see it. */
export interface AssignmentFacts extends HeldRole {
  readonly accountId: string
  readonly isOpen: boolean
}

/**
 * Who fills an office may end it, and everybody may lay down their own. A member who chairs lays down
 * the chair first: a council is not chaired from outside.
 */
export function canEnd(
  actor: Actor,
  held: AssignmentFacts,
  holderRoles: readonly HeldRole[],
  now: Date,
): Decision<EndReason> {
  const isOwn = actor.accountId === held.accountId && SCOPE_KINDS_OF[held.role].length > 0
  return all<EndReason>(
    demand(isOwn || assignerRole(actor, held.role, held.scope, now) !== null, 'roles.not_assigner'),
    demand(isOpenAt(held, now), 'roles.not_open'),
    demand(
      held.role !== 'councilMember' ||
        !holds(
          holderRoles.filter((one) => one.to === null || now < one.to),
          'councilChair',
          held.scope,
        ),
      'roles.chair_first',
    ),
  )
}

/** A longer term is given like the office itself: by who fills it, and to nobody by themselves. */
export function canExtend(
  actor: Actor,
  held: AssignmentFacts,
  to: Date,
  now: Date,
): Decision<ExtendReason> {
  return all<ExtendReason>(
    demand(assignerRole(actor, held.role, held.scope, now) !== null, 'roles.not_assigner'),
    demand(actor.accountId !== held.accountId, 'roles.not_oneself'),
    demand(isOpenAt(held, now), 'roles.not_open'),
    demand(held.to !== null, 'roles.endless'),
    demand(held.to !== null && held.to < to, 'roles.term_not_longer'),
  )
}

function isOpenAt({ isOpen, to }: AssignmentFacts, now: Date): boolean {
  return isOpen && (to === null || now < to)
}

/** The grids whose offices somebody may look at: null is all of them, an empty list is none. */
export function readableGrids(actor: Actor, now: Date): readonly string[] | null {
  const held = actor.roles.filter((one) => READERS.includes(one.role) && isInForce(one, now))
  if (held.some((one) => one.scope.kind === 'community')) return null
  return [...new Set(held.flatMap(({ scope }) => (scope.kind === 'grid' ? [scope.gridId] : [])))]
}

/** The list of offices and the gaps in it are for those who fill them or watch over them. */
export function canRead(actor: Actor, gridId: string | null, now: Date): Decision<ReadReason> {
  const grids = readableGrids(actor, now)
  const isReader = grids === null || (gridId === null ? grids.length > 0 : grids.includes(gridId))
  return demand(isReader, 'roles.not_reader')
}
