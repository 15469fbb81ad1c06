import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { isPublisher, NOTICE_DAYS_MIN } from '@linyi/shared/domain/outcomes/outcome.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage } from '../../platform/db/keyset'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { findItem } from '../agenda/index'
import { publicNames } from '../people/index'
import { maskedOutcome } from './masked-outcome.queries'
import { objectionDue } from './objection-due.queries'
import { presentObjection } from './objection.presenter'
import {
  listObjections,
  objectionOf,
  openObjections,
  type ObjectionDocument,
} from './objection.store'
import {
  presentDraftCard,
  presentEditor,
  presentOutcome,
  presentOutcomeCard,
  presentVersion,
} from './outcome.presenter'
import {
  findOutcome,
  findPublicOutcome,
  listDrafts,
  listPublished,
  listVersions,
  wallPosition,
  type OutcomeDocument,
} from './outcome.store'
import { missingOf, outcomesPolicy } from './outcomes.policy'

/** The board in its own name, where whoever published has no account any more. */
const BOARD = '社区'

/** A page of the publications of the caller's community, newest first. */
export async function outcomesList(
  { kind, gridId, phase, after, limit }: RequestOf<'outcomes.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.list'>> {
  const filter = { kind, gridId, phase }
  const found = await listPublished(actor.communityId, filter, { after, limit }, now)
  const rows = found.slice(0, limit)
  const last = rows.at(-1)
  return {
    items: rows.map((outcome) => presentOutcomeCard(outcome, now)),
    next: found.length > limit && last !== undefined ? wallPosition(last, phase) : null,
  }
}

/**
 * One publication.
 *
 * @throws AppError `outcomes.not_found`, also for one of another community and for a draft
 */
export async function outcomesInfo(
  outcomeId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.info'>> {
  const { communityId, accountId } = actor
  const [outcome, objection] = await Promise.all([
    findPublicOutcome(communityId, outcomeId),
    objectionOf(communityId, outcomeId, accountId),
  ])
  const paper = found(outcome, 'outcomes.not_found')
  const names = await publicNames(communityId, [paper.publisherId])
  const publisherName = names.get(paper.publisherId)?.full ?? BOARD
  const info = presentOutcome(paper, { actor, publisherName, objection, now })
  if (!info.abilities.object.allowed) return info
  const item = paper.itemId === null ? null : await findItem(communityId, paper.itemId)
  const answerBy = await objectionDue(communityId, item, now)
  return { ...info, objectionAnswerBy: answerBy.toISOString() }
}

/**
 * What a publication said before it was corrected, the latest first; of one that was withdrawn its
 * publishers read that.
 *
 * @throws AppError `outcomes.not_found`
 */
export async function outcomesVersions(
  { outcomeId, after, limit }: RequestOf<'outcomes.versions'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.versions'>> {
  const { communityId } = actor
  const outcome = found(await findPublicOutcome(communityId, outcomeId), 'outcomes.not_found')
  const isHidden = outcome.status === 'withdrawn' && !isPublisher(actor, now).allowed
  if (isHidden) return { items: [], next: null }
  const { rows, next } = cutPage(
    await listVersions(communityId, outcomeId, { after, limit }),
    limit,
  )
  return { items: rows.map(presentVersion), next }
}

/**
 * Objections to a publication and their answers, the latest first.
 *
 * @throws AppError `outcomes.not_found`
 */
export async function outcomesObjections(
  { outcomeId, after, limit }: RequestOf<'outcomes.objections'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.objections'>> {
  const { communityId } = actor
  if ((await findPublicOutcome(communityId, outcomeId)) === null) {
    throw new AppError('outcomes.not_found')
  }
  const page = await listObjections(communityId, outcomeId, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const names = await publicNames(
    communityId,
    rows.flatMap(({ accountId, answer }) => [accountId, answer?.byId ?? accountId]),
  )
  return { items: rows.map((row) => presentObjection(row, names, actor, now)), next }
}

/**
 * What is not out yet, the latest first.
 *
 * @throws AppError `outcomes.not_publisher`
 */
export async function outcomesDrafts(
  { after, limit }: RequestOf<'outcomes.drafts'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.drafts'>> {
  ensure(outcomesPolicy.prepare(actor, now))
  const { rows, next } = cutPage(await listDrafts(actor.communityId, { after, limit }), limit)
  return { items: rows.map(presentDraftCard), next }
}

/** @throws AppError `outcomes.not_found`, `outcomes.not_publisher` */
async function forPublisher(outcomeId: string, actor: Actor, now: Date): Promise<OutcomeDocument> {
  const outcome = found(await findOutcome(actor.communityId, outcomeId), 'outcomes.not_found')
  ensure(outcomesPolicy.prepare(actor, now))
  return outcome
}

/**
 * A publication as its editor sees it.
 *
 * @throws AppError `outcomes.not_found`, `outcomes.not_publisher`
 */
export async function outcomesEditor(
  outcomeId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.editor'>> {
  return presentEditor(await forPublisher(outcomeId, actor, now), actor, now)
}

/**
 * A draft as residents would read it, what is hidden in it, and what it still lacks.
 *
 * @throws AppError `outcomes.not_found`, `outcomes.not_publisher`
 */
export async function outcomesPreview(
  outcomeId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.preview'>> {
  const outcome = await forPublisher(outcomeId, actor, now)
  const [{ outcome: shown, masked }, names] = await Promise.all([
    maskedOutcome(outcome, now),
    publicNames(actor.communityId, [actor.accountId]),
  ])
  const publishedAt = outcome.publishedAt ?? outcome.publishAt ?? now
  const publicityEndsAt =
    outcome.publicityEndsAt ?? dueAfterDays(publishedAt, NOTICE_DAYS_MIN, HOLIDAYS)
  const reader = {
    actor,
    publisherName: names.get(actor.accountId)?.full ?? BOARD,
    objection: null,
    now,
  }
  return {
    outcome: presentOutcome({ ...shown, publishedAt, publicityEndsAt }, reader),
    masked: [...masked],
    missing: missingOf(outcome),
  }
}

/** What waits for whoever publishes: objections without an answer, and what did not go out by itself. */
export async function outcomesWaitingFor(
  actor: Actor,
  now: Date,
): Promise<{
  readonly objections: readonly ObjectionDocument[]
  readonly stuck: readonly OutcomeDocument[]
}> {
  if (!isPublisher(actor, now).allowed) return { objections: [], stuck: [] }
  const { communityId } = actor
  const [objections, drafts] = await Promise.all([
    openObjections(communityId),
    listDrafts(communityId, { after: undefined, limit: WAITING_MAX }),
  ])
  return { objections, stuck: drafts.filter(({ problem }) => problem !== null) }
}

const WAITING_MAX = 49
