import type { MeetingLive } from '@linyi/shared/contract/meetings.contract'
import type { LiveEntry } from './entry.store'
import type { MeetingDocument } from './meeting.store'

/** What changes of a meeting while people watch; the same for everybody. */
export function presentLive(meeting: MeetingDocument, entries: readonly LiveEntry[]): MeetingLive {
  const { status, startedAt, reason, quorum, counts } = meeting
  const top = entries.filter(({ parentId }) => parentId === null)
  const open = entries.find(({ _id }) => _id === meeting.entryId)
  return {
    status,
    reason,
    startedAt: startedAt?.toISOString() ?? null,
    entry:
      open === undefined
        ? null
        : {
            id: open._id,
            title: open.title,
            minutes: open.minutes,
            openedAt: open.openedAt?.toISOString() ?? null,
          },
    entriesDone: top.filter((entry) => entry.status === 'done').length,
    entries: top.length,
    quorum,
    counts,
  }
}
