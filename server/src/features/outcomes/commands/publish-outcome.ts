import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { verdictText } from '@linyi/shared/domain/ballots/ballot.text'
import { motionFigures } from '@linyi/shared/domain/ballots/verdict'
import { PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { isTextFit } from '../../../platform/content/word-list'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import {
  agendaPolicy,
  answeringByClock,
  findItem,
  moveItem,
  publishItem,
  recordItemEvent,
  type ItemDocument,
} from '../../agenda/index'
import { findBallot } from '../../ballots/index'
import { insertOutcome, type OutcomeBallot } from '../outcome.store'

/**
 * The community secretary publishes a decision with the figures of its vote (公开 1). The notice
 * runs for the days of the rule set; a decision that did not pass needs no further step (T11b).
 *
 * @throws AppError `agenda.not_found`, `agenda.content_refused` and the reasons of `canPublish`
 */
export async function publishOutcome(
  { itemId, text, next, contact }: RequestOf<'outcomes.publish'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'outcomes.publish'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  ensure(agendaPolicy.publish(actor, item, now))
  if (!isTextFit(text, next, contact)) throw new AppError('agenda.content_refused')
  const decision = found(item.decision, 'outcomes.not_decided')
  const publicityEndsAt = dueAfterDays(now, item.rules.outcomes.publicityDays, HOLIDAYS)
  const id = newId(now)
  await insertOutcome({
    _id: id,
    communityId,
    kind: 'decision',
    itemId,
    itemNumber: item.number ?? '',
    title: item.title,
    gridId: item.gridId,
    gridName: item.gridName,
    proposal: item.proposal,
    result: decision.result,
    text,
    next,
    contact,
    publisherId: accountId,
    photos: item.photos,
    ballot: decision.way === 'ballot' ? await figuresOf(item) : null,
    publishedAt: now,
    publicityEndsAt,
  })
  const outcome = { id, publishedAt: now, publicityEndsAt }
  const published =
    decision.result === 'passed'
      ? await publishItem(item, outcome)
      : await moveItem(item, 'publish', now, {
          outcome,
          ...answeringByClock('notAdopted', text, now),
        })
  await recordItemEvent(published, 'outcomes.published', { actor, offices: PUBLISHERS }, now, {
    outcomeId: id,
    text: `公示期到 ${deadlineText(publicityEndsAt)}。`,
  })
  return { id, publicityEndsAt: publicityEndsAt.toISOString() }
}

/** The figures of the vote as they are published; they stand on their own. */
async function figuresOf(item: ItemDocument): Promise<OutcomeBallot> {
  const ballot = found(
    item.ballot === null ? null : await findBallot(item.communityId, item.ballot.id),
    'outcomes.not_decided',
  )
  const verdict = found(ballot.verdict, 'outcomes.not_decided')
  return {
    id: ballot._id,
    effect: ballot.effect,
    text: ballot.text,
    electorate: verdict.electorate,
    participants: verdict.participants,
    ...motionFigures(verdict),
    sentence: verdictText(verdict, ballot.method, ballot.effect, ballot.drawn.unit),
  }
}
