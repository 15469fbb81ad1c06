import { inTransaction } from '../../../platform/db/transaction'
import { eachDue } from '../../../platform/due/due'
import { dueResolutions, findResolution, UNDER_NOTICE } from '../resolution.store'
import { moveResolution, showOnItem } from './move-resolution'

/**
 * Writes down which resolutions have taken effect because their notice has ended and nobody's objection
 * is open. Reads compute the same; running it twice changes nothing more.
 */
export async function settleResolutions(communityId: string, now: Date): Promise<void> {
  for (const status of UNDER_NOTICE) {
    await eachDue(await dueResolutions(communityId, status, now), (due) =>
      inTransaction(async () => {
        const resolution = await findResolution(communityId, due._id)
        if (resolution?.status !== status) return
        await showOnItem(await moveResolution(resolution, 'takeEffect', now))
      }),
    )
  }
}
