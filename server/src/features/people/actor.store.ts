import type { Actor } from '@linyi/shared/domain/people/actor'
import { togetherIn } from '../../platform/db/together'
import { standingsOf } from './account.store'
import { residenciesOfAccounts } from './residency.store'
import { rolesOfAccounts } from './role-assignment.store'

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

async function loadActors(
  communityId: string,
  wanted: readonly Wanted[],
): Promise<(Actor | null)[]> {
  const ids = [...new Set(wanted.map(({ accountId }) => accountId))]
  const earliest = new Date(Math.min(...wanted.map(({ now }) => now.getTime())))
  const [accounts, residencies, roles] = await Promise.all([
    standingsOf(communityId, ids),
    residenciesOfAccounts(communityId, ids, earliest),
    rolesOfAccounts(communityId, ids),
  ])
  const known = new Map(accounts.map((account) => [account._id, account]))
  const homes = new Map<string, typeof residencies>()
  for (const residency of residencies) {
    const { accountId } = residency
    homes.set(accountId, [...(homes.get(accountId) ?? []), residency])
  }
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
      roles: (roles.get(accountId) ?? []).filter((held) => held.to === null || now < held.to),
    }
  })
}
