import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { holdsRoleInCommunity } from '@linyi/shared/domain/people/actor'
import { demand } from '@linyi/shared/domain/decision'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { openHouseholdsByIds } from '../../places/index'
import { setFlatAreas } from '../flat-area.store'

/**
 * Writes down the exclusive areas of flats, with where each figure comes from. Ballots that are open
 * keep the areas they were opened with.
 *
 * @throws AppError `ballots.not_area_keeper`, `places.not_found` for a flat of another community
 */
export async function setAreas(
  { flats }: RequestOf<'ballots.setAreas'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.setAreas'>> {
  const keeps = holdsRoleInCommunity(actor, ['communitySecretary'], now)
  ensure(demand(keeps, 'ballots.not_area_keeper'))
  const homes = await openHouseholdsByIds(
    actor.communityId,
    flats.map(({ householdId }) => householdId),
  )
  const known = new Map(homes.map((home) => [home._id, home]))
  const rows = flats.map((flat) => {
    const { gridId, buildingId } = found(known.get(flat.householdId), 'places.not_found')
    return { ...flat, gridId, buildingId }
  })
  await setFlatAreas(actor.communityId, rows)
  return { flats: rows.length }
}
