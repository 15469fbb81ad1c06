import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { addDays, dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { AppError } from '../../../platform/http/app-error'
import { recordMeetingEvent, type MeetingCall } from '../../meetings/index'
import { minutesPolicy } from '../minutes.policy'
import { writeMinutes } from '../minutes.store'
import { openFile } from './open-file'

/**
 * The recorder goes over the words. Who was there and what was decided stays as it happened.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_found`, `minutes.section_unknown`,
 *   `request.conflict` and the reasons of `canEdit`
 */
export async function editMinutes(
  { meetingId, version, opening, closing, sections }: RequestOf<'minutes.edit'>,
  call: MeetingCall,
): Promise<ResponseOf<'minutes.edit'>> {
  const { minutes } = await openFile(meetingId, call, minutesPolicy.edit)
  if (minutes.version !== version) throw new AppError('request.conflict')
  const { content } = minutes
  const texts = new Map(sections.map(({ entryId, text }) => [entryId, text]))
  const known = new Set(content.sections.map(({ entryId }) => entryId))
  if (sections.some(({ entryId }) => !known.has(entryId))) {
    throw new AppError('minutes.section_unknown')
  }
  await writeMinutes(minutes, {
    content: {
      ...content,
      opening: opening ?? content.opening,
      closing: closing ?? content.closing,
      sections: content.sections.map((section) => ({
        ...section,
        text: texts.get(section.entryId) ?? section.text,
      })),
    },
  })
  return { version: version + 1 }
}

/**
 * Those who were there are asked to read the draft; for so many days they may have it corrected.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_found` and the reasons of `canSend`
 */
export async function sendMinutes(
  { meetingId }: RequestOf<'minutes.send'>,
  call: MeetingCall,
): Promise<ResponseOf<'minutes.send'>> {
  const { actor, now } = call
  const { minutes, sitting } = await openFile(meetingId, call, minutesPolicy.send)
  const { rules } = sitting.meeting
  const correctionsUntil = endOfDay(addDays(dayOf(now), rules.correctionDays))
  await writeMinutes(minutes, { status: 'confirming', correctionsUntil })
  await recordMeetingEvent(sitting.meeting, 'minutes.sent', actor, now, {
    correctionsUntil: correctionsUntil.toISOString(),
  })
  return { correctionsUntil: correctionsUntil.toISOString() }
}
