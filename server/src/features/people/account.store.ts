import { isInForce, type Actor, type HeldRole } from '@linyi/shared/domain/people/actor'
import { maskName } from '@linyi/shared/domain/people/masking'
import type { Role, RoleScope } from '@linyi/shared/domain/people/role'
import { fieldCipher } from '../../platform/privacy/field-keys'
import {
  AccountModel,
  ResidencyModel,
  RoleAssignmentModel,
  type AccountDocument,
  type ResidencyDocument,
  type RoleAssignmentDocument,
} from './account.model'

export type { AccountDocument, ResidencyDocument, RoleAssignmentDocument } from './account.model'

const ROLES_PER_PERSON_MAX = 50
const HOMES_PER_PERSON_MAX = 20

/** A person to be added, with the real name in clear; it is sealed before it is written. */
export interface NewAccount {
  readonly _id: string
  readonly communityId: string
  readonly realName: string
  readonly birthYear: number | null
  readonly personaId: string | null
  readonly personaHint: string | null
  readonly createdAt: Date
}

export async function addAccounts(accounts: readonly NewAccount[]): Promise<void> {
  await AccountModel.insertMany(
    accounts.map(({ realName, ...account }) => ({
      ...account,
      nameSealed: fieldCipher().seal(realName, `name:${account._id}`),
      nameMasked: maskName(realName),
    })),
  )
}

export async function addResidencies(residencies: readonly ResidencyDocument[]): Promise<void> {
  await ResidencyModel.insertMany(residencies)
}

export async function addRoleAssignments(
  assignments: readonly RoleAssignmentDocument[],
): Promise<void> {
  await RoleAssignmentModel.insertMany(assignments)
}

/** The real name of an account. Only for the person, and for office-holders acting in office. */
export function realNameOf(account: Pick<AccountDocument, '_id' | 'nameSealed'>): string {
  return fieldCipher().open(account.nameSealed, `name:${account._id}`)
}

export async function findAccount(
  communityId: string,
  accountId: string,
): Promise<AccountDocument | null> {
  return AccountModel.findOne({ communityId, _id: accountId }).lean()
}

export async function accountsByIds(
  communityId: string,
  accountIds: readonly string[],
): Promise<AccountDocument[]> {
  return AccountModel.find({ communityId, _id: { $in: [...accountIds] } }).lean()
}

/** The people one may be in the demo, in every community of it. */
export async function personaAccounts(): Promise<AccountDocument[]> {
  return AccountModel.find({ personaId: { $type: 'string' } })
    .setOptions({ acrossCommunities: true })
    .sort({ _id: 1 })
    .limit(100)
    .lean()
}

function scopeOf({ scopeKind, gridId, buildingId }: RoleAssignmentDocument): RoleScope {
  if (scopeKind === 'building' && gridId !== null && buildingId !== null) {
    return { kind: 'building', gridId, buildingId }
  }
  return scopeKind === 'grid' && gridId !== null ? { kind: 'grid', gridId } : { kind: 'community' }
}

function toHeldRole(row: RoleAssignmentDocument): HeldRole {
  return { role: row.role, scope: scopeOf(row), from: row.from, to: row.to }
}

/** Everything the rules need to know of a person, or null when there is no such account. */
export async function loadActor(communityId: string, accountId: string): Promise<Actor | null> {
  const [account, residencies, roles] = await Promise.all([
    AccountModel.findOne({ communityId, _id: accountId }).select({ birthYear: 1 }).lean(),
    ResidencyModel.find({ communityId, accountId }).limit(HOMES_PER_PERSON_MAX).lean(),
    RoleAssignmentModel.find({ communityId, accountId }).limit(ROLES_PER_PERSON_MAX).lean(),
  ])
  if (account === null) return null
  return {
    accountId,
    communityId,
    birthYear: account.birthYear,
    residencies: residencies.map(({ householdId, gridId, buildingId }) => ({
      householdId,
      gridId,
      buildingId,
    })),
    roles: roles.map(toHeldRole),
  }
}

/** The grid in which each of several people lives. */
export async function homeGrids(
  communityId: string,
  accountIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await ResidencyModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
  }).lean()
  return new Map(rows.map((row) => [row.accountId, row.gridId]))
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

/** Ids of those who hold `role` in a grid at `now`, sorted. */
export async function holdersInGrid(
  communityId: string,
  role: Role,
  gridId: string,
  now: Date,
): Promise<string[]> {
  const rows = await RoleAssignmentModel.find({ communityId, role, gridId }).lean()
  const holders = rows.filter((row) => isInForce(toHeldRole(row), now)).map((row) => row.accountId)
  return [...new Set(holders)].sort()
}

/** How many hold `role` in each grid at `now`. */
export async function holdersByGrid(
  communityId: string,
  role: Role,
  now: Date,
): Promise<Map<string, number>> {
  const rows = await RoleAssignmentModel.find({ communityId, role }).lean()
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (row.gridId === null || !isInForce(toHeldRole(row), now)) continue
    counts.set(row.gridId, (counts.get(row.gridId) ?? 0) + 1)
  }
  return counts
}

/** Ids of the verified residents of a grid born in or before `birthYearMax`, each once, sorted. */
export async function residentIds(
  communityId: string,
  gridId: string,
  birthYearMax: number,
): Promise<string[]> {
  const ids = await ResidencyModel.distinct('accountId', {
    communityId,
    gridId,
    birthYear: { $lte: birthYearMax },
  })
  return ids.sort()
}

/** Residents of each grid born in or before `birthYearMax`; somebody with two homes counts once. */
export async function residentsByGrid(
  communityId: string,
  birthYearMax: number,
): Promise<Map<string, number>> {
  const rows = await ResidencyModel.aggregate<{ _id: string; people: number }>([
    { $match: { communityId, birthYear: { $lte: birthYearMax } } },
    { $group: { _id: { gridId: '$gridId', accountId: '$accountId' } } },
    { $group: { _id: '$_id.gridId', people: { $sum: 1 } } },
  ])
  return new Map(rows.map((row) => [row._id, row.people]))
}
