import { inTransaction } from '../../../platform/db/transaction'
import { drainDue } from '../../../platform/due/due'
import { dueResidencies, dueResidency } from '../../people/index'
import { endResidencies } from './end-residencies'

/**
 * Moves residencies whose day has come to the past, all of them. They count no more from that minute,
 * by their date; this writes it down.
 */
export async function expireResidencies(communityId: string, now: Date): Promise<void> {
  await drainDue(
    (failed) => dueResidencies(communityId, now, failed),
    (due) =>
      inTransaction(async () => {
        // another instance may have been here
        const still = await dueResidency(communityId, due._id, now)
        if (still === null) return
        await endResidencies([still], { reason: 'expired', by: null, note: null, at: due.until })
      }),
  )
}
