import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { listeningEndsAt, PLANNERS } from '@linyi/shared/domain/listening/listening.rules'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { findGrid } from '../../places/index'
import { listeningPolicy } from '../listening.policy'
import { insertListening } from '../listening.store'

/**
 * A session is called: who comes to listen, where and when.
 *
 * @throws AppError `listening.not_planner`, `listening.in_the_past`,
 *   `places.not_found`
 */
export async function planListening(
  input: RequestOf<'listening.plan'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'listening.plan'>> {
  const { communityId, accountId } = actor
  const { theme, venue, patronName, patronTitle } = input
  const grid =
    input.gridId === undefined
      ? null
      : found(await findGrid(communityId, input.gridId), 'places.not_found')
  ensure(listeningPolicy.plan(actor, grid?._id ?? null, now))
  const startsAt = new Date(input.startsAt)
  if (startsAt < now) throw new AppError('listening.in_the_past')
  const { listening } = await ruleSetAt(communityId, now)
  const id = newId(now)
  await insertListening({
    _id: id,
    communityId,
    theme,
    venue,
    patronName,
    patronTitle,
    gridId: grid?._id ?? null,
    gridName: grid?.name ?? null,
    startsAt,
    endsAt: listeningEndsAt(startsAt, listening),
    status: 'planned',
    collected: 0,
    summary: null,
    plannedBy: accountId,
    rules: listening,
    version: 1,
  })
  await recordEvent({
    communityId,
    type: 'listening.planned',
    subject: { kind: 'listening', id },
    actorId: accountId,
    role: roleActedIn(actor, PLANNERS, grid?._id ?? '', now),
    at: now,
    data: { theme, startsAt: startsAt.toISOString() },
  })
  return { id }
}
