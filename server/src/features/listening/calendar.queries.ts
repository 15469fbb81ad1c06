import type { ListeningStatus } from '@linyi/shared/domain/listening/listening'
import { listeningStatusAt } from '@linyi/shared/domain/listening/listening.rules'
import { findCommunity } from '../places/index'
import { listeningBetween, type ListeningWindow } from './listening.store'

/** A session as it stands on the calendar beside the meetings. */
export interface ListeningOnCalendar {
  readonly id: string
  readonly title: string
  readonly status: ListeningStatus
  readonly placeName: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly venue: string
}

/** One page and one more of the sessions, by the time they begin. */
export async function listeningOnCalendar(
  communityId: string,
  window: ListeningWindow,
  now: Date,
): Promise<ListeningOnCalendar[]> {
  const [sessions, community] = await Promise.all([
    listeningBetween(communityId, window),
    findCommunity(communityId),
  ])
  return sessions.map((session) => ({
    id: session._id,
    title: session.theme,
    status: listeningStatusAt(session, now),
    placeName: session.gridName ?? community?.name ?? '',
    startsAt: session.startsAt,
    endsAt: session.endsAt,
    venue: session.venue,
  }))
}
