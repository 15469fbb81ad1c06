import { inTransaction } from '../../../platform/db/transaction'
import { forgetMeasures, movePosition, positionOf } from '../measure.store'
import { rollUp } from './roll-up'

/**
 * Adds all figures of a community up anew from its events. The place in the sequence goes back to the
 * beginning together with the figures, so that nothing is counted twice by whoever counts meanwhile.
 */
export async function rebuildMeasures(communityId: string): Promise<void> {
  await inTransaction(async () => {
    const before = await positionOf(communityId)
    await forgetMeasures(communityId)
    if (before !== null) await movePosition(communityId, before, { seq: 0, at: new Date(0) })
  })
  await rollUp(communityId)
}
