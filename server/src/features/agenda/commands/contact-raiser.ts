import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CONTACT_WAY_TEXT } from '@linyi/shared/domain/agenda/intake'
import { ITEM_CATEGORY_TEXT } from '@linyi/shared/domain/agenda/item'
import { SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { ITEM_SCOPE_TEXT } from '@linyi/shared/domain/agenda/triage'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { AppError } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { insertRecord } from '../item-record.store'
import { writeItem } from '../item.store'
import { takeUp } from './claim-item'
import { recordItemEvent } from './record-item-event'
import { itemFor, type ItemCall } from './step-item'

/**
 * The raiser has been spoken to for the first time; the clock of the first contact stops (T3).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function contactRaiser(
  { itemId, how, text }: RequestOf<'agenda.contact'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.contact'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.contact)
  await insertRecord({
    communityId: actor.communityId,
    itemId,
    kind: 'contact',
    text,
    byId: actor.accountId,
    role: roleActedIn(actor, SCREENERS, item.gridId, now),
    at: now,
  })
  const contacted = await writeItem(item, {
    firstContactAt: now,
    firstContactHow: how,
    records: item.records + 1,
  })
  await recordItemEvent(contacted, 'agenda.contacted', { actor, offices: SCREENERS }, now, {
    text: `${CONTACT_WAY_TEXT[how]}。${text}`,
  })
  return { firstContactAt: now.toISOString() }
}

/**
 * The screener puts category or reach right before deciding; residents choose them loosely.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function correctItem(
  { itemId, category, scope }: RequestOf<'agenda.correct'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.correct'>> {
  const { actor, now } = call
  const item = await takeUp(itemId, call)
  if (category === undefined && scope === undefined) throw new AppError('request.invalid')
  const corrected = await writeItem(item, {
    category: category ?? item.category,
    scope: scope ?? item.scope,
  })
  const words = [
    ...(category === undefined ? [] : [`类别改为${ITEM_CATEGORY_TEXT[category]}`]),
    ...(scope === undefined ? [] : [`范围改为${ITEM_SCOPE_TEXT[scope]}`]),
  ]
  await recordItemEvent(corrected, 'agenda.corrected', { actor, offices: SCREENERS }, now, {
    text: `${words.join('，')}。`,
  })
  return { status: corrected.status }
}
