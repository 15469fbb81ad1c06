import type { RatingInfo } from '@linyi/shared/contract/ratings.contract'
import { isWidelyDissatisfied, NO_ANSWERS } from '@linyi/shared/domain/agenda/item-survey'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { answerOf, shownAnswers } from '@linyi/shared/domain/ratings/rating.rules'
import { toAbility } from '../../platform/http/ability'
import { reopenableUntil, type ItemDocument, type SurveyAskDocument } from '../agenda/index'
import type { CallbackDocument } from './callback.store'
import { ratingsPolicy } from './ratings.policy'

/** What the page knows of its reader and of the call. */
export interface RatingReader {
  readonly actor: Actor
  readonly ask: SurveyAskDocument | null
  readonly callback: CallbackDocument | null
  readonly callerName: string
  readonly now: Date
}

function presentCallback(
  item: ItemDocument,
  { actor, callback, callerName, now }: RatingReader,
): RatingInfo['callback'] {
  if (callback === null) return null
  const { calledAt, calledIn, isReached, tries } = callback
  const mayRead = ratingsPolicy.readCallback(actor, item, now)
  return {
    at: calledAt.toISOString(),
    by: { name: callerName, ...(calledIn === null ? {} : { role: ROLE_TEXT[calledIn] }) },
    isReached,
    tries,
    solved: mayRead ? callback.solved : null,
    satisfied: mayRead ? callback.satisfied : null,
  }
}

/** A matter as it is rated: what was answered, what others say from five on, and one's own words. */
export function presentRating(item: ItemDocument, reader: RatingReader): RatingInfo {
  const { actor, ask, callback, now } = reader
  const { survey, rules } = item
  const counts = survey ?? NO_ANSWERS
  const stage = ask === null ? null : ask.answeredAt === null ? 'asked' : 'answered'
  const reopen = ratingsPolicy.reopen(actor, item, now)
  const own = ask === null ? null : answerOf(ask)
  const until = reopenableUntil(item)
  return {
    itemId: item._id,
    number: item.number ?? '待编号',
    title: item.title,
    status: item.status,
    reply: item.reply?.text ?? null,
    endsAt: survey?.endsAt.toISOString() ?? null,
    asked: counts.asked,
    open: shownAnswers(counts),
    mine:
      ask === null
        ? null
        : {
            standing: ask.standing,
            solved: own?.solved ?? null,
            satisfied: own?.satisfied ?? null,
            comment: ask.comment,
          },
    callback: presentCallback(item, reader),
    isWidelyDissatisfied: reopen.allowed && isWidelyDissatisfied(survey, rules.agenda),
    reopenableUntil: until?.toISOString() ?? null,
    abilities: {
      rate: toAbility(ratingsPolicy.rate(actor, item, stage, now)),
      recordCallback: toAbility(ratingsPolicy.recordCallback(actor, item, callback, now)),
      reopen: toAbility(reopen),
    },
  }
}
