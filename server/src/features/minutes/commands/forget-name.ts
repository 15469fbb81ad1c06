import { withoutName } from '@linyi/shared/domain/minutes/without-name'
import { meetingsIn, recordMeetingEvent, touchMeeting } from '../../meetings/index'
import { publicNames } from '../../people/index'
import { findMinutes, writeMinutes } from '../minutes.store'

/**
 * Takes the name of somebody who has erased their account out of what others wrote into minutes that
 * nobody has sealed yet: a draft is working material, and whoever asks has a right to it (personal
 * information law, art. 47 para. 1). Whoever had signed has signed other words and signs again.
 *
 * Sealed minutes stay as they were signed: they are the record of a decision, kept by law (archives
 * law, art. 13-14; personal information law, art. 47 para. 2 leaves what must be kept to being stored),
 * and their hash would not stand otherwise. People are in them by keys, which have no name any longer;
 * the public extract masks what was typed.
 */
export async function forgetName(communityId: string, accountId: string, now: Date): Promise<void> {
  const name = (await publicNames(communityId, [accountId])).get(accountId)?.full ?? ''
  for (const { _id } of await meetingsIn(communityId, ['minutesDraft'])) {
    const seen = await findMinutes(communityId, _id)
    if (seen === null || withoutName(seen.content, name) === seen.content) continue
    const meeting = await touchMeeting(communityId, _id)
    const minutes = await findMinutes(communityId, _id)
    if (minutes === null || minutes.status === 'sealed') continue
    const content = withoutName(minutes.content, name)
    await writeMinutes(minutes, { content, signatures: [] })
    await recordMeetingEvent(meeting, 'minutes.nameForgotten', null, now)
  }
}
