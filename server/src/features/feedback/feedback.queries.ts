import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { FEEDBACK_PROMISE } from '@linyi/shared/domain/feedback/feedback.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage, duePosition } from '../../platform/db/keyset'
import { toAbility } from '../../platform/http/ability'
import { ensure } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { feedbackPolicy } from './feedback.policy'
import {
  presentOwnFeedback,
  presentWaitingFeedback,
  type FeedbackNames,
} from './feedback.presenter'
import {
  countOpenFeedback,
  countWaitingFeedback,
  listAnsweredFeedback,
  listFeedbackOf,
  listWaitingFeedback,
  type FeedbackDocument,
} from './feedback.store'

const COUNTED_MAX = 50

async function namesIn(
  communityId: string,
  rows: readonly FeedbackDocument[],
): Promise<FeedbackNames> {
  return publicNames(
    communityId,
    rows.flatMap(({ authorId, answers }) => [authorId, ...answers.map(({ by }) => by)]),
  )
}

/** What the reader wrote and what was answered, the latest first, and whether there is room for more. */
export async function ownFeedback(
  { after, limit }: RequestOf<'feedback.mine'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'feedback.mine'>> {
  const { communityId, accountId } = actor
  const [page, waiting] = await Promise.all([
    listFeedbackOf(communityId, accountId, { after, limit }),
    countOpenFeedback(communityId, accountId, FEEDBACK_PROMISE.openMax),
  ])
  const { rows, next } = cutPage(page, limit)
  const names = await namesIn(communityId, rows)
  return {
    items: rows.map((row) => presentOwnFeedback(row, names, actor, now)),
    next,
    write: toAbility(feedbackPolicy.write(waiting)),
  }
}

/**
 * What an office has to answer, or has answered.
 *
 * @throws AppError `feedback.not_keeper`
 */
export async function feedbackQueue(
  { tray, after, limit }: RequestOf<'feedback.queue'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'feedback.queue'>> {
  ensure(feedbackPolicy.keep(actor, now))
  const { communityId } = actor
  const list = tray === 'waiting' ? listWaitingFeedback : listAnsweredFeedback
  const { rows, next } = cutPage(await list(communityId, { after, limit }), limit)
  const names = await namesIn(communityId, rows)
  const last = rows.at(-1)
  return {
    items: rows.map((row) => presentWaitingFeedback(row, names, actor, now)),
    next: tray === 'waiting' && next !== null && last !== undefined ? duePosition(last) : next,
  }
}

/** How many wait for this person to answer, and until when the first of them. */
export async function feedbackWaitingFor(
  actor: Actor,
  now: Date,
): Promise<{ readonly count: number; readonly dueAt: Date | null }> {
  if (!feedbackPolicy.keep(actor, now).allowed) return { count: 0, dueAt: null }
  const { communityId } = actor
  const [count, [first]] = await Promise.all([
    countWaitingFeedback(communityId, COUNTED_MAX),
    listWaitingFeedback(communityId, { after: undefined, limit: 1 }),
  ])
  return { count, dueAt: first?.dueAt ?? null }
}
