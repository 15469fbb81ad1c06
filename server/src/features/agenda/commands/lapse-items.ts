import { eachDue } from '../../../platform/due/due'
import { inTransaction } from '../../../platform/db/transaction'
import { dueItems, findItem } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * Ends the seconding of items whose window is over (T6b). It is the clock that ends it, this only
 * writes it down; running it twice, or on two instances, changes nothing more.
 */
export async function lapseItems(communityId: string, now: Date): Promise<void> {
  await eachDue(await dueItems(communityId, 'endorsing', now), (due) =>
    inTransaction(async () => {
      const item = await findItem(communityId, due._id)
      if (item?.status !== 'endorsing' || item.endorsingEndsAt === null) return
      const endedAt = item.endorsingEndsAt
      await moveItem(item, 'lapse', now)
      await recordItemEvent(item, 'agenda.lapsed', null, endedAt, {
        text: `附议 ${String(item.endorsers)} 人，需要 ${String(item.endorsersNeeded)} 人，本次未达到。`,
      })
    }),
  )
}
