import type { RequestOf } from '@linyi/shared/contract/operations'
import type { PlaceKind } from '@linyi/shared/domain/places/place'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { openClaimsOfDoor, takeTurns } from '../../households/index'
import { residenciesIn } from '../../people/index'
import { changePartyUnit, countBelow, countPartyUnitsIn, findPartyUnit } from '../party-unit.store'
import {
  changeBuilding,
  changeEstate,
  changeGrid,
  changeZone,
  closeHousehold,
  countBuildingsIn,
  countEstatesIn,
  findOpenHousehold,
} from '../place-change.store'
import { findBuilding, findEstate, findGrid, findZone } from '../place.store'
import { placesPolicy } from '../places.policy'
import { recordPlaceEvent } from './record-place-event'

type Call = Pick<SessionCall, 'actor' | 'now'>

/** A place before it is closed: where it is, what is still in it, and how it is closed. */
interface Closing {
  readonly gridId: string | null
  readonly inUse: number
  readonly close: () => Promise<void>
}

/**
 * Closes a place that is empty. Closed places are on no list; what happened in them stays known, and
 * their names are free.
 *
 * @throws AppError `places.not_found`, `places.not_keeper`, `places.not_household_keeper`,
 *   `places.not_empty`
 */
export async function closePlace(
  { placeId, kind }: RequestOf<'places.close'>,
  call: Call,
): Promise<Record<string, never>> {
  const { actor, now } = call
  if (kind !== 'household') ensure(placesPolicy.keep(actor, now))
  const { gridId, inUse, close } = await CLOSINGS[kind](placeId, call)
  ensure(placesPolicy.close(inUse))
  await close()
  await recordPlaceEvent('places.closed', { kind, id: placeId, gridId }, call, {})
  return {}
}

const CLOSINGS: Record<PlaceKind, (id: string, call: Call) => Promise<Closing>> = {
  grid: async (id, { actor: { communityId }, now }) => {
    const grid = found(await findGrid(communityId, id), 'places.not_found')
    const estates = await countEstatesIn(communityId, id)
    return {
      gridId: id,
      inUse: estates + (await countPartyUnitsIn(communityId, { gridId: id })),
      close: () => changeGrid(grid, { closedAt: now }),
    }
  },
  zone: async (id, { actor: { communityId }, now }) => {
    const zone = found(await findZone(communityId, id), 'places.not_found')
    return {
      gridId: null,
      inUse: await countBuildingsIn(communityId, { zoneId: id }),
      close: () => changeZone(zone, { closedAt: now }),
    }
  },
  estate: async (id, { actor: { communityId }, now }) => {
    const estate = found(await findEstate(communityId, id), 'places.not_found')
    return {
      gridId: estate.gridId,
      inUse: await countBuildingsIn(communityId, { estateId: id }),
      close: () => changeEstate(estate, { closedAt: now }),
    }
  },
  building: async (id, { actor: { communityId }, now }) => {
    const building = found(await findBuilding(communityId, id), 'places.not_found')
    const partyUnits = await countPartyUnitsIn(communityId, { buildingId: id })
    return {
      gridId: building.gridId,
      inUse: building.households + partyUnits,
      close: () => changeBuilding(building, { closedAt: now, zoneId: null }),
    }
  },
  household: async (id, { actor, now }) => {
    const { communityId } = actor
    const household = found(await findOpenHousehold(communityId, id), 'places.not_found')
    ensure(placesPolicy.keepHouseholds(actor, household.gridId, now))
    // nobody moves in or claims between the count and the end
    await takeTurns(communityId, [id])
    const residents = await residenciesIn(communityId, id, now)
    const claims = await openClaimsOfDoor(communityId, id)
    const partyUnits = await countPartyUnitsIn(communityId, { householdId: id })
    return {
      gridId: household.gridId,
      inUse: residents.length + claims.length + partyUnits,
      close: () => closeHousehold(household, now),
    }
  },
  partyUnit: async (id, { actor: { communityId }, now }) => {
    const unit = found(await findPartyUnit(communityId, id), 'places.not_found')
    return {
      gridId: unit.gridId,
      inUse: await countBelow(communityId, id),
      close: () => changePartyUnit(unit, { closedAt: now }),
    }
  },
}
