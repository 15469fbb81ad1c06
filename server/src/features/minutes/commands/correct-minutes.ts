import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { recordMeetingEvent, type MeetingCall } from '../../meetings/index'
import { factsOf, minutesPolicy, readerOf } from '../minutes.policy'
import {
  answerCorrection,
  insertConfirmation,
  insertCorrection,
  writeMinutes,
} from '../minutes.store'
import { openFile } from './open-file'

/**
 * Somebody who was there says that it was so.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_found` and the reasons of `canConfirm`
 */
export async function confirmMinutes(
  { meetingId }: RequestOf<'minutes.confirm'>,
  call: MeetingCall,
): Promise<ResponseOf<'minutes.confirm'>> {
  const { actor, now } = call
  const file = await openFile(meetingId, call, minutesPolicy.confirm)
  const { communityId, accountId } = actor
  const { isMemberThere } = readerOf(file, actor, now)
  await insertConfirmation({
    _id: newId(now),
    communityId,
    meetingId,
    accountId,
    isMember: isMemberThere,
    at: now,
  })
  await recordMeetingEvent(file.sitting.meeting, 'minutes.confirmed', actor, now)
  return { confirmed: factsOf(file).membersConfirmed + (isMemberThere ? 1 : 0) }
}

/**
 * Or that it was not so, and what is right.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_found` and the reasons
 *   of `canCorrect`
 */
export async function correctMinutes(
  { meetingId, text }: RequestOf<'minutes.correct'>,
  call: MeetingCall,
): Promise<ResponseOf<'minutes.correct'>> {
  const { actor, now } = call
  const { sitting } = await openFile(meetingId, call, minutesPolicy.correct)
  const id = newId(now)
  await insertCorrection({
    _id: id,
    communityId: actor.communityId,
    meetingId,
    accountId: actor.accountId,
    text,
    at: now,
    isAccepted: null,
    answer: null,
    answeredBy: null,
  })
  await recordMeetingEvent(sitting.meeting, 'minutes.correctionAsked', actor, now, { id })
  return { id }
}

/**
 * The recorder answers a correction. It becomes a part of the minutes, accepted or not, so that whoever
 * reads them sees what was doubted; the words before it stay.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_found`, `minutes.correction_not_found`,
 *   and the reasons of `canAnswer`
 */
export async function answerMinutesCorrection(
  { meetingId, correctionId, isAccepted, answer }: RequestOf<'minutes.answer'>,
  call: MeetingCall,
): Promise<ResponseOf<'minutes.answer'>> {
  const { actor, now } = call
  const file = await openFile(meetingId, call, minutesPolicy.answer)
  const { minutes, sitting, corrections } = file
  const asked = corrections.find(({ _id }) => _id === correctionId)
  const correction = found(asked, 'minutes.correction_not_found')
  ensure(minutesPolicy.answer(file, actor, now, correction.isAccepted !== null))
  await answerCorrection(correction, { isAccepted, answer, answeredBy: actor.accountId })
  const { content } = minutes
  const noted = { key: correction.accountId, text: correction.text, isAccepted, answer }
  await writeMinutes(minutes, {
    content: { ...content, corrections: [...content.corrections, noted] },
    // whoever signed has signed other words
    signatures: [],
  })
  await recordMeetingEvent(sitting.meeting, 'minutes.correctionAnswered', actor, now, {
    id: correctionId,
    isAccepted,
    accountId: correction.accountId,
  })
  return { version: minutes.version + 1 }
}
