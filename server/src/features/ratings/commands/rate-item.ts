import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isAnswered } from '@linyi/shared/domain/agenda/item-survey'
import { answerOf } from '@linyi/shared/domain/ratings/rating.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import {
  findItem,
  joinSurvey,
  moveItem,
  ownAsk,
  recordItemEvent,
  writeAnswer,
  type ItemCall,
  type ItemDocument,
  type SurveyAskDocument,
} from '../../agenda/index'
import { ratingsPolicy } from '../ratings.policy'

type Input = RequestOf<'ratings.rate'>

/**
 * Somebody says how a matter went, or changes what they said while there is time. When everybody who
 * was asked has said so the matter is closed; otherwise the clock closes it (T15).
 *
 * @throws AppError `agenda.not_found`, `ratings.household_rated` and the
 *   reasons of `canRate`
 */
export async function rateItem(input: Input, call: ItemCall): Promise<ResponseOf<'ratings.rate'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, input.itemId), 'agenda.not_found')
  const known = await ownAsk(item, accountId)
  const stage = known === null ? null : known.answeredAt === null ? 'asked' : 'answered'
  ensure(ratingsPolicy.rate(actor, item, stage, now))
  if (item.survey === null) throw new AppError('agenda.wrong_status')
  const ask = known ?? (await joinAsHome(item, item.survey, call))
  const { solved, satisfied } = input
  const comment = input.comment === '' ? null : input.comment
  const rated = found(
    await writeAnswer(item, item.survey, ask, { solved, satisfied, comment }, now),
    'request.conflict',
  )
  await tell(item, ask, input, call)
  const isChange = ask.answeredAt !== null
  if (rated.status !== 'surveying' || rated.survey === null || !isAnswered(rated.survey)) {
    return { status: rated.status, isChange }
  }
  const closed = await moveItem(rated, 'close', now)
  await recordItemEvent(closed, 'agenda.closed', null, now)
  return { status: closed.status, isChange }
}

/** Whoever was not asked rates for the home that the matter affects; a home does so once. */
async function joinAsHome(
  item: ItemDocument,
  survey: NonNullable<ItemDocument['survey']>,
  { actor, now }: ItemCall,
) {
  const home = actor.residencies.find(({ gridId }) => gridId === item.gridId)
  const { householdId } = found(home, 'agenda.not_asked')
  const person = { accountId: actor.accountId, householdId }
  return found(await joinSurvey(item, survey, person, now), 'ratings.household_rated')
}

/**
 * What is counted stands in an event without a name; what the raiser wrote for everybody stands in
 * the timeline, but not what the raiser chose: nobody is to answer before the eyes of who did it.
 */
async function tell(
  item: ItemDocument,
  before: SurveyAskDocument,
  { solved, satisfied, comment }: Input,
  { actor, now }: ItemCall,
): Promise<void> {
  await recordEvent({
    communityId: item.communityId,
    type: 'ratings.rated',
    subject: { kind: 'rating', id: item._id },
    actorId: null,
    at: now,
    data: {
      gridId: item.gridId,
      standing: before.standing,
      before: answerOf(before),
      after: { solved, satisfied },
      // a change corrects the answer of the day on which it was given
      answeredAt: (before.answeredAt ?? now).getTime(),
    },
  })
  const isRaiser = actor.accountId === item.raiserId
  if (!isRaiser || (before.answeredAt !== null && comment === (before.comment ?? ''))) return
  await recordItemEvent(item, 'agenda.surveyAnswered', { actor }, now, {
    text: comment === '' ? '提出人已评价。' : comment,
  })
}
