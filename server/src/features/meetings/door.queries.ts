import QRCode from 'qrcode'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { calendarFile } from '@linyi/shared/domain/meetings/calendar-file'
import { checkInText, codeChangesAt } from '@linyi/shared/domain/meetings/check-in-code'
import { MEETING_TYPE_TEXT } from '@linyi/shared/domain/meetings/meeting'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ensure, found } from '../../platform/http/app-error'
import { codeAt } from './check-in-code.rules'
import { entriesOf } from './entry.store'
import { findMeeting } from './meeting.store'
import { meetingsPolicy } from './meetings.policy'

/**
 * The code at the door, in figures and as a picture. It changes every half minute, so that nobody checks
 * in with a photograph of it from home.
 *
 * @throws AppError `meetings.not_found` and the reasons of the policy
 */
export async function checkInCode(
  { meetingId }: RequestOf<'meetings.code'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.code'>> {
  const meeting = found(await findMeeting(actor.communityId, meetingId), 'meetings.not_found')
  ensure(meetingsPolicy.keepDoor(actor, meeting, now))
  const code = codeAt(meeting.codeSecret, now)
  const text = checkInText(meetingId, code)
  const drawing = await QRCode.toString(text, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 })
  return {
    code,
    text,
    qr: `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`,
    changesAt: codeChangesAt(now).toISOString(),
  }
}

const MEDIA_TYPE = 'text/calendar'

/**
 * The meeting as a file for the calendar of a phone.
 *
 * @throws AppError `meetings.not_found`
 */
export async function meetingCalendarFile(
  { meetingId }: RequestOf<'meetings.calendarFile'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.calendarFile'>> {
  const { communityId } = actor
  const meeting = found(await findMeeting(communityId, meetingId), 'meetings.not_found')
  const entries = await entriesOf(communityId, meetingId)
  const { title, type, startsAt, endsAt, venue, link, placeName } = meeting
  const topics = entries
    .filter(({ parentId }) => parentId === null)
    .map((entry, index) => `${String(index + 1)}. ${entry.title}`)
  const text = calendarFile({
    id: meetingId,
    title,
    startsAt,
    endsAt,
    place: venue === '' ? (link ?? placeName) : venue,
    description: [
      MEETING_TYPE_TEXT[type],
      placeName,
      ...topics,
      ...(link === null ? [] : [link]),
    ].join('\n'),
    isCancelled: meeting.status === 'cancelled',
    sequence: meeting.notices,
    madeAt: now,
  })
  return {
    name: `${title}.ics`,
    mediaType: MEDIA_TYPE,
    base64: Buffer.from(text).toString('base64'),
  }
}
