import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { SUPERVISORS } from '@linyi/shared/domain/agenda/item.rules'
import { REOPEN_GROUND_TEXT } from '@linyi/shared/domain/agenda/item-survey'
import { dueAfterWorkingDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { agendaPolicy } from '../agenda.policy'
import type { ItemAction, ItemDocument } from '../item.store'
import { itemFor, stepItem, type ItemCall } from './step-item'

/** Who did the work takes it up again; what had no lead goes to whoever received it first. */
function actionAgain(
  { action, rules, firstReceiverId, title }: ItemDocument,
  now: Date,
): ItemAction {
  const dueAt = dueAfterWorkingDays(now, rules.agenda.actionWorkingDays, HOLIDAYS)
  const again = {
    dueAt,
    claimedAt: null,
    chairSignedBy: null,
    supervisorSignedBy: null,
  }
  return action === null
    ? {
        ...again,
        leadId: firstReceiverId,
        lead: '首接人',
        task: `重新办理：${title}`.slice(0, 60),
        budget: null,
        reworks: 0,
      }
    : { ...action, ...again, reworks: action.reworks + 1 }
}

/**
 * A closed matter is taken up again on new facts, or because enough of those who answered its survey
 * are not content (T16).
 *
 * @throws AppError `agenda.not_found`, `agenda.reopen_unfounded` and the
 *   reasons of the policy
 */
export async function reopenItem(
  { itemId, ground, reason }: RequestOf<'agenda.reopen'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.reopen'>> {
  const { now } = call
  const item = await itemFor(itemId, call, agendaPolicy.reopen)
  const { status } = await stepItem(
    item,
    'reopen',
    call,
    {
      reopenReason: reason,
      reopenGround: ground,
      action: actionAgain(item, now),
      execution: null,
      survey: null,
      closedAt: null,
      reply: null,
      disposition: null,
      // The work is published again when it is done, also where nobody ever voted on it.
      decision: item.decision ?? { way: 'consensus', result: 'passed', text: reason, at: now },
    },
    { offices: SUPERVISORS, text: `${REOPEN_GROUND_TEXT[ground]}。${reason}` },
  )
  return { status }
}
