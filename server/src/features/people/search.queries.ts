import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { findingScopes } from '@linyi/shared/domain/people/office.rules'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { cutPage } from '../../platform/db/keyset'
import { AppError } from '../../platform/http/app-error'
import { buildingNames } from '../places/index'
import { searchAccounts } from './account.store'
import { residenciesOfAccounts } from './residency.store'
import { rolesOfAccounts } from './role-assignment.store'

/**
 * People of the caller's place by name or phone, masked: whoever needs the real data opens them one
 * by one, and that is recorded.
 *
 * @throws AppError `people.not_staff`
 */
export async function searchPeople(
  actor: Actor,
  { text, after, limit }: RequestOf<'people.search'>,
  now: Date,
): Promise<ResponseOf<'people.search'>> {
  const { communityId } = actor
  const scopes = findingScopes(actor, now)
  if (scopes?.length === 0) throw new AppError('people.not_staff')
  const { rows, next } = cutPage(
    await searchAccounts(communityId, text, scopes, { after, limit }),
    limit,
  )
  const ids = rows.map((row) => row._id)
  const [residencies, roles] = await Promise.all([
    residenciesOfAccounts(communityId, ids, now),
    rolesOfAccounts(communityId, ids),
  ])
  const buildings = await buildingNames(communityId, [
    ...new Set(residencies.map((residency) => residency.buildingId)),
  ])
  return {
    items: rows.map(({ _id, nameMasked, phoneMasked, status }) => ({
      id: _id,
      name: nameMasked,
      phone: phoneMasked,
      homes: residencies
        .filter(({ accountId }) => accountId === _id)
        .map(({ buildingId, unit }) => `${buildings.get(buildingId) ?? ''} ${String(unit)}单元`),
      roles: (roles.get(_id) ?? [])
        .filter((held) => isInForce(held, now))
        .map((held) => ROLE_TEXT[held.role]),
      isAssisted: status === 'assisted',
    })),
    next,
  }
}
