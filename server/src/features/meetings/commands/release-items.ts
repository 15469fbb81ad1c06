import { findItem, unseatItem } from '../../agenda/index'
import { entriesOf, writeEntry } from '../entry.store'
import type { MeetingDocument } from '../meeting.store'
import { meetingLine } from './arrange-agenda'
import type { MeetingAuthor } from './step-meeting'

/**
 * Gives back the items of a meeting that is over, put off or called off: what has no conclusion goes
 * back to the council's list, and other meetings may take it (A4.2).
 *
 * @returns how many go back to the list
 */
export async function releaseItems(
  meeting: MeetingDocument,
  author: MeetingAuthor,
  now: Date,
  { isOver }: { readonly isOver: boolean },
): Promise<number> {
  const { communityId, _id } = meeting
  const line = meetingLine(meeting)
  let leftOver = 0
  for (const entry of await entriesOf(communityId, _id)) {
    const item =
      entry.isHolding && entry.itemId !== null ? await findItem(communityId, entry.itemId) : null
    const released =
      item?.meeting?.id === _id ? await unseatItem(item, author, now, line) : { isLeftOver: false }
    if (released.isLeftOver) leftOver += 1
    const isTaken = entry.status === 'done' || (entry.status === 'open' && !released.isLeftOver)
    // a meeting that is put off takes up again what it has not done
    const undone = isOver ? ('leftOver' as const) : ('waiting' as const)
    await writeEntry(entry, {
      isHolding: false,
      status: isTaken ? 'done' : undone,
      doneAt: isTaken ? (entry.doneAt ?? now) : null,
      openedAt: isTaken || isOver ? entry.openedAt : null,
    })
  }
  return leftOver
}
