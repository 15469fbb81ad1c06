import { councilSize } from '@linyi/shared/domain/councils/council.rules'
import type { CouncilRules } from '@linyi/shared/domain/rules/rule-set'
import { openAssignments } from '../people/index'
import { SeatTurnModel } from './seat.model'

/** Makes the running transaction wait its turn at the seats of a grid's council. */
export async function takeTurnAtSeats(communityId: string, gridId: string): Promise<void> {
  await SeatTurnModel.updateOne(
    { communityId, gridId },
    { $inc: { turn: 1 }, $setOnInsert: { _id: gridId } },
    { upsert: true },
  )
}

/** The seats that may still be filled; members whose term is yet to begin have theirs already. */
export async function seatsLeft(
  communityId: string,
  gridId: string,
  rules: CouncilRules,
  now: Date,
): Promise<number> {
  const rows = await openAssignments(communityId, 'councilMember', now, gridId)
  return councilSize(new Set(rows.map((row) => row.accountId)).size, rules).seatsLeft
}
