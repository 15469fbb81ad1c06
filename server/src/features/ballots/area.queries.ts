import type { ResponseOf } from '@linyi/shared/contract/operations'
import { demand } from '@linyi/shared/domain/decision'
import { holdsRoleInCommunity, type Actor } from '@linyi/shared/domain/people/actor'
import { ensure, found } from '../../platform/http/app-error'
import { doorOf, findBuilding, openHouseholdsIn } from '../places/index'
import { flatAreasIn } from './flat-area.store'

const byNumber = new Intl.Collator('zh-CN', { numeric: true })

/**
 * The flats of a building with what is known of their size, for the secretary who keeps the list.
 *
 * @throws AppError `ballots.not_area_keeper`, `places.not_found`
 */
export async function areasIn(
  buildingId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'ballots.areas'>> {
  const { communityId } = actor
  const keeps = holdsRoleInCommunity(actor, ['communitySecretary'], now)
  ensure(demand(keeps, 'ballots.not_area_keeper'))
  const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
  const [homes, areas] = await Promise.all([
    openHouseholdsIn(communityId, [building._id]),
    flatAreasIn(communityId, { buildingId }),
  ])
  const known = new Map(areas.map((area) => [area.householdId, area]))
  const flats = homes
    .map((home) => {
      const area = known.get(home._id)
      return {
        householdId: home._id,
        unit: home.unit,
        door: doorOf(home),
        areaCm2: area?.areaCm2 ?? null,
        source: area?.source ?? null,
        ownerKey: area?.ownerKey ?? null,
      }
    })
    .sort((a, b) => a.unit - b.unit || byNumber.compare(a.door, b.door))
  return { flats, missing: flats.filter(({ areaCm2 }) => areaCm2 === null).length }
}
