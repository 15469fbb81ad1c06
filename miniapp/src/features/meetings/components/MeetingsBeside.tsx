import type { CalendarEntry } from '@linyi/shared/contract/meetings.contract'
import { LISTENING_STATUS_TEXT } from '@linyi/shared/domain/listening/listening'
import {
  HELD_STATUSES,
  MEETING_STATUS_TEXT,
  type MeetingStatus,
} from '@linyi/shared/domain/meetings/meeting'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { BesideList, type BesideRow } from '@/components/beside-list/BesideList'
import { go } from '@/platform/navigate'
import { LISTENING_LOOK, MEETING_LOOK, MEETINGS_TEXT } from '../meetings.text'
import { useCalendar } from './Calendar'

const rowOf = (entry: CalendarEntry): BesideRow => ({
  id: entry.id,
  title: entry.title,
  note: dateTimeText(new Date(entry.startsAt)),
  badge:
    entry.kind === 'meeting'
      ? { text: MEETING_STATUS_TEXT[entry.status], ...MEETING_LOOK[entry.status] }
      : { text: LISTENING_STATUS_TEXT[entry.status], ...LISTENING_LOOK[entry.status] },
})

/** What else is in the calendar, beside the meeting that is open on a desk. */
export function MeetingsBeside({ here, status }: { here: string; status: MeetingStatus }) {
  const read = useCalendar(HELD_STATUSES.includes(status) ? 'past' : 'upcoming')
  const entries = read.data?.pages.flatMap(({ items }) => items) ?? []
  const open = (id: string) => {
    if (entries.find((entry) => entry.id === id)?.kind === 'listening') go.listening(id)
    else go.meetingInstead(id)
  }
  return (
    <BesideList
      label={MEETINGS_TEXT.listTitle}
      read={read}
      rowOf={rowOf}
      here={here}
      onOpen={open}
    />
  )
}
