import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { maskDoor } from '@linyi/shared/domain/people/masking'
import { compareLabels } from '@linyi/shared/domain/places/place'
import { readsDoors, standsInUnit } from '@linyi/shared/domain/places/place.rules'
import { cutPage, newerThan } from '../../platform/db/keyset'
import { toAbility } from '../../platform/http/ability'
import { ensure, found } from '../../platform/http/app-error'
import { councilSizes } from '../councils/index'
import { adultsByGrid } from '../people/index'
import { partyUnitsOf } from './party-unit.store'
import { householdsIn } from './place-change.store'
import {
  presentCommunity,
  presentGrids,
  presentPartyUnit,
  presentTree,
  type PlaceMap,
} from './place.presenter'
import {
  allCommunities,
  buildingsOf,
  doorOf,
  estatesOf,
  findBuilding,
  findCommunity,
  findEstate,
  findGrid,
  gridsOf,
  zonesOf,
} from './place.store'
import { placesPolicy } from './places.policy'

/** The communities somebody may join, before there is a session. */
export async function joinableCommunities(): Promise<ResponseOf<'places.communities'>> {
  return { items: (await allCommunities()).map(presentCommunity) }
}

/** @throws AppError `places.not_found` */
async function placeMap(communityId: string, now: Date): Promise<PlaceMap> {
  const [community, grids, estates, buildings, members, adults] = await Promise.all([
    findCommunity(communityId),
    gridsOf(communityId),
    estatesOf(communityId),
    buildingsOf(communityId),
    councilSizes(communityId, now),
    adultsByGrid(communityId, now),
  ])
  return {
    community: found(community, 'places.not_found'),
    grids,
    estates,
    buildings,
    members,
    adults,
  }
}

/** The whole map of the caller's community, for pickers and the home page. */
export async function placesOverview(
  { communityId }: Actor,
  now: Date,
): Promise<ResponseOf<'places.overview'>> {
  const map = await placeMap(communityId, now)
  return { community: presentCommunity(map.community), grids: presentGrids(map) }
}

/**
 * The map with its counts and zones, for staff.
 *
 * @throws AppError `places.not_staff`, `places.not_found`
 */
export async function placesTree(actor: Actor, now: Date): Promise<ResponseOf<'places.tree'>> {
  ensure(placesPolicy.read(actor, now))
  const { communityId } = actor
  const [map, zones] = await Promise.all([placeMap(communityId, now), zonesOf(communityId)])
  return presentTree(map, zones, toAbility(placesPolicy.keep(actor, now)))
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

/**
 * The households of a stair unit. Their doors are told to the staff of the place alone (A2.8).
 *
 * @throws AppError `places.not_found`, `places.not_staff`, `places.unit_unknown`
 */
export async function householdsOfUnit(
  { buildingId, unit, after, limit }: RequestOf<'places.households'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'places.households'>> {
  const { communityId } = actor
  const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
  ensure(placesPolicy.read(actor, now))
  ensure(standsInUnit(building, unit))
  const page = { after: newerThan(after), limit }
  const { rows, next } = cutPage(await householdsIn(communityId, { buildingId, unit }, page), limit)
  const isOpen = readsDoors(actor, { gridId: building.gridId, buildingId, unit }, now)
  const items = rows.map((row) => ({
    id: row._id,
    unit: row.unit,
    door: isOpen ? doorOf(row) : maskDoor(),
  }))
  return {
    // Doors are sealed, so the store cannot sort by them; a stair unit is mostly a page.
    items: items.sort((a, b) => compareLabels(a.door, b.door)),
    next,
    abilities: { keep: toAbility(placesPolicy.keepHouseholds(actor, building.gridId, now)) },
  }
}

/** The four levels of the Party's organisation, from the top. @throws AppError `places.not_found` */
export async function partyTree(actor: Actor, now: Date): Promise<ResponseOf<'places.partyTree'>> {
  const { communityId } = actor
  const [units, community, grids, buildings] = await Promise.all([
    partyUnitsOf(communityId),
    findCommunity(communityId),
    gridsOf(communityId),
    buildingsOf(communityId),
  ])
  const places = { community: found(community, 'places.not_found'), grids, buildings }
  return {
    items: units.map((unit) => presentPartyUnit(unit, places)),
    abilities: { keep: toAbility(placesPolicy.keep(actor, now)) },
  }
}
