import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canKeepPlace } from '@linyi/shared/domain/households/household.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesOfBuilding } from '../../people/index'
import { findBuilding } from '../../places/index'
import { endResidencies } from './end-residencies'

const AT_ONCE = 200

/**
 * Ends the residencies of one relation in a building, such as all tenants of a block that was emptied;
 * at most 200 in one transaction, and it says when there are more. One's own stays.
 *
 * @throws AppError `places.not_found`, `households.not_keeper`
 */
export async function revokeBuilding(
  { buildingId, relation, reason }: RequestOf<'households.revokeBuilding'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.revokeBuilding'>> {
  const { communityId, accountId } = actor
  const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
  ensure(canKeepPlace(actor, { gridId: building.gridId, buildingId }, now))
  const page = { after: undefined, limit: AT_ONCE }
  const rows = await residenciesOfBuilding(communityId, { buildingId, relation }, page, now)
  const chosen = rows.slice(0, AT_ONCE).filter((row) => row.accountId !== accountId)
  await endResidencies(chosen, { reason: 'revoked', by: accountId, note: reason, at: now })
  return { ended: chosen.length, hasMore: rows.length > AT_ONCE }
}
