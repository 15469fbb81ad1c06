import { HouseholdTurnModel } from './turn.model'

/**
 * Takes the turn of households for the running transaction. Whoever took it since this transaction
 * began makes it begin again, so what was read before the turn is as good as what is read after it.
 */
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
