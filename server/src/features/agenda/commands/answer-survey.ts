import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isAnswered } from '@linyi/shared/domain/agenda/item-survey'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { findItem, type ItemDocument } from '../item.store'
import { addSurveyAnswer, surveyAskOf } from '../item-survey.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { mustBeFit, type ItemCall } from './step-item'

const STARS = ['', '很不满意', '不满意', '一般', '满意', '很满意']

type Input = RequestOf<'agenda.answerSurvey'>

/**
 * The raiser or a neighbour who supports the matter says once whether it is solved and how content
 * they are. When everybody has said so the matter is closed; otherwise the clock closes it (T15).
 *
 * @throws AppError `agenda.not_found`, `agenda.content_refused` and the reasons of the policy
 */
export async function answerSurvey(
  input: Input,
  call: ItemCall,
): Promise<ResponseOf<'agenda.answerSurvey'>> {
  const { itemId, solved, satisfied, comment } = input
  const { actor, now } = call
  const { communityId, accountId } = actor
  mustBeFit(comment)
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  ensure(agendaPolicy.answerSurvey(item, await surveyAskOf(item, accountId), now))
  if (item.survey === null) throw new AppError('agenda.wrong_status')
  const answer = { accountId, solved, satisfied, comment: comment === '' ? null : comment }
  const counted = found(
    await addSurveyAnswer(item, item.survey, answer, now),
    'agenda.already_rated',
  )
  await tell(item, input, call)
  if (counted.survey === null || !isAnswered(counted.survey)) return { status: counted.status }
  const closed = await moveItem(counted, 'close', now)
  await recordItemEvent(closed, 'agenda.closed', null, now)
  return { status: closed.status }
}

/** The raiser's words stand in the timeline; that a neighbour has answered is only kept. */
async function tell(
  item: ItemDocument,
  { solved, satisfied, comment }: Input,
  { actor, now }: ItemCall,
): Promise<void> {
  const { communityId, accountId } = actor
  if (accountId === item.raiserId) {
    await recordItemEvent(item, 'agenda.surveyAnswered', { actor }, now, {
      solved,
      satisfied,
      text: `${solved ? '问题解决了' : '问题没有解决'}，${STARS[satisfied] ?? ''}。${comment}`,
    })
    return
  }
  await recordEvent({
    communityId,
    type: 'agenda.surveyAnswered',
    subject: { kind: 'surveyAnswer', id: item._id },
    actorId: accountId,
    at: now,
  })
}
