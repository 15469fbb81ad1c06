import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { calendarFile } from '@linyi/shared/domain/meetings/calendar-file'
import { checkInText, codeChangesAt } from '@linyi/shared/domain/meetings/check-in-code'
import { MEETING_TYPE_TEXT } from '@linyi/shared/domain/meetings/meeting'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { drawCode, drawPlain } from '../../platform/codes/draw-code'
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
  return {
    code,
    text,
    qr: await drawCode({ scene: { kind: 'checkIn', id: meetingId, code }, text }),
    changesAt: codeChangesAt(now).toISOString(),
  }
}

/** What somebody types at the computer of the hall (app/short-addresses leads on from there). */
const WALL = '/p'

/**
 * Where the wall of the hall is opened: an address to type, and a code that names this meeting.
 *
 * @throws AppError `meetings.not_found` and the reasons of the policy
 */
export async function projectorAddress(
  { meetingId, site }: RequestOf<'meetings.projector'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'meetings.projector'>> {
  const meeting = found(await findMeeting(actor.communityId, meetingId), 'meetings.not_found')
  ensure(meetingsPolicy.readAttendance(actor, meeting, now))
  const address = `${site}${WALL}`
  const page = `${address}?id=${meetingId}`
  // the computer at the projector is no phone: a plain code
  return { address, page, qr: await drawPlain(page) }
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
