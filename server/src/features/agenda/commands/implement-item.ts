import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ASSIGNERS } from '@linyi/shared/domain/agenda/item.rules'
import { endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError } from '../../../platform/http/app-error'
import { findAccount } from '../../people/index'
import { agendaPolicy } from '../agenda.policy'
import { itemFor, stepItem, type ItemCall } from './step-item'

/**
 * The community secretary names who carries the decision out, by when and with how much (T11). It
 * waits until the decision has stood on public notice for its days.
 *
 * @throws AppError `agenda.not_found`, `agenda.date_past`, `agenda.person_unknown` and the policy's
 */
export async function implementItem(
  { itemId, leadId, lead, task, dueOn, budget }: RequestOf<'agenda.implement'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.implement'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.implement)
  const dueAt = endOfDay(dueOn)
  if (dueAt <= now) throw new AppError('agenda.date_past')
  if (leadId !== undefined && (await findAccount(actor.communityId, leadId)) === null) {
    throw new AppError('agenda.person_unknown')
  }
  const action = {
    leadId: leadId ?? null,
    lead,
    task,
    dueAt,
    budget: budget ?? null,
    claimedAt: null,
    chairSignedBy: null,
    supervisorSignedBy: null,
    reworks: 0,
  }
  const { status } = await stepItem(
    item,
    'implement',
    call,
    { action },
    { offices: ASSIGNERS, text: `${lead}负责：${task}，${deadlineText(dueAt)} 前完成。` },
  )
  return { status, dueAt: dueAt.toISOString() }
}
