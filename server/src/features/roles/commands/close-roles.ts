import { inTransaction } from '../../../platform/db/transaction'
import { eachDue } from '../../../platform/due/due'
import { recordEvent } from '../../../platform/events/event.store'
import { closeAssignment, expiredAssignments } from '../../people/index'

/**
 * Writes down which terms are over, so that the office of which there is one is free again. The clock
 * has ended them already; running it twice, or on two instances, changes nothing more.
 */
export async function closeRoles(communityId: string, now: Date): Promise<void> {
  await eachDue(await expiredAssignments(communityId, now), (row) =>
    inTransaction(async () => {
      if (row.to === null || !(await closeAssignment(communityId, row._id))) return
      await recordEvent({
        communityId,
        type: 'roles.expired',
        subject: { kind: 'assignment', id: row._id },
        actorId: null,
        at: row.to,
        data: { accountId: row.accountId, role: row.role },
      })
    }),
  )
}
