import type { Actor } from '@linyi/shared/domain/people/actor'
import { findEach, lookAtFields } from '../../platform/db/looks'
import { togetherIn } from '../../platform/db/together'
import { AccountModel } from './account.model'
import { ResidencyModel } from './residency.model'
import { RoleAssignmentModel } from './role-assignment.model'
import { toHeldRole } from './role-assignment.store'

/** Whom to load, and as of when. */
interface Wanted {
  readonly communityId: string
  readonly accountId: string
  readonly now: Date
}

/**
 * Everything the rules need to know of a person at `now`, or null when the account is gone: never
 * made, gone into another one, or erased.
 */
export async function loadActor(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<Actor | null> {
  const [actor] = await loadActors(communityId, [{ communityId, accountId, now }])
  return actor ?? null
}

/** The same for those who ask at the same moment, with one query for all of them. */
export const loadCaller = togetherIn<Wanted, Actor | null>(loadActors)

/** What the rules need to know of accounts; names, numbers and their hashes stay where they are. */
const STANDING = ['status', 'birthYear', 'consentVersion'] as const
const HOME = [
  'accountId',
  'until',
  'householdId',
  'gridId',
  'buildingId',
  'unit',
  'relation',
  'isDelegate',
] as const
const OFFICE = [
  'accountId',
  'role',
  'from',
  'to',
  'scopeKind',
  'gridId',
  'buildingId',
  'unit',
] as const

function byAccount<Row extends { readonly accountId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>()
  for (const row of rows) {
    const own = found.get(row.accountId)
    if (own === undefined) found.set(row.accountId, [row])
    else own.push(row)
  }
  return found
}

async function loadActors(
  communityId: string,
  wanted: readonly Wanted[],
): Promise<(Actor | null)[]> {
  const ids = [...new Set(wanted.map(({ accountId }) => accountId))]
  const ofThem = { communityId, accountId: { $in: ids } }
  const [accounts, residencies, offices] = await findEach(
    lookAtFields(AccountModel, { communityId, _id: { $in: ids } }, STANDING),
    lookAtFields(ResidencyModel, ofThem, HOME),
    lookAtFields(RoleAssignmentModel, ofThem, OFFICE),
  )
  const known = new Map(accounts.map((account) => [account._id, account]))
  const homes = byAccount(residencies)
  const held = byAccount(offices)
  return wanted.map(({ accountId, now }) => {
    const account = known.get(accountId)
    if (account === undefined || account.status === 'merged' || account.status === 'erased') {
      return null
    }
    return {
      accountId,
      communityId,
      birthYear: account.birthYear,
      consentVersion: account.consentVersion,
      residencies: (homes.get(accountId) ?? [])
        .filter((residency) => now < residency.until)
        .map(({ householdId, gridId, buildingId, unit, relation, isDelegate }) => ({
          householdId,
          gridId,
          buildingId,
          unit,
          relation,
          isDelegate,
        })),
      roles: (held.get(accountId) ?? [])
        .filter(({ to }) => to === null || now < to)
        .map(toHeldRole),
    }
  })
}
