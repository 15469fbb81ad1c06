import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { dueAfterWorkingDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { demandsNeeded } from '@linyi/shared/domain/meetings/meeting.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { findGrid } from '../../places/index'
import { countDemand, hasDemanded, insertDemand, setCallDue } from '../demand.store'
import { meetingsPolicy } from '../meetings.policy'
import { memberIds } from '../members.queries'
import { type MeetingCall } from './step-meeting'

/**
 * A member demands a meeting of the council. With half of the members the chair has a date by which to
 * call it (A2.5).
 *
 * @throws AppError `places.not_found`, `meetings.not_council_member`, `meetings.already_demanded`,
 *
 */
export async function demandMeeting(
  { gridId, reason }: RequestOf<'meetings.demand'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.demand'>> {
  const { communityId, accountId } = actor
  found(await findGrid(communityId, gridId), 'places.not_found')
  const members = await memberIds(communityId, gridId, now)
  const isMember = members.includes(accountId)
  ensure(meetingsPolicy.demand(isMember, await hasDemanded(communityId, gridId, accountId)))
  const call = await countDemand(communityId, gridId)
  await insertDemand({
    _id: newId(now),
    communityId,
    gridId,
    accountId,
    reason,
    at: now,
    isOpen: true,
  })
  const { meetings: rules } = await ruleSetAt(communityId, now)
  const needed = demandsNeeded(members.length, rules)
  const isReached = call.reachedAt === null && call.demands >= needed
  const dueAt = isReached ? dueAfterWorkingDays(now, rules.demandWorkingDays, HOLIDAYS) : call.dueAt
  if (isReached && dueAt !== null) await setCallDue(call, now, dueAt)
  await recordEvent({
    communityId,
    type: isReached ? 'meetings.demandReached' : 'meetings.demanded',
    subject: { kind: 'council', id: gridId },
    actorId: accountId,
    role: 'councilMember',
    at: now,
    data: { text: reason, demands: call.demands, needed },
  })
  return { demands: call.demands, needed, dueAt: dueAt?.toISOString() ?? null }
}
