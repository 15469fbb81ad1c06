import type { AnyBulkWriteOperation, Model } from 'mongoose'
import type { Change, KnownPlaces, PlanHousehold } from './import-draft.rules'
import type { ImportPlan } from './import-plan.rules'
import { PartyUnitModel } from './party-unit.model'
import { partyUnitsOf } from './party-unit.store'
import {
  BuildingModel,
  EstateModel,
  GridModel,
  HouseholdModel,
  ZoneModel,
  type HouseholdDocument,
} from './place.model'
import { addHouseholds, buildingsOf, doorOf, estatesOf, gridsOf, zonesOf } from './place.store'

/** Takes off what the stores keep for themselves; the rest is what a table can say. */
function bare<Place extends { communityId: string; closedAt: Date | null; revision: number }>(
  place: Place,
): Omit<Place, 'communityId' | 'closedAt' | 'revision'> {
  const { communityId: _community, closedAt: _closed, revision: _revision, ...rest } = place
  return rest
}

/**
 * The doors of a community in clear, for comparing with a table and for the export: never for a page.
 */
export async function allDoors(communityId: string): Promise<PlanHousehold[]> {
  const rows = await HouseholdModel.find({ communityId, closedAt: null })
    .select({ gridId: 1, buildingId: 1, unit: 1, doorSealed: 1 })
    .lean<Pick<HouseholdDocument, '_id' | 'gridId' | 'buildingId' | 'unit' | 'doorSealed'>[]>()
  return rows.map((row) => ({
    _id: row._id,
    gridId: row.gridId,
    buildingId: row.buildingId,
    unit: row.unit,
    door: doorOf(row),
  }))
}

/** The whole map as a table would say it. One read after another, as a transaction asks for. */
export async function knownPlaces(communityId: string): Promise<KnownPlaces> {
  const grids = await gridsOf(communityId)
  const zones = await zonesOf(communityId)
  const estates = await estatesOf(communityId)
  const buildings = await buildingsOf(communityId)
  const households = await allDoors(communityId)
  const partyUnits = await partyUnitsOf(communityId)
  return {
    grids: grids.map(bare),
    zones: zones.map(bare),
    estates: estates.map(bare),
    buildings: buildings.map((building) => {
      const { households: _count, ...rest } = bare(building)
      return rest
    }),
    households,
    partyUnits: partyUnits.map(bare),
  }
}

async function apply<Place extends { readonly _id: string }>(
  model: Model<never>,
  communityId: string,
  { added, changed }: Change<Place>,
): Promise<void> {
  if (added.length > 0) {
    await model.insertMany(added.map((place) => ({ ...place, communityId })))
  }
  if (changed.length === 0) return
  const operations = changed.map(({ _id, ...change }) => ({
    updateOne: { filter: { communityId, _id }, update: { $set: change } },
  }))
  await model.bulkWrite(operations as unknown as AnyBulkWriteOperation<never>[])
}

/** Writes what was planned, in the running transaction. */
export async function writePlan(communityId: string, plan: ImportPlan): Promise<void> {
  await apply(GridModel as unknown as Model<never>, communityId, plan.grid)
  await apply(ZoneModel as unknown as Model<never>, communityId, plan.zone)
  await apply(EstateModel as unknown as Model<never>, communityId, plan.estate)
  await apply(BuildingModel as unknown as Model<never>, communityId, plan.building)
  await addHouseholds(plan.household.added.map((household) => ({ ...household, communityId })))
  await apply(PartyUnitModel as unknown as Model<never>, communityId, plan.partyUnit)
}
