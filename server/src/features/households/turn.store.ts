import { HouseholdTurnModel } from './turn.model'

/** Takes the turn of households for the running transaction; another one waits or is repeated. */
export async function takeTurns(
  communityId: string,
  householdIds: readonly string[],
): Promise<void> {
  await HouseholdTurnModel.bulkWrite(
    [...new Set(householdIds)].sort().map((_id) => ({
      updateOne: { filter: { communityId, _id }, update: { $inc: { turn: 1 } }, upsert: true },
    })),
  )
}
