import { inTransaction } from '../../../platform/db/transaction'
import { eachDue } from '../../../platform/due/due'
import { dueResidencies } from '../../people/index'
import { endResidencies } from './end-residencies'

/**
 * Moves residencies whose day has come to the past. They count no more from that minute, by their
 * date; this writes it down.
 */
export async function expireResidencies(communityId: string, now: Date): Promise<void> {
  await eachDue(await dueResidencies(communityId, now), (due) =>
    inTransaction(async () => {
      // another instance may have been here
      const still = (await dueResidencies(communityId, now)).filter(({ _id }) => _id === due._id)
      await endResidencies(still, { reason: 'expired', by: null, note: null, at: due.until })
    }),
  )
}
