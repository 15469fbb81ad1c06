import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { Decision } from '@linyi/shared/domain/decision'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { canCall } from '@linyi/shared/domain/ratings/rating.rules'
import { agendaPolicy, handlersOf, reopenableUntil, type ItemDocument } from '../agenda/index'
import type { CallbackDocument } from './callback.store'

type Answer = Decision<ErrorCode>

/** Who may say how a matter went, and who may ask on the phone. */
export const ratingsPolicy = {
  rate: agendaPolicy.answerSurvey,

  recordCallback: (
    actor: Actor,
    item: ItemDocument,
    callback: Pick<CallbackDocument, 'isReached'> | null,
    now: Date,
  ): Answer => {
    const { status, gridId, survey, reply } = item
    const until = reopenableUntil(item)
    const answeredBy = reply?.byId ?? null
    return canCall(
      actor,
      {
        status,
        gridId,
        hasSurvey: survey !== null,
        isReopenable: until !== null && now < until,
        handlerIds: [...handlersOf(item), ...(answeredBy === null ? [] : [answeredBy])],
        isCalled: callback?.isReached ?? false,
      },
      now,
    )
  },

  /** What the raiser said on the phone is read by those who may call. */
  readCallback: (actor: Actor, item: ItemDocument, now: Date): boolean => {
    const may = ratingsPolicy.recordCallback(actor, item, null, now)
    return may.allowed || may.reason !== 'ratings.not_caller'
  },

  reopen: agendaPolicy.reopen,
}
