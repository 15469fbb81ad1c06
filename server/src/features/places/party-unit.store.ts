import { PARTY_LEVELS } from '@linyi/shared/domain/places/party-unit'
import { compareLabels } from '@linyi/shared/domain/places/place'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { PartyUnitModel, type PartyUnitDocument } from './party-unit.model'

export type { PartyUnitDocument } from './party-unit.model'

const PARTY_UNITS_MAX = 5000

export type NewPartyUnit = Omit<PartyUnitDocument, 'closedAt' | 'revision'>

/** The units of the community's Party tree, from the top to the households. */
export async function partyUnitsOf(communityId: string): Promise<PartyUnitDocument[]> {
  const units = await PartyUnitModel.find({ communityId, closedAt: null })
    .limit(PARTY_UNITS_MAX)
    .lean()
  const depth = (unit: PartyUnitDocument): number => PARTY_LEVELS.indexOf(unit.level)
  return units.sort((a, b) => depth(a) - depth(b) || compareLabels(a.name, b.name))
}

export async function findPartyUnit(
  communityId: string,
  unitId: string,
): Promise<PartyUnitDocument | null> {
  return PartyUnitModel.findOne({ communityId, _id: unitId, closedAt: null }).lean()
}

/** The branch of a grid (一组一会: there is one), or null before it is set up. */
export async function partyBranchOf(
  communityId: string,
  gridId: string,
): Promise<PartyUnitDocument | null> {
  return PartyUnitModel.findOne({
    communityId,
    closedAt: null,
    level: 'gridPartyBranch',
    gridId,
  }).lean()
}

export async function addPartyUnits(units: readonly NewPartyUnit[]): Promise<void> {
  await PartyUnitModel.insertMany(units)
}

/** @throws AppError `request.conflict` when it was closed meanwhile */
export async function changePartyUnit(
  { communityId, _id }: Pick<PartyUnitDocument, 'communityId' | '_id'>,
  change: Partial<Pick<PartyUnitDocument, 'name' | 'parentId' | 'closedAt'>>,
): Promise<void> {
  mustHaveMatched(
    await PartyUnitModel.updateOne({ communityId, _id, closedAt: null }, { $set: change }),
  )
}

/** @throws AppError `request.conflict` when it was closed meanwhile */
export async function holdPartyUnit(communityId: string, unitId: string): Promise<void> {
  mustHaveMatched(
    await PartyUnitModel.updateOne(
      { communityId, _id: unitId, closedAt: null },
      { $inc: { revision: 1 } },
    ),
  )
}

/** How many units stand right under this one. */
export async function countBelow(communityId: string, unitId: string): Promise<number> {
  return PartyUnitModel.countDocuments({ communityId, parentId: unitId, closedAt: null })
}

/** How many units of the tree stand in a place. */
export async function countPartyUnitsIn(
  communityId: string,
  place: Partial<Pick<PartyUnitDocument, 'gridId' | 'buildingId' | 'householdId'>>,
): Promise<number> {
  return (await partyUnitsOf(communityId)).filter((unit) =>
    Object.entries(place).every(([part, id]) => unit[part as keyof typeof place] === id),
  ).length
}
