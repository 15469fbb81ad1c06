import type { ChangedPlace } from '@linyi/shared/contract/places.contract'
import type { RequestOf } from '@linyi/shared/contract/operations'
import { buildingName, plainText } from '@linyi/shared/domain/places/place'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { changePartyUnit, findPartyUnit, partyBranchOf } from '../party-unit.store'
import {
  changeBuilding,
  changeEstate,
  changeGrid,
  changeHousehold,
  changeZone,
  findOpenHousehold,
  highestUnitInUse,
  holdPlace,
  nameOnce,
} from '../place-change.store'
import {
  findBuilding,
  findEstate,
  findGrid,
  findHousehold,
  findZone,
  sealDoor,
} from '../place.store'
import { placesPolicy } from '../places.policy'
import { recordPlaceEvent } from './record-place-event'

type Call = Pick<SessionCall, 'actor' | 'now'>
type PlaceOf<Kind extends ChangedPlace['kind']> = Extract<ChangedPlace, { kind: Kind }>

/** Where the changed place is, and the words the record keeps of the change. */
interface Changed {
  readonly gridId: string | null
  readonly words: Readonly<Record<string, unknown>>
}

/**
 * Corrects the words of a place. It stays where it is: nothing moves to another grid or building,
 * for homes, offices and votes hang on that.
 *
 * @throws AppError `places.not_found`, `places.not_keeper`, `places.not_household_keeper`,
 *   `places.name_taken`, `places.units_in_use`
 */
export async function changePlace(
  { placeId, place }: RequestOf<'places.change'>,
  call: Call,
): Promise<Record<string, never>> {
  const { gridId, words } = await changeByKind(placeId, place, call)
  await recordPlaceEvent('places.changed', { kind: place.kind, id: placeId, gridId }, call, words)
  return {}
}

async function changeByKind(id: string, place: ChangedPlace, call: Call): Promise<Changed> {
  if (place.kind === 'household') return changeDoor(id, place, call)
  const { actor, now } = call
  ensure(placesPolicy.keep(actor, now))
  switch (place.kind) {
    case 'grid':
      return changeGridWords(id, place, call)
    case 'zone': {
      const zone = found(await findZone(actor.communityId, id), 'places.not_found')
      const name = plainText(place.name)
      await changeZone(zone, { name })
      return { gridId: null, words: { name } }
    }
    case 'estate': {
      const estate = found(await findEstate(actor.communityId, id), 'places.not_found')
      const words = { name: plainText(place.name), propertyCompany: place.propertyCompany }
      await changeEstate(estate, words)
      return { gridId: estate.gridId, words }
    }
    case 'building':
      return changeBuildingWords(id, place, call)
    case 'partyUnit':
      return renamePartyUnit(id, place, call)
  }
}

/** The branch's name stands on the grid and in the Party tree; it is one name. */
async function changeGridWords(
  id: string,
  place: PlaceOf<'grid'>,
  { actor }: Call,
): Promise<Changed> {
  const { communityId } = actor
  const grid = found(await findGrid(communityId, id), 'places.not_found')
  const words = {
    code: plainText(place.code),
    name: plainText(place.name),
    partyBranch: plainText(place.partyBranch),
    council: plainText(place.council),
  }
  await changeGrid(grid, words)
  const branch = await partyBranchOf(communityId, id)
  if (branch !== null && branch.name !== words.partyBranch) {
    await nameOnce(() => changePartyUnit(branch, { name: words.partyBranch }))
  }
  return { gridId: id, words }
}

async function changeBuildingWords(
  id: string,
  { units, zoneId, ...place }: PlaceOf<'building'>,
  { actor }: Call,
): Promise<Changed> {
  const { communityId } = actor
  const building = found(await findBuilding(communityId, id), 'places.not_found')
  const estate = found(await findEstate(communityId, building.estateId), 'places.not_found')
  if (units < building.units) {
    ensure(placesPolicy.countUnits(units, await highestUnitInUse(communityId, id)))
  }
  if (zoneId !== null && zoneId !== building.zoneId) {
    await holdPlace('zone', found(await findZone(communityId, zoneId), 'places.not_found'))
  }
  const words = { name: buildingName(estate.name, plainText(place.name)), units, zoneId }
  await changeBuilding(building, words)
  return { gridId: building.gridId, words }
}

async function changeDoor(
  id: string,
  { door }: PlaceOf<'household'>,
  { actor, now }: Call,
): Promise<Changed> {
  const { communityId } = actor
  const household = found(await findOpenHousehold(communityId, id), 'places.not_found')
  const { buildingId, unit, gridId } = household
  ensure(placesPolicy.keepHouseholds(actor, gridId, now))
  const other = await findHousehold(communityId, { buildingId, unit, door })
  if (other !== null && other._id !== id) throw new AppError('places.name_taken')
  await changeHousehold(household, sealDoor(id, { buildingId, unit, door }))
  return { gridId, words: { buildingId, unit } }
}

async function renamePartyUnit(
  id: string,
  place: PlaceOf<'partyUnit'>,
  { actor }: Call,
): Promise<Changed> {
  const { communityId } = actor
  const unit = found(await findPartyUnit(communityId, id), 'places.not_found')
  const name = plainText(place.name)
  await nameOnce(() => changePartyUnit(unit, { name }))
  if (unit.level === 'gridPartyBranch' && unit.gridId !== null) {
    await changeGrid({ communityId, _id: unit.gridId }, { partyBranch: name })
  }
  return { gridId: unit.gridId, words: { name } }
}
