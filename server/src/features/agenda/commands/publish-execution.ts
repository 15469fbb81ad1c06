import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { periodEnd } from '@linyi/shared/domain/agenda/item-clock.rules'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { agendaPolicy } from '../agenda.policy'
import { changeItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { answering, itemFor, mustBeFit, type ItemCall } from './step-item'

/**
 * The community secretary publishes what was done (公开 2): the answer that the raiser was waiting
 * for. The survey follows when the notice has run its days (T14).
 *
 * @throws AppError `agenda.not_found`, `agenda.content_refused` and the reasons of the policy
 */
export async function publishExecution(
  { itemId, text }: RequestOf<'agenda.publishExecution'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.publishExecution'>> {
  const { actor, now } = call
  mustBeFit(text)
  const item = await itemFor(itemId, call, agendaPolicy.publishExecution)
  const publicityEndsAt = periodEnd(now, item.rules.outcomes.publicityDays, HOLIDAYS)
  await changeItem(item, {
    ...answering(item, 'carriedOut', text, call, PUBLISHERS),
    execution: { text, publishedAt: now, publicityEndsAt },
  })
  const author = { actor, offices: PUBLISHERS }
  await recordItemEvent(item, 'agenda.executionPublished', author, now, {
    text: `${text}（公示到 ${deadlineText(publicityEndsAt)}）`,
  })
  return { publicityEndsAt: publicityEndsAt.toISOString() }
}
