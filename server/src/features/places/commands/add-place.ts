import type { NewPlace } from '@linyi/shared/contract/places.contract'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { PartyPlace } from '@linyi/shared/domain/places/party-unit'
import { buildingName, plainText } from '@linyi/shared/domain/places/place'
import { standsInUnit } from '@linyi/shared/domain/places/place.rules'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { addPartyUnits, findPartyUnit, holdPartyUnit } from '../party-unit.store'
import { changeGrid, findOpenHousehold, holdPlace, nameOnce } from '../place-change.store'
import {
  addBuildings,
  addEstate,
  addGrid,
  addHouseholds,
  addZone,
  findBuilding,
  findEstate,
  findGrid,
  findHousehold,
  findZone,
} from '../place.store'
import { placesPolicy } from '../places.policy'
import { recordPlaceEvent } from './record-place-event'

type Call = Pick<SessionCall, 'actor' | 'now'>
type PlaceOf<Kind extends NewPlace['kind']> = Extract<NewPlace, { kind: Kind }>

/** What was added: where it is, and the words the record keeps of it. */
interface Added {
  readonly gridId: string | null
  readonly words: Readonly<Record<string, unknown>>
}

/**
 * Adds one place to the map.
 *
 * @throws AppError `places.not_found`, `places.not_keeper`, `places.not_household_keeper`,
 *   `places.name_taken`, `places.unit_unknown`, `places.party_level_wrong`,
 *   `places.party_place_wrong`
 */
export async function addPlace(
  { place }: RequestOf<'places.add'>,
  call: Call,
): Promise<ResponseOf<'places.add'>> {
  const id = newId(call.now)
  const { gridId, words } = await nameOnce(() => addByKind(id, place, call))
  await recordPlaceEvent('places.added', { kind: place.kind, id, gridId }, call, words)
  return { id }
}

async function addByKind(id: string, place: NewPlace, call: Call): Promise<Added> {
  if (place.kind === 'household') return addHouseholdTo(id, place, call)
  ensure(placesPolicy.keep(call.actor, call.now))
  switch (place.kind) {
    case 'grid':
      return addGridTo(id, place, call)
    case 'zone': {
      const name = plainText(place.name)
      await addZone({ _id: id, communityId: call.actor.communityId, name })
      return { gridId: null, words: { name } }
    }
    case 'estate':
      return addEstateTo(id, place, call)
    case 'building':
      return addBuildingTo(id, place, call)
    case 'partyUnit':
      return addPartyUnitTo(id, place, call)
  }
}

async function addGridTo(id: string, place: PlaceOf<'grid'>, { actor }: Call): Promise<Added> {
  const { kind: _kind, ...words } = place
  await addGrid({ _id: id, communityId: actor.communityId, ...plainWords(words) })
  return { gridId: id, words }
}

async function addEstateTo(id: string, place: PlaceOf<'estate'>, { actor }: Call): Promise<Added> {
  const { communityId } = actor
  const grid = found(await findGrid(communityId, place.gridId), 'places.not_found')
  await holdPlace('grid', grid)
  const { gridId, propertyCompany } = place
  const name = plainText(place.name)
  await addEstate({ _id: id, communityId, gridId, name, propertyCompany })
  return { gridId, words: { name, gridId, propertyCompany } }
}

async function addBuildingTo(
  id: string,
  { estateId, units, zoneId, ...place }: PlaceOf<'building'>,
  { actor }: Call,
): Promise<Added> {
  const { communityId } = actor
  const estate = found(await findEstate(communityId, estateId), 'places.not_found')
  await holdPlace('estate', estate)
  if (zoneId !== null) {
    await holdPlace('zone', found(await findZone(communityId, zoneId), 'places.not_found'))
  }
  const name = buildingName(estate.name, plainText(place.name))
  const { gridId } = estate
  await addBuildings([{ _id: id, communityId, gridId, estateId, zoneId, name, units }])
  return { gridId, words: { name, estateId, units, zoneId } }
}

async function addHouseholdTo(
  id: string,
  { buildingId, unit, door }: PlaceOf<'household'>,
  { actor, now }: Call,
): Promise<Added> {
  const { communityId } = actor
  const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
  const { gridId } = building
  ensure(placesPolicy.keepHouseholds(actor, gridId, now))
  ensure(standsInUnit(building, unit))
  // After a change of keys the unique index alone would not see the door under its older hash.
  if ((await findHousehold(communityId, { buildingId, unit, door })) !== null) {
    throw new AppError('places.name_taken')
  }
  await holdPlace('building', building)
  await addHouseholds([{ _id: id, communityId, gridId, buildingId, unit, door }])
  return { gridId, words: { buildingId, unit } }
}

async function addPartyUnitTo(
  id: string,
  place: PlaceOf<'partyUnit'>,
  { actor }: Call,
): Promise<Added> {
  const { communityId } = actor
  const { level, parentId } = place
  const parent =
    parentId === null ? null : found(await findPartyUnit(communityId, parentId), 'places.not_found')
  ensure(placesPolicy.standUnder(place, parent))
  if (parent !== null) await holdPartyUnit(communityId, parent._id)
  const where = await holdPartyPlace(communityId, place)
  const name = plainText(place.name)
  await addPartyUnits([{ _id: id, communityId, level, name, parentId, ...where }])
  if (level === 'gridPartyBranch' && where.gridId !== null) {
    await changeGrid({ communityId, _id: where.gridId }, { partyBranch: name })
  }
  return { gridId: where.gridId, words: { level, name, parentId } }
}

/**
 * Keeps the places of a Party unit from being closed meanwhile, and makes sure that they lie in one
 * another.
 *
 * @throws AppError `places.not_found`, `places.party_place_wrong`
 */
async function holdPartyPlace(
  communityId: string,
  { gridId, buildingId, householdId }: PartyPlace,
): Promise<PartyPlace> {
  const where = { gridId, buildingId, householdId }
  if (gridId === null) return where
  await holdPlace('grid', found(await findGrid(communityId, gridId), 'places.not_found'))
  if (buildingId === null) return where
  const building = found(await findBuilding(communityId, buildingId), 'places.not_found')
  if (building.gridId !== gridId) throw new AppError('places.party_place_wrong')
  await holdPlace('building', building)
  if (householdId === null) return where
  const household = found(await findOpenHousehold(communityId, householdId), 'places.not_found')
  if (household.buildingId !== buildingId) throw new AppError('places.party_place_wrong')
  await holdPlace('household', household)
  return where
}

function plainWords<Words extends Readonly<Record<string, string>>>(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([field, text]) => [field, plainText(text)]),
  ) as Words
}
