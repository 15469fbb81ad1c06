import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  ASSIGNERS,
  canExtend,
  CHAIRS,
  INSPECTORS,
  SCREENERS,
} from '@linyi/shared/domain/agenda/item.rules'
import { supervisedAt } from '@linyi/shared/domain/agenda/item-clock.rules'
import { endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError, ensure } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { writeItem } from '../item.store'
import { recordItemEvent } from './record-item-event'
import { itemFor, type ItemCall } from './step-item'

/**
 * Puts the date of the present step off, with a reason that the raiser reads; twice at most, and only
 * later (接诉即办, art. 15).
 *
 * @throws AppError `agenda.not_found`, the reasons of `canExtend` and of the
 *   office that answers for the step
 */
export async function extendItem(
  { itemId, dueOn, reason }: RequestOf<'agenda.extend'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.extend'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.extend)
  const { dueAt, extensions, rules } = item
  const newDueAt = endOfDay(dueOn)
  ensure(canExtend({ dueAt, extensions: extensions.length, newDueAt }, rules.agenda))
  if (dueAt === null) throw new AppError('agenda.no_due_date')
  const extended = await writeItem(item, {
    dueAt: newDueAt,
    extensions: [...extensions, { from: dueAt, to: newDueAt, reason, at: now }],
    ...(item.status === 'implementing' && item.action !== null
      ? { action: { ...item.action, dueAt: newDueAt } }
      : {}),
    // A level that was called in stays; the next one waits for the new date.
    superviseAt: supervisedAt(item.status, newDueAt, item.supervisionLevel, rules.agenda, HOLIDAYS),
  })
  const offices = [...SCREENERS, ...ASSIGNERS, ...CHAIRS, ...INSPECTORS]
  await recordItemEvent(extended, 'agenda.extended', { actor, offices }, now, {
    text: `由 ${deadlineText(dueAt)} 延到 ${deadlineText(newDueAt)}。理由：${reason}`,
  })
  return {
    dueAt: newDueAt.toISOString(),
    extensionsLeft: rules.agenda.extensionsMax - extensions.length - 1,
  }
}
