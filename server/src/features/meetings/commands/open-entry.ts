import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { COUNCIL_TYPES } from '@linyi/shared/domain/meetings/meeting'
import { quorumNow } from '@linyi/shared/domain/meetings/quorum'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { findItem, hearItem, openItem } from '../../agenda/index'
import { membersOf } from '../attendance.store'
import { entriesOf, writeEntry, type EntryDocument } from '../entry.store'
import { touchMeeting, writeMeeting, type MeetingDocument } from '../meeting.store'
import { isDeciding, meetingsPolicy } from '../meetings.policy'
import { meetingLine } from './arrange-agenda'
import { recordMeetingEvent, type MeetingCall } from './step-meeting'

/**
 * The chair moves on: what was discussed is done, and the next entry is open. An item on the noticed
 * agenda is opened with it (T8), if enough members are there who do not stand aside in it; a matter
 * whose quorum is lacking stays closed, and the meeting goes on with another.
 *
 * @throws AppError `meetings.not_found`, `meetings.entry_not_found`, `meetings.entry_done`,
 *   `meetings.item_still_open`, `meetings.no_quorum`, the reasons of the policy and of T8
 */
export async function openEntry(
  { meetingId, entryId }: RequestOf<'meetings.openEntry'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.openEntry'>> {
  const { actor, now } = call
  const { communityId } = actor
  const turn = await touchMeeting(communityId, meetingId)
  ensure(meetingsPolicy.openEntry(actor, turn, now))
  const entries = await entriesOf(communityId, meetingId)
  const entry = found(
    entries.find(({ _id }) => _id === entryId),
    'meetings.entry_not_found',
  )
  if (entry.status !== 'waiting') throw new AppError('meetings.entry_done')
  await closeBefore(entries, entry, turn, now)
  const quorum = quorumNow(await membersOf({ ...turn, entryId }), turn.rules.quorum)
  if (COUNCIL_TYPES.includes(turn.type) && !quorum.isReached) {
    throw new AppError('meetings.no_quorum')
  }
  const meeting = await writeMeeting(turn, { entryId, quorum })
  await writeEntry(entry, { status: 'open', openedAt: now })
  if (entry.itemId !== null) await openMatter(entry.itemId, meeting, call)
  await recordMeetingEvent(meeting, 'meetings.entryOpened', actor, now, {
    entryId,
    itemId: entry.itemId,
    title: entry.title,
    ...quorum,
  })
  return { status: 'open', quorum }
}

/**
 * What is open before the new entry is done with it; the whole of which it is a part stays open.
 *
 * @throws AppError `meetings.item_still_open` while an item there has no conclusion
 */
async function closeBefore(
  entries: readonly EntryDocument[],
  entry: EntryDocument,
  meeting: MeetingDocument,
  now: Date,
): Promise<void> {
  for (const open of entries) {
    if (open.status !== 'open' || open._id === entry.parentId) continue
    const item =
      open.isHolding && open.itemId !== null
        ? await findItem(meeting.communityId, open.itemId)
        : null
    if (item?.status === 'deliberating') throw new AppError('meetings.item_still_open')
    await writeEntry(open, { status: 'done', doneAt: now })
  }
}

async function openMatter(
  itemId: string,
  meeting: MeetingDocument,
  { actor, now }: MeetingCall,
): Promise<void> {
  const item = found(await findItem(actor.communityId, itemId), 'agenda.not_found')
  const line = meetingLine(meeting)
  if (!isDeciding(meeting)) return hearItem(item, meeting._id, actor, now, line)
  await openItem(item, { isQuorate: meeting.quorum.isReached }, actor, now, line)
}
