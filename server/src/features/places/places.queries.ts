import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { found } from '../../platform/http/app-error'
import { councilSizes } from '../councils/index'
import { adultsByGrid } from '../people/index'
import {
  allCommunities,
  buildingsOf,
  estatesOf,
  findBuilding,
  findCommunity,
  findEstate,
  findGrid,
  gridsOf,
} from './place.store'

/** The communities somebody may join, before there is a session. */
export async function joinableCommunities(): Promise<ResponseOf<'places.communities'>> {
  const communities = await allCommunities()
  return {
    items: communities.map(({ _id, name, streetName }) => ({ id: _id, name, streetName })),
  }
}

/**
 * One building and its stair units, for whoever says where they live. Its doors are not told.
 *
 * @throws AppError `places.not_found`
 */
export async function buildingInfo(
  { buildingId }: RequestOf<'places.building'>,
  { communityId }: Actor,
): Promise<ResponseOf<'places.building'>> {
  const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
  const [estate, grid] = await Promise.all([
    findEstate(communityId, building.estateId),
    findGrid(communityId, building.gridId),
  ])
  const { _id, name } = found(estate, 'places.not_found')
  const { _id: gridId, code, name: gridName } = found(grid, 'places.not_found')
  return {
    id: building._id,
    name: building.name,
    estate: { id: _id, name },
    grid: { id: gridId, code, name: gridName },
    units: Array.from({ length: building.units }, (_, index) => index + 1),
  }
}

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
