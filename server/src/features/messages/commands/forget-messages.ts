import { forgetDeliveries } from '../delivery.store'
import { forgetMessages } from '../message.store'

const DAY_MS = 24 * 60 * 60 * 1000
/** As long as the inbox keeps what they told. */
const KEPT_MS = 180 * DAY_MS

/** Deletes what has become of messages half a year ago. */
export async function forgetOldMessages(communityId: string, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS)
  while ((await forgetMessages(communityId, before)) > 0) {
    // A page at a time, so that nobody waits for a large delete.
  }
  await forgetDeliveries(communityId, before)
}
