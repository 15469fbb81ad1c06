import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canonicalText } from '@linyi/shared/domain/minutes/minutes'
import { isSealedBy, signerOf } from '@linyi/shared/domain/minutes/minutes.rules'
import { found } from '../../../platform/http/app-error'
import { sha256 } from '../../../platform/ids'
import { recordMeetingEvent, stepMeeting, type MeetingCall } from '../../meetings/index'
import { factsOf, minutesPolicy, readerOf } from '../minutes.policy'
import { writeMinutes } from '../minutes.store'
import { openFile } from './open-file'

/**
 * The chair and a member sign. With the second signature the minutes are sealed: the hash of their one
 * text goes into the community's chain of events, the extract is public, the meeting is archived.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_found` and the reasons of `canSign`
 */
export async function signMinutes(
  { meetingId }: RequestOf<'minutes.sign'>,
  call: MeetingCall,
): Promise<ResponseOf<'minutes.sign'>> {
  const { actor, now } = call
  const file = await openFile(meetingId, call, minutesPolicy.sign)
  const { minutes, sitting } = file
  const as = found(signerOf(factsOf(file), readerOf(file, actor, now)), 'minutes.not_signer')
  const signatures = [...minutes.signatures, { as, accountId: actor.accountId, at: now }]
  if (!isSealedBy(signatures)) {
    await writeMinutes(minutes, { signatures })
    await recordMeetingEvent(sitting.meeting, 'minutes.signed', actor, now, { as })
    return { as, seal: null }
  }
  const hash = sha256(canonicalText(minutes.content))
  await writeMinutes(minutes, { signatures, status: 'sealed', hash, sealedAt: now })
  const confirmed = await stepMeeting(sitting.meeting, 'confirmMinutes', actor, now, {
    brought: { areMinutesSigned: true },
    data: { hash, as },
  })
  // the extract is public with the seal
  await stepMeeting(confirmed, 'archive', null, now, { data: { hash } })
  return { as, seal: { hash, isIntact: true, sealedAt: now.toISOString() } }
}
