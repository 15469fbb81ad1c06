import { newId } from '../../../platform/ids'
import {
  addHouseholds,
  addPartyUnits,
  allDoors,
  type NewHousehold,
  type NewPartyUnit,
} from '../../places/index'
import { COMMUNITY, FLOORS, PARTY_GROUPS } from '../story/places'
import type { SeededPlaces } from './seed-places'

/**
 * Writes the doors nobody of the story lives behind, and the Party tree over them.
 *
 * @returns the unit at the top of the tree
 */
export async function seedDoors(places: SeededPlaces, since: Date): Promise<string> {
  const { communityId, grids } = places
  const known = await allDoors(communityId)
  const keyOf = (one: { buildingId: string; unit: number; door: string }): string =>
    `${one.buildingId} ${String(one.unit)} ${one.door}`
  const taken = new Map(known.map((household) => [keyOf(household), household._id]))
  const fresh: NewHousehold[] = []
  for (const { id: gridId, buildings } of grids.values()) {
    for (const { id: buildingId, units } of buildings) {
      for (const { unit, door } of doorsOf(units)) {
        if (taken.has(keyOf({ buildingId, unit, door }))) continue
        const _id = newId(since)
        fresh.push({ _id, communityId, gridId, buildingId, unit, door })
        taken.set(keyOf({ buildingId, unit, door }), _id)
      }
    }
  }
  await addHouseholds(fresh)
  const { top, units } = partyTree(places, since, (place) => taken.get(keyOf(place)) ?? null)
  await addPartyUnits(units)
  return top
}

/** `101` to `602` in every stair unit, from the ground up. */
function doorsOf(units: number): { unit: number; door: string }[] {
  return Array.from({ length: units * FLOORS * 2 }, (_, index) => ({
    unit: 1 + Math.floor(index / (FLOORS * 2)),
    door: `${String(1 + Math.floor((index % (FLOORS * 2)) / 2))}0${String(1 + (index % 2))}`,
  }))
}

/** 社区党总支—网格党支部—楼栋党小组—党员中心户. */
function partyTree(
  { communityId, grids }: SeededPlaces,
  since: Date,
  householdAt: (place: { buildingId: string; unit: number; door: string }) => string | null,
): { top: string; units: NewPartyUnit[] } {
  const nowhere = { gridId: null, buildingId: null, householdId: null }
  const unit = (
    level: NewPartyUnit['level'],
    name: string,
    parentId: string | null,
    place: Partial<typeof nowhere | Pick<NewPartyUnit, 'gridId' | 'buildingId' | 'householdId'>>,
  ): NewPartyUnit => ({
    _id: newId(since),
    communityId,
    level,
    name,
    parentId,
    ...nowhere,
    ...place,
  })
  const top = unit('communityPartyBranch', `${COMMUNITY.name}党总支`, null, {})
  const units = [top]
  for (const [code, { id: gridId, buildings }] of grids) {
    const branch = unit('gridPartyBranch', `${code}号网格党支部`, top._id, { gridId })
    units.push(branch)
    for (const { building, meetingPoint } of PARTY_GROUPS) {
      const buildingId = buildings.find(({ name }) => name === building)?.id
      if (buildingId === undefined) continue
      const group = unit('buildingPartyGroup', `${building}党小组`, branch._id, {
        gridId,
        buildingId,
      })
      units.push(group)
      const householdId = meetingPoint && householdAt({ buildingId, ...meetingPoint })
      if (householdId === null) continue
      units.push(
        unit('partyHousehold', `${building}党员中心户`, group._id, {
          gridId,
          buildingId,
          householdId,
        }),
      )
    }
  }
  return { top: top._id, units }
}
