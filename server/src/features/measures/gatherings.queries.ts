import type { TakingPart } from '@linyi/shared/domain/measures/fold'
import { partIn, type CountedHome, type Gathering } from '@linyi/shared/domain/measures/people'
import type { EventDocument } from '../../platform/events/event.model'
import { findBallot, votesCast } from '../ballots/index'
import { attendeesOf, findMeeting } from '../meetings/index'
import { homesAt } from '../people/index'

/** One who took part; several where one of them did and nobody knows which. */
export type OneOf = readonly TakingPart[]

interface Seat {
  readonly accountIds: readonly string[]
  readonly buildingId: string | null
}

/**
 * Who took part in the ballot that an event says is counted, or the meeting that it says is over. That
 * somebody voted is no event (ADR 0014), so the roll is asked, once it is closed: all of its votes are
 * of the day of the close, and when each was cast leaves no trace. The rows do not change any more,
 * and homes are those of that instant: whoever asks again is told the same.
 */
export async function partsOfGathering(
  communityId: string,
  { type, subject: { id }, at }: EventDocument,
): Promise<readonly OneOf[]> {
  switch (type) {
    case 'ballots.sealed': {
      const ballot = await findBallot(communityId, id)
      if (ballot === null) return []
      const votes = await votesCast(ballot)
      const seats = votes.map(({ casters, buildingId }) => ({ accountIds: casters, buildingId }))
      return partsOf(communityId, { endedAt: at, gridId: ballot.gridId }, seats)
    }
    case 'meetings.adjourned': {
      const meeting = await findMeeting(communityId, id)
      if (meeting === null) return []
      const attendees = await attendeesOf(meeting)
      const seats = attendees.map((accountId) => ({ accountIds: [accountId], buildingId: null }))
      return partsOf(communityId, { endedAt: at, gridId: meeting.gridId }, seats)
    }
    default:
      return []
  }
}

/** Who sat on these seats, by where they lived then; who lives nowhere here is not counted. */
async function partsOf(
  communityId: string,
  gathering: Gathering,
  seats: readonly Seat[],
): Promise<OneOf[]> {
  const accountIds = new Set(seats.flatMap((seat) => seat.accountIds))
  const homes = new Map<string, CountedHome[]>()
  for (const home of await homesAt(communityId, [...accountIds], gathering.endedAt)) {
    homes.set(home.accountId, [...(homes.get(home.accountId) ?? []), home])
  }
  return seats.flatMap((seat) => {
    const parts = seat.accountIds.flatMap(
      (accountId) => partIn(gathering, homes.get(accountId) ?? [], seat.buildingId) ?? [],
    )
    return parts.length === 0 ? [] : [parts]
  })
}
