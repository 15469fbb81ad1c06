import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { COUNCIL_TYPES } from '@linyi/shared/domain/meetings/meeting'
import { quorumNow } from '@linyi/shared/domain/meetings/quorum'
import { ensure, found } from '../../../platform/http/app-error'
import { noticeItem, recordItemEvent, type ItemDocument } from '../../agenda/index'
import { ruleSetAt } from '../../councils/index'
import { insertAttendances, newAttendance, resetAnswers, rowsOfAccounts } from '../attendance.store'
import { answerDemands } from '../demand.store'
import { writeEntry } from '../entry.store'
import { touchMeeting, type MeetingDocument } from '../meeting.store'
import { isDeciding, meetingsPolicy } from '../meetings.policy'
import { memberIds } from '../members.queries'
import { preparationOf, type Preparation } from '../preparation.queries'
import { itemMeeting, meetingLine, mustFit } from './arrange-agenda'
import { stepMeeting, type MeetingCall } from './step-meeting'

/**
 * The notice goes out: the agenda is frozen, the rules are copied, and from now on its items are
 * decided in this meeting alone. Members, the invited and those who raised the matters find it among
 * what waits for them; everybody reads it on the calendar (A4.2).
 *
 * @throws AppError `meetings.not_found`, the reasons of the policy and of `mustFit`
 */
export async function noticeMeeting(
  { meetingId }: RequestOf<'meetings.notice'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'meetings.notice'>> {
  const { communityId } = actor
  const { meetings: rules } = await ruleSetAt(communityId, now)
  const meeting = { ...(await touchMeeting(communityId, meetingId)), rules }
  const preparation = await preparationOf(meeting)
  const { hasMaterials, areAllInvited } = preparation
  const brought = { hasMaterials, areAllInvited }
  ensure(meetingsPolicy.notice(actor, meeting, now, brought))
  await tellItems(meeting, preparation, { actor, now })
  const members = await callPeople(meeting, preparation.items, now)
  if (COUNCIL_TYPES.includes(meeting.type) && meeting.gridId !== null) {
    await answerDemands(communityId, meeting.gridId)
  }
  const absent = members.map((accountId) => ({ accountId, isPresent: false, isRecused: false }))
  const { status } = await stepMeeting(meeting, 'notice', actor, now, {
    brought,
    change: {
      rules,
      noticedAt: now,
      notices: meeting.notices + 1,
      reason: null,
      quorum: quorumNow(absent, rules.quorum),
    },
    data: {
      title: meeting.title,
      startsAt: meeting.startsAt.toISOString(),
      venue: meeting.venue,
      items: preparation.items.map(({ _id }) => _id),
      rules,
    },
  })
  return { status }
}

/** Every item is looked at once more: since it was put here somebody may have withdrawn it. */
async function tellItems(
  meeting: MeetingDocument,
  { entries, items, invited }: Preparation,
  { actor, now }: MeetingCall,
): Promise<void> {
  const line = meetingLine(meeting)
  const kinds = invited.flatMap(({ party }) => party?.kind ?? [])
  for (const entry of entries) {
    if (entry.itemId === null) continue
    const item = found(
      items.find(({ _id }) => _id === entry.itemId),
      'meetings.item_unfit',
    )
    mustFit(item, meeting)
    if (isDeciding(meeting)) {
      // after a postponement the item may have gone elsewhere; the unique index has the last word
      await writeEntry(entry, { isHolding: true })
      await noticeItem(item, itemMeeting(meeting, true), kinds, actor, now, line)
    } else {
      const data = { meetingId: meeting._id, text: line }
      await recordItemEvent(item, 'agenda.meetingNoticed', { actor }, now, data)
    }
  }
}

/** Members, and whoever raised an item, get their row; who has answered a former notice answers anew. */
async function callPeople(
  meeting: MeetingDocument,
  items: readonly ItemDocument[],
  now: Date,
): Promise<string[]> {
  const members = await memberIds(meeting.communityId, meeting.gridId, now)
  const raisers = items.flatMap(({ raiserId, coRaiserIds, filing }) =>
    filing === null ? [raiserId, ...coRaiserIds] : coRaiserIds,
  )
  const called = new Set([...members, ...raisers])
  const known = await rowsOfAccounts(meeting, [...called])
  await resetAnswers(meeting)
  await insertAttendances(
    [...called]
      .filter((accountId) => !known.has(accountId))
      .map((accountId) =>
        newAttendance(meeting, {
          kind: members.includes(accountId) ? 'member' : 'raiser',
          registration: 'invited',
          queuedAt: now,
          accountId,
        }),
      ),
  )
  return members
}
