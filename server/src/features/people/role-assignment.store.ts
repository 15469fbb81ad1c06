import { isInForce, type HeldRole } from '@linyi/shared/domain/people/actor'
import type { Role, RoleScope } from '@linyi/shared/domain/people/role'
import { onceKey, soleKey } from '@linyi/shared/domain/roles/assignment'
import { olderThan } from '../../platform/db/keyset'
import { isDuplicateKey } from '../../platform/db/mongo-errors'
import { AppError } from '../../platform/http/app-error'
import {
  OfficeTurnModel,
  RoleAssignmentModel,
  type CardPhoto,
  type RoleAssignmentDocument,
} from './role-assignment.model'

export type { CardPhoto, RoleAssignmentDocument } from './role-assignment.model'

/** What stands for the way to an office of somebody whose words are gone. */
const ERASED_SOURCE = '本人已注销'
const ROLES_PER_PERSON_MAX = 100
const PER_BUILDING_MAX = 200
const HOLDERS_MAX = 20_000

/** Makes the running transaction wait its turn at the offices of a person. */
export async function takeTurnAtOffices(communityId: string, accountId: string): Promise<void> {
  await OfficeTurnModel.updateOne(
    { communityId, _id: accountId },
    { $inc: { turn: 1 } },
    { upsert: true },
  )
}

type Derived = 'isOpen' | 'soleKey' | 'onceKey'
type Optional =
  | 'isTemporary'
  | 'origin'
  | 'duties'
  | 'constituency'
  | 'isNamePublic'
  | 'isPhoneShown'
  | 'photo'

/** An assignment to be added; what is left out is no, none or nothing. */
export type NewRoleAssignment = Omit<RoleAssignmentDocument, Derived | Optional> &
  Partial<Pick<RoleAssignmentDocument, Optional>>

/**
 * Adds assignments. The unique indexes have the last word on offices of which there is one.
 *
 * @throws AppError `roles.sole_taken` or `roles.already_held`
 */
export async function addRoleAssignments(assignments: readonly NewRoleAssignment[]): Promise<void> {
  try {
    await RoleAssignmentModel.insertMany(
      assignments.map((assignment) => {
        const scope = scopeOf(assignment)
        const isOpen = assignment.endedBy === null
        return {
          isTemporary: false,
          origin: null,
          duties: [],
          constituency: null,
          isNamePublic: false,
          isPhoneShown: false,
          photo: null,
          ...assignment,
          isOpen,
          soleKey: isOpen ? soleKey(assignment.role, scope) : null,
          onceKey: isOpen ? onceKey(assignment.role, scope) : null,
        }
      }),
    )
  } catch (error) {
    if (isDuplicateKey(error, 'roleAssignments_sole')) throw new AppError('roles.sole_taken')
    if (isDuplicateKey(error, 'roleAssignments_once')) throw new AppError('roles.already_held')
    throw error
  }
}

/** @throws when the row lacks the place its scope names; it must never widen to the community */
export function scopeOf({
  scopeKind,
  gridId,
  buildingId,
  unit,
}: Pick<RoleAssignmentDocument, 'scopeKind' | 'gridId' | 'buildingId' | 'unit'>): RoleScope {
  if (scopeKind === 'community') return { kind: 'community' }
  if (scopeKind === 'grid' && gridId !== null) return { kind: 'grid', gridId }
  if (gridId !== null && buildingId !== null) {
    if (scopeKind === 'building') return { kind: 'building', gridId, buildingId }
    if (unit !== null) return { kind: 'stairUnit', gridId, buildingId, unit }
  }
  throw new Error(`role assignment of scope ${scopeKind} without its place`)
}

/** The place of a scope as the columns of an assignment. */
export function columnsOf(
  scope: RoleScope,
): Pick<RoleAssignmentDocument, 'scopeKind' | 'gridId' | 'buildingId' | 'unit'> {
  return {
    scopeKind: scope.kind,
    gridId: 'gridId' in scope ? scope.gridId : null,
    buildingId: 'buildingId' in scope ? scope.buildingId : null,
    unit: 'unit' in scope ? scope.unit : null,
  }
}

export function toHeldRole(
  row: Parameters<typeof scopeOf>[0] & Pick<RoleAssignmentDocument, 'role' | 'from' | 'to'>,
): HeldRole {
  return { role: row.role, scope: scopeOf(row), from: row.from, to: row.to }
}

/** The assignments of a person that have not ended by `now`, future ones too. */
export async function roleAssignmentsOf(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<RoleAssignmentDocument[]> {
  return RoleAssignmentModel.find({
    communityId,
    accountId,
    $or: [{ to: null }, { to: { $gt: now } }],
  })
    .limit(ROLES_PER_PERSON_MAX)
    .lean()
}

/** The roles of several people, for a list of personas. */
export async function rolesOfAccounts(
  communityId: string,
  accountIds: readonly string[],
): Promise<Map<string, HeldRole[]>> {
  const rows = await RoleAssignmentModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
  }).lean()
  const held = new Map<string, HeldRole[]>()
  for (const row of rows) {
    held.set(row.accountId, [...(held.get(row.accountId) ?? []), toHeldRole(row)])
  }
  return held
}

/** The assignments of a role that have not ended by `now`, future ones too; in one grid or in all. */
export async function openAssignments(
  communityId: string,
  role: Role,
  now: Date,
  gridId?: string,
): Promise<RoleAssignmentDocument[]> {
  const rows = await RoleAssignmentModel.find({
    communityId,
    role,
    isOpen: true,
    ...(gridId === undefined ? {} : { gridId }),
  })
    .limit(HOLDERS_MAX)
    .lean()
  return rows.filter((row) => row.to === null || now < row.to)
}

/** Those of them that are in force at `now`. */
export async function assignmentsInForce(
  communityId: string,
  role: Role,
  now: Date,
  gridId?: string,
): Promise<RoleAssignmentDocument[]> {
  const rows = await openAssignments(communityId, role, now, gridId)
  return rows.filter((row) => isInForce(row, now))
}

/** Whether the one office of a place is filled, or will be. */
export async function isSoleTaken(communityId: string, key: string, now: Date): Promise<boolean> {
  const row = await RoleAssignmentModel.findOne({ communityId, soleKey: key }).lean()
  return row !== null && (row.to === null || now < row.to)
}

/** Ids of those who hold `role` in a grid at `now`, sorted. */
export async function holdersInGrid(
  communityId: string,
  role: Role,
  gridId: string,
  now: Date,
): Promise<string[]> {
  const rows = await assignmentsInForce(communityId, role, now, gridId)
  return [...new Set(rows.map((row) => row.accountId))].sort()
}

/** How many hold `role` in each grid at `now`. */
export async function holdersByGrid(
  communityId: string,
  role: Role,
  now: Date,
): Promise<Map<string, number>> {
  const holders = new Map<string, Set<string>>()
  for (const row of await assignmentsInForce(communityId, role, now)) {
    if (row.gridId === null) continue
    holders.set(row.gridId, (holders.get(row.gridId) ?? new Set()).add(row.accountId))
  }
  return new Map([...holders].map(([gridId, people]) => [gridId, people.size]))
}

export async function findRoleAssignment(
  communityId: string,
  assignmentId: string,
): Promise<RoleAssignmentDocument | null> {
  return RoleAssignmentModel.findOne({ communityId, _id: assignmentId }).lean()
}

/** What the list of assignments is cut down to. */
export interface AssignmentFilter {
  readonly isOpen: boolean
  readonly role?: Role | undefined
  /** The grids the reader reaches or asks for; null is all of the community. */
  readonly gridIds: readonly string[] | null
}

interface PageAsked {
  readonly after: string | undefined
  readonly limit: number
}

/** One page and one more, newest first. */
export async function listRoleAssignments(
  communityId: string,
  { isOpen, role, gridIds }: AssignmentFilter,
  page: PageAsked,
): Promise<RoleAssignmentDocument[]> {
  const [only] = gridIds ?? []
  const places = gridIds?.length === 1 ? only : { $in: [...(gridIds ?? [])] }
  return RoleAssignmentModel.find({
    communityId,
    isOpen,
    ...(role === undefined ? {} : { role }),
    ...(gridIds === null ? {} : { gridId: places }),
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/**
 * Everything a person has ever held, or what of it lies in these grids; one page and one more, newest
 * first.
 */
export async function assignmentHistory(
  communityId: string,
  accountId: string,
  page: PageAsked,
  gridIds: readonly string[] | null = null,
): Promise<RoleAssignmentDocument[]> {
  return RoleAssignmentModel.find({
    communityId,
    accountId,
    ...(gridIds === null ? {} : { gridId: { $in: [...gridIds] } }),
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** Who serves a building and its stair units at `now`. */
export async function assignmentsOfBuilding(
  communityId: string,
  buildingId: string,
  now: Date,
): Promise<RoleAssignmentDocument[]> {
  const rows = await RoleAssignmentModel.find({ communityId, buildingId, isOpen: true })
    .sort({ _id: -1 })
    .limit(PER_BUILDING_MAX)
    .lean()
  return rows.filter((row) => isInForce(row, now))
}

/** Everybody who has ever served a building; one page and one more, newest first. */
export async function buildingHistory(
  communityId: string,
  buildingId: string,
  page: PageAsked,
): Promise<RoleAssignmentDocument[]> {
  return RoleAssignmentModel.find({
    communityId,
    buildingId,
    isOpen: { $in: [true, false] },
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** How and by whom an assignment ends. */
export interface AssignmentEnding {
  readonly at: Date
  readonly by: string
  readonly reason: string
}

/**
 * Ends one open assignment from `at`, or keeps a future one from ever beginning.
 *
 * @returns false when somebody else ended it first
 */
export async function endRoleAssignment(
  communityId: string,
  assignmentId: string,
  { at, by, reason }: AssignmentEnding,
): Promise<boolean> {
  const result = await RoleAssignmentModel.updateOne(
    { communityId, _id: assignmentId, isOpen: true },
    {
      $set: {
        to: at,
        endedBy: by,
        endReason: reason,
        isOpen: false,
        soleKey: null,
        onceKey: null,
        photo: null,
      },
    },
  )
  return result.matchedCount === 1
}

/** Ends everything a person holds: on leaving the service. */
export async function endRolesOf(
  communityId: string,
  accountId: string,
  ending: AssignmentEnding,
): Promise<RoleAssignmentDocument[]> {
  const rows = await RoleAssignmentModel.find({ communityId, accountId })
    .limit(ROLES_PER_PERSON_MAX)
    .lean()
  const open = rows.filter((row) => row.isOpen)
  for (const row of open) await endRoleAssignment(communityId, row._id, ending)
  return open
}

/**
 * Takes out the words and the pictures that others see with somebody's offices; which offices they
 * were, and when, is the community's history.
 */
export async function forgetOfficeWords(communityId: string, accountId: string): Promise<void> {
  await RoleAssignmentModel.updateMany(
    { communityId, accountId },
    { $set: { source: ERASED_SOURCE, endReason: null, photo: null } },
  )
}

/** Sets another end of the term. @returns false when the assignment is no longer open */
export async function setTermEnd(
  communityId: string,
  assignmentId: string,
  to: Date,
): Promise<boolean> {
  const result = await RoleAssignmentModel.updateOne(
    { communityId, _id: assignmentId, isOpen: true },
    { $set: { to } },
  )
  return result.matchedCount === 1
}

/** Writes down the end of a term that is over. @returns false when it is written down already */
export async function closeAssignment(communityId: string, assignmentId: string): Promise<boolean> {
  const result = await RoleAssignmentModel.updateOne(
    { communityId, _id: assignmentId, isOpen: true },
    { $set: { isOpen: false, soleKey: null, onceKey: null, photo: null } },
  )
  return result.matchedCount === 1
}

/** Puts a picture on the service cards a person stands on. @returns how many cards those are */
export async function setCardPhoto(
  communityId: string,
  accountId: string,
  roles: readonly Role[],
  photo: CardPhoto | null,
): Promise<number> {
  const result = await RoleAssignmentModel.updateMany(
    { communityId, accountId, onceKey: { $type: 'string' }, role: { $in: [...roles] } },
    { $set: { photo } },
  )
  return result.matchedCount
}
