import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { periodEnd } from '@linyi/shared/domain/agenda/item-clock.rules'
import { REVIEWERS } from '@linyi/shared/domain/agenda/item.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { agendaPolicy } from '../agenda.policy'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { answering, itemFor, stepItem, type ItemCall } from './step-item'

/**
 * The Party branch has discussed the matter and puts it on the council's list, or before a wider body
 * where it was escalated (T7a); its minutes are part of the record.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function agreeItem(
  { itemId, minutes, heldOn, body }: RequestOf<'agenda.agree'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.agree'>> {
  const item = await itemFor(itemId, call, agendaPolicy.review)
  const partyReview = {
    heldOn: heldOn ?? dayOf(call.now),
    body: body === '' ? `${item.gridName}党支部` : body,
    minutes,
  }
  const { status } = await stepItem(
    item,
    'agree',
    call,
    { partyReview },
    { offices: REVIEWERS, text: minutes },
  )
  return { status }
}

/**
 * The Party branch does not put the matter to the council and tells the raiser why (T7b).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function refuseItem(
  { itemId, reply }: RequestOf<'agenda.refuse'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.refuse'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.review)
  const { status } = await stepItem(
    item,
    'refuse',
    call,
    {
      ...answering(item, 'declined', reply, call, REVIEWERS),
      decline: {
        reason: null,
        byId: actor.accountId,
        appealUntil: periodEnd(now, item.rules.agenda.appealDays, HOLIDAYS),
      },
    },
    { offices: REVIEWERS, text: reply },
  )
  return { status }
}

/**
 * The Party branch wants the matter looked at again before it says yes or no (T7c).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function returnItem(
  { itemId, reason }: RequestOf<'agenda.returnToScreening'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.returnToScreening'>> {
  const item = await itemFor(itemId, call, agendaPolicy.review)
  const { status } = await stepItem(
    item,
    'returnToScreening',
    call,
    { level: null },
    { offices: REVIEWERS, text: reason },
  )
  return { status }
}

/**
 * The Party organisation moves the matter itself, without waiting for its seconders (T6a).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function moveToReview(
  { itemId, reason }: RequestOf<'agenda.move'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.move'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.move)
  const moved = await moveItem(item, 'reachThreshold', now, { hasMotion: true })
  await recordItemEvent(moved, 'agenda.moved', { actor, offices: REVIEWERS }, now, { text: reason })
  return { status: moved.status }
}
