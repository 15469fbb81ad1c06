import type { Actor } from '@linyi/shared/domain/people/actor'
import { findAccount } from './account.store'
import { residenciesOf } from './residency.store'
import { roleAssignmentsOf, toHeldRole } from './role-assignment.store'

/**
 * Everything the rules need to know of a person at `now`, or null when the account is gone: never
 * made, gone into another one, or erased.
 */
export async function loadActor(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<Actor | null> {
  const [account, residencies, roles] = await Promise.all([
    findAccount(communityId, accountId),
    residenciesOf(communityId, accountId, now),
    roleAssignmentsOf(communityId, accountId, now),
  ])
  if (account === null || account.status === 'merged' || account.status === 'erased') return null
  return {
    accountId,
    communityId,
    birthYear: account.birthYear,
    consentVersion: account.consentVersion,
    residencies: residencies.map(
      ({ householdId, gridId, buildingId, unit, relation, isDelegate }) => ({
        householdId,
        gridId,
        buildingId,
        unit,
        relation,
        isDelegate,
      }),
    ),
    roles: roles.map(toHeldRole),
  }
}
