import { REVIEWERS } from '@linyi/shared/domain/agenda/item.rules'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { agendaPolicy } from '../agenda.policy'
import { findItem } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/**
 * The Party branch has discussed the matter and puts it on the council's list (T7a); its minutes are
 * part of the record.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function agreeItem(
  { itemId, minutes }: RequestOf<'agenda.agree'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'agenda.agree'>> {
  const item = found(await findItem(actor.communityId, itemId), 'agenda.not_found')
  ensure(agendaPolicy.review(actor, item, now))
  const moved = await moveItem(item, 'agree', now)
  await recordItemEvent(moved, 'agenda.agreed', { actor, offices: REVIEWERS }, now, {
    text: minutes,
  })
  return { status: moved.status }
}
