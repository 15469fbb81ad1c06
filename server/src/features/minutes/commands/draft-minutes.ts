import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Attended, Span } from '@linyi/shared/domain/minutes/minutes'
import { draftMinutes, type MeetingRecord } from '@linyi/shared/domain/minutes/minutes.draft'
import { leastReaching } from '@linyi/shared/domain/rules/fraction'
import { eventsOfTypes } from '../../../platform/events/event.store'
import { ensure } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import {
  entriesOf,
  presencesOf,
  stepMeeting,
  touchMeeting,
  type MeetingCall,
  type MeetingDocument,
  type PresenceDocument,
} from '../../meetings/index'
import type { NamedSitting } from '../../floor/index'
import { minutesPolicy } from '../minutes.policy'
import { readFile } from '../minutes.queries'
import { insertMinutes } from '../minutes.store'

/**
 * The recorder has the minutes drafted from what happened: who was there and when, what was moved,
 * said and voted on, who stepped aside and who did not agree (A4.2).
 *
 * @throws AppError `meetings.not_found` and the reasons of `canDraft`
 */
export async function draftMeetingMinutes(
  { meetingId }: RequestOf<'minutes.draft'>,
  { actor, now }: MeetingCall,
): Promise<ResponseOf<'minutes.draft'>> {
  const { communityId, accountId } = actor
  const meeting = await touchMeeting(communityId, meetingId)
  const file = await readFile(meeting, now)
  ensure(minutesPolicy.draft(file, actor, now))
  await insertMinutes({
    _id: newId(now),
    communityId,
    meetingId,
    status: 'draft',
    content: draftMinutes(await recordOf(file.sitting, now)),
    version: 1,
    draftedBy: accountId,
    draftedAt: now,
    correctionsUntil: null,
    signatures: [],
    hash: null,
    sealedAt: null,
  })
  await stepMeeting(meeting, 'draftMinutes', actor, now, { brought: { hasMinutes: true } })
  return { version: 1 }
}

/** Everything a meeting has left behind. */
async function recordOf(sitting: NamedSitting, now: Date): Promise<MeetingRecord> {
  const { meeting, rows, floor, dissents, chairIds } = sitting
  const [entries, presences, interruptions] = await Promise.all([
    entriesOf(meeting.communityId, meeting._id),
    presencesOf(meeting),
    interruptionsOf(meeting),
  ])
  const spans = spansByRow(presences)
  const attended = [...rows.values()].flatMap((row): Attended[] => {
    const own = spans.get(row._id)
    const isThere = own !== undefined || row.how === 'proxy'
    if (!isThere) return []
    const { key, kind, party, how, recusals } = row
    return [
      {
        key,
        kind,
        party: party?.name ?? null,
        how,
        spans: own ?? [],
        recusals: recusals.map(({ entryId, reason }) => ({ entryId, reason })),
      },
    ]
  })
  const known = new Set([...rows.values()].map(({ _id }) => _id))
  return {
    title: meeting.title,
    type: meeting.type,
    placeName: meeting.placeName,
    venue: meeting.venue,
    startedAt: meeting.startedAt ?? meeting.startsAt,
    adjournedAt: meeting.adjournedAt ?? now,
    chairs: chairIds,
    members: meeting.quorum.members,
    // of all members: who stood aside did so in one entry
    quorumNeeded: Math.max(1, leastReaching(meeting.quorum.members, meeting.rules.quorum)),
    attended,
    absent: [...rows.values()]
      .filter(({ _id, kind, how }) => kind === 'member' && !spans.has(_id) && how !== 'proxy')
      .map(({ key }) => key),
    listeners: [...spans.keys()].filter((rowId) => !known.has(rowId)).length,
    interruptions,
    // a part of an entry stands below its whole
    entries: entries
      .filter(({ parentId }) => parentId === null)
      .flatMap((entry) => [entry, ...entries.filter(({ parentId }) => parentId === entry._id)])
      .map(({ _id, title, itemNumber, status }) => ({
        id: _id,
        title,
        itemNumber,
        isLeftOver: status === 'leftOver' || status === 'waiting',
      })),
    floor,
    dissents: dissents.map(({ motionId, accountId, reason }) => ({
      motionId,
      key: accountId,
      reason,
    })),
  }
}

function spansByRow(presences: readonly PresenceDocument[]): Map<string, Span[]> {
  const spans = new Map<string, Span[]>()
  for (const { attendanceId, inAt, outAt } of presences) {
    const span = { from: inAt.toISOString(), to: outAt?.toISOString() ?? null }
    spans.set(attendanceId, [...(spans.get(attendanceId) ?? []), span])
  }
  return spans
}

const STOPS = ['meetings.suspended', 'meetings.quorumLost'] as const
const GOES_ON = 'meetings.resumed'

/** When the meeting stood still, and why; from its own events. */
async function interruptionsOf({
  communityId,
  _id,
}: MeetingDocument): Promise<MeetingRecord['interruptions']> {
  const subject = { kind: 'meeting', id: _id }
  const events = await eventsOfTypes(communityId, subject, [...STOPS, GOES_ON])
  const stops = events.filter(({ type }) => type !== GOES_ON)
  return stops.map(({ at, type, data }) => {
    const resumed = events.find((event) => event.type === GOES_ON && event.at > at)
    const reason = data['text']
    return {
      from: at.toISOString(),
      to: resumed?.at.toISOString() ?? null,
      reason:
        type === 'meetings.quorumLost'
          ? '到会成员不足法定人数'
          : typeof reason === 'string'
            ? reason
            : '主持人宣布休会',
    }
  })
}
