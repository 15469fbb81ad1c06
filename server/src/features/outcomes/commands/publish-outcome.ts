import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { noticeDays } from '@linyi/shared/domain/outcomes/outcome.rules'
import { dateTimeText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { recordEvent } from '../../../platform/events/event.store'
import {
  findItem,
  publishItem,
  publishWork,
  type ItemCall,
  type ItemDocument,
} from '../../agenda/index'
import { ruleSetAt } from '../../councils/index'
import { setNotice } from '../../resolutions/index'
import { maskedOutcome } from '../masked-outcome.queries'
import { writeOutcome, type OutcomeDocument } from '../outcome.store'
import { outcomesPolicy } from '../outcomes.policy'
import { roundOf } from './draft-outcome'
import { moveOutcome, outcomeFor, tellOutcome } from './move-outcome'

const DAY_MS = 24 * 60 * 60 * 1000
const AHEAD_MAX = 30 * DAY_MS

/**
 * The item a publication is about, where it still waits for this one.
 *
 * @throws AppError `outcomes.stale` where it has been decided or done anew since, and the policy's reasons
 */
async function waitingItem(
  { communityId, itemId, kind, round }: OutcomeDocument,
  { actor, now }: ItemCall,
): Promise<ItemDocument | null> {
  if (itemId === null) return null
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  ensure(outcomesPolicy.draft(actor, kind, item, now))
  const expected = roundOf(kind, item)
  if (expected !== null && expected !== round) throw new AppError('outcomes.stale')
  return item
}

/** What the item does now that it stands on public notice. */
async function followPublication(
  outcome: OutcomeDocument,
  item: ItemDocument,
  publicityEndsAt: Date,
  call: ItemCall,
): Promise<void> {
  const { _id: id, kind, text, resolutionId, communityId } = outcome
  const { actor, now } = call
  const notice = { id, publishedAt: now, publicityEndsAt }
  const until = `公示期到 ${deadlineText(publicityEndsAt)}。`
  switch (kind) {
    case 'decision':
      await publishItem(item, notice, text)
      await setNotice(communityId, resolutionId, publicityEndsAt)
      return tellOutcome(outcome, 'outcomes.published', actor, now, until)
    case 'execution':
      await publishWork(item, { ...notice, text }, call)
      return
    case 'progress':
      return tellOutcome(outcome, 'outcomes.progressPublished', actor, now, text)
    case 'declineReasons':
      return tellOutcome(outcome, 'outcomes.reasonsPublished', actor, now, outcome.notAdopted)
    case 'commonFund':
      return
  }
}

/**
 * A publication goes out: its words and figures are checked once more, what is nobody's business is
 * hidden, and its notice begins. It stands for the days of the rule set, and never fewer than seven.
 *
 * @throws AppError as `publishOutcome`
 */
export async function bringOut(outcome: OutcomeDocument, call: ItemCall): Promise<OutcomeDocument> {
  const { actor, now } = call
  const item = await waitingItem(outcome, call)
  const { outcomes } = item?.rules ?? (await ruleSetAt(outcome.communityId, now))
  const publicityEndsAt = dueAfterDays(now, noticeDays(outcomes), HOLIDAYS)
  const checking = await moveOutcome(outcome, 'check', now)
  const { outcome: masked } = await maskedOutcome(checking, now)
  const { proposal, text, notAdopted, noPhotosReason, contact, steps, money, title, next, ballot } =
    masked
  const published = await moveOutcome(checking, 'pass', now, {
    ...{ proposal, text, notAdopted, noPhotosReason, contact, steps, money, title, next, ballot },
    publisherId: actor.accountId,
    publishAt: null,
    problem: null,
    publishedAt: now,
    publicityEndsAt,
  })
  if (item === null) {
    const until = `公示期到 ${deadlineText(publicityEndsAt)}。`
    await tellOutcome(published, 'outcomes.published', actor, now, until)
  } else {
    await followPublication(published, item, publicityEndsAt, call)
  }
  return published
}

/** @throws AppError `outcomes.publish_time` */
function timeFrom(publishAt: string, now: Date): Date {
  const at = new Date(publishAt)
  const ahead = at.getTime() - now.getTime()
  if (ahead <= 0 || ahead > AHEAD_MAX) throw new AppError('outcomes.publish_time')
  return at
}

/**
 * The community secretary publishes what was reviewed, at once or at a time. What is set for a time is
 * checked now as it will be then.
 *
 * @throws AppError `outcomes.not_found`, `outcomes.publish_time`, `outcomes.stale`, the list of what is
 *   missing, and the policy's reasons
 */
export async function publishOutcome(
  { outcomeId, publishAt }: RequestOf<'outcomes.publish'>,
  call: ItemCall,
): Promise<ResponseOf<'outcomes.publish'>> {
  const { actor, now } = call
  const outcome = await outcomeFor(outcomeId, call, outcomesPolicy.publish)
  if (publishAt === undefined) {
    const { _id, status, publicityEndsAt } = await bringOut(outcome, call)
    return {
      id: _id,
      status,
      publishAt: null,
      publicityEndsAt: publicityEndsAt?.toISOString() ?? null,
    }
  }
  const at = timeFrom(publishAt, now)
  await waitingItem(outcome, call)
  const { communityId, accountId } = actor
  const set = await writeOutcome(outcome, { publishAt: at, problem: null, publisherId: accountId })
  await recordEvent({
    communityId,
    type: 'outcomes.scheduled',
    subject: { kind: 'outcome', id: outcomeId },
    actorId: accountId,
    at: now,
    data: { text: `定于 ${dateTimeText(at)} 公示。` },
  })
  return { id: outcomeId, status: set.status, publishAt: at.toISOString(), publicityEndsAt: null }
}
