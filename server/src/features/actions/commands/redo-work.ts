import { LIVE_STATUSES } from '@linyi/shared/domain/actions/action'
import { workOf } from '@linyi/shared/domain/actions/item-work'
import { dueAfterWorkingDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { AppError } from '../../../platform/http/app-error'
import { redoItem, type ItemCall, type ItemDocument } from '../../agenda/index'
import { actionsOfItem } from '../action.store'
import { moveAction } from './step-action'

/**
 * Residents objected to work that was accepted and published, and were right: all of it goes back to
 * its leads with a new date, and both sign anew afterwards (T13c).
 *
 * @throws AppError `actions.wrong_status` where no work is left, and the machine's reasons
 */
export async function redoWork(
  item: ItemDocument,
  reason: string,
  call: ItemCall,
): Promise<ItemDocument> {
  const { communityId, _id, rules } = item
  const { now } = call
  const dueAt = dueAfterWorkingDays(now, rules.agenda.actionWorkingDays, HOLIDAYS)
  const live = (await actionsOfItem(communityId, _id)).filter(({ status }) =>
    LIVE_STATUSES.includes(status),
  )
  const again = []
  for (const action of live) {
    again.push(
      action.status === 'verified'
        ? await moveAction(action, 'rework', now, {
            dueAt,
            defects: reason,
            claimedAt: null,
            chairSignedBy: null,
            supervisorSignedBy: null,
            reworks: action.reworks + 1,
          })
        : action,
    )
  }
  const work = workOf(again)
  if (work === null) throw new AppError('actions.wrong_status')
  return redoItem(item, work, { ground: 'objection', reason, at: now }, call)
}
