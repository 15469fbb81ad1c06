import type { ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { found } from '../../platform/http/app-error'
import { councilSizes } from '../councils/index'
import { adultsByGrid } from '../people/index'
import { buildingsOf, estatesOf, findCommunity, gridsOf } from './place.store'

/** The whole map of the caller's community, for pickers and the home page. */
export async function placesOverview(
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'places.overview'>> {
  const { communityId } = actor
  const community = found(await findCommunity(communityId), 'places.not_found')
  const [grids, estates, buildings, members, adults] = await Promise.all([
    gridsOf(communityId),
    estatesOf(communityId),
    buildingsOf(communityId),
    councilSizes(communityId, now),
    adultsByGrid(communityId, now),
  ])
  return {
    community: { id: community._id, name: community.name, streetName: community.streetName },
    grids: grids.map(({ _id, code, name, partyBranch, council }) => ({
      id: _id,
      code,
      name,
      partyBranch,
      council,
      councilMembers: members.get(_id) ?? 0,
      adults: adults.get(_id) ?? 0,
      estates: estates
        .filter((estate) => estate.gridId === _id)
        .map((estate) => ({
          id: estate._id,
          name: estate.name,
          propertyCompany: estate.propertyCompany,
          buildings: buildings
            .filter((building) => building.estateId === estate._id)
            .map((building) => ({ id: building._id, name: building.name, units: building.units })),
        })),
    })),
  }
}
