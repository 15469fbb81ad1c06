import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { agendaPolicy } from '../agenda.policy'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { AppError } from '../../../platform/http/app-error'
import { itemFor, mustBeFit, type ItemCall } from './step-item'

const STARS = ['', '很不满意', '不满意', '一般', '满意', '很满意']

/**
 * The raiser says whether the matter is solved and how content they are; the answer closes it (T15).
 *
 * @throws AppError `agenda.not_found`, `agenda.content_refused` and the reasons of the policy
 */
export async function answerSurvey(
  { itemId, solved, satisfied, comment }: RequestOf<'agenda.answerSurvey'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.answerSurvey'>> {
  const { actor, now } = call
  mustBeFit(comment)
  const item = await itemFor(itemId, call, agendaPolicy.answerSurvey)
  if (item.survey === null) throw new AppError('agenda.wrong_status')
  const survey = {
    ...item.survey,
    solved,
    satisfied,
    comment: comment === '' ? null : comment,
    answeredAt: now,
  }
  await recordItemEvent(item, 'agenda.surveyAnswered', { actor }, now, {
    solved,
    satisfied,
    text: `${solved ? '问题解决了' : '问题没有解决'}，${STARS[satisfied] ?? ''}。${comment}`,
  })
  const closed = await moveItem(item, 'close', now, { survey })
  await recordItemEvent(closed, 'agenda.closed', null, now)
  return { status: closed.status }
}
