import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { Decision } from '@linyi/shared/domain/decision'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { AppError, ensure } from '../../../platform/http/app-error'
import { touchMeeting, type MeetingCall } from '../../meetings/index'
import type { MinutesFile } from '../minutes.policy'
import { readFile } from '../minutes.queries'
import type { MinutesDocument } from '../minutes.store'

type WrittenFile = MinutesFile & { readonly minutes: MinutesDocument }

/**
 * The minutes of a meeting whose turn is taken, for somebody who may do this with them.
 *
 * @throws AppError `meetings.not_found`, `minutes.not_found` and the reasons of `may`
 */
export async function openFile(
  meetingId: string,
  { actor, now }: MeetingCall,
  may: (file: MinutesFile, actor: Actor, now: Date) => Decision<ErrorCode>,
): Promise<WrittenFile> {
  const file = await readFile(await touchMeeting(actor.communityId, meetingId), now)
  const { minutes } = file
  if (minutes === null) throw new AppError('minutes.not_found')
  ensure(may(file, actor, now))
  return { ...file, minutes }
}
