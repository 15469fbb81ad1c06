import type { GuestBallot, GuestItem, GuestMeeting } from '@linyi/shared/contract/guest.contract'
import { LISTENING_STATUS_TEXT } from '@linyi/shared/domain/listening/listening'
import { MEETING_STATUS_TEXT, MEETING_TYPE_TEXT } from '@linyi/shared/domain/meetings/meeting'
import type { OpenItemRow } from '../agenda/index'
import type { RunningBallot } from '../ballots/index'
import type { ListeningOnCalendar } from '../listening/index'
import type { MeetingDocument } from '../meetings/index'

/** A matter in closed words: its title and its story are read by the community. */
export function presentGuestItem(item: OpenItemRow): GuestItem {
  const { _id, number, category, gridName, status, raisedAt, endorsers, outcome } = item
  return {
    id: _id,
    number: number ?? '',
    category,
    gridName,
    status,
    raisedAt: raisedAt.toISOString(),
    seconders: endorsers,
    outcomeId: outcome?.id ?? null,
  }
}

export function presentGuestBallot(ballot: RunningBallot, gridName: string): GuestBallot {
  const { _id, itemNumber, effect, closesAt, electorate } = ballot
  return { id: _id, itemNumber, gridName, effect, closesAt: closesAt.toISOString(), electorate }
}

export function presentGuestMeeting(meeting: MeetingDocument): GuestMeeting {
  const { _id, type, status, placeName, startsAt, itemEntries } = meeting
  return {
    id: _id,
    isListening: false,
    kindText: MEETING_TYPE_TEXT[type],
    statusText: MEETING_STATUS_TEXT[status],
    placeName,
    startsAt: startsAt.toISOString(),
    items: itemEntries,
  }
}

export function presentGuestListening(session: ListeningOnCalendar): GuestMeeting {
  const { id, status, placeName, startsAt } = session
  return {
    id,
    isListening: true,
    kindText: '民情夜话',
    statusText: LISTENING_STATUS_TEXT[status],
    placeName,
    startsAt: startsAt.toISOString(),
    items: 0,
  }
}
