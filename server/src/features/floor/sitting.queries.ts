import type { Floor } from '@linyi/shared/domain/floor/floor'
import { seatedIn, type MeetingDocument } from '../meetings/index'
import { assignmentsInForce, holdersInGrid, publicNames } from '../people/index'
import { dissentsOf, loadFloor } from './floor.store'
import { representedIn, type NamedSitting, type RoomNames, type Sitting } from './sitting.rules'

/** Who leads the meetings of that place at `now`. */
async function chairIdsOf({ communityId, gridId }: MeetingDocument, now: Date): Promise<string[]> {
  if (gridId !== null) return holdersInGrid(communityId, 'councilChair', gridId, now)
  const held = await assignmentsInForce(communityId, 'communitySecretary', now)
  return held.map(({ accountId }) => accountId)
}

/** Everything the rules of order ask about. */
export async function readSitting(meeting: MeetingDocument, now: Date): Promise<Sitting> {
  const [floor, dissents, rows, chairIds] = await Promise.all([
    loadFloor(meeting),
    dissentsOf(meeting),
    seatedIn(meeting),
    chairIdsOf(meeting, now),
  ])
  return { meeting, floor, dissents, rows: new Map(rows.map((row) => [row.key, row])), chairIds }
}

/** Whom the page of the floor names: who moved, seconds, presides, speaks, waits and did not agree. */
function namedOnFloor(sitting: Sitting): string[] {
  const { floor, dissents, chairIds } = sitting
  const { motions, speeches, points }: Floor = floor
  return [
    ...chairIds,
    ...representedIn(sitting).values(),
    ...motions.flatMap(({ moverId, seconderId, actingChairId }) =>
      [moverId, seconderId, actingChairId].flatMap((key) => key ?? []),
    ),
    ...speeches.flatMap(({ status, accountId }) =>
      status === 'waiting' || status === 'speaking' ? accountId : [],
    ),
    ...points.flatMap(({ ruling, accountId }) => (ruling === null ? accountId : [])),
    ...dissents.map(({ accountId }) => accountId),
  ]
}

/** How people are called in the room: everybody of the sitting, or those whom its floor names. */
export async function namesIn(sitting: Sitting, whom: 'all' | 'onFloor'): Promise<RoomNames> {
  const { meeting, rows, chairIds } = sitting
  const asked = whom === 'all' ? [...rows.keys(), ...chairIds] : namedOnFloor(sitting)
  const keys = [...new Set(asked)]
  // the key of a party without an account is the row's own, which names no account
  const accounts = keys.filter((key) => (rows.get(key)?.party ?? null) === null)
  const names = await publicNames(meeting.communityId, accounts)
  return new Map(
    keys.map((key): [string, string] => {
      const row = rows.get(key)
      const party = row?.party ?? null
      if (party !== null) return [key, party.name]
      // a member acts in office, a neighbour does not
      const isOffice = row?.kind === 'member' || chairIds.includes(key)
      const name = names.get(key)
      return [key, (isOffice ? name?.full : name?.masked) ?? '已离开的成员']
    }),
  )
}

/** The same with everybody's name. */
export async function readNamedSitting(meeting: MeetingDocument, now: Date): Promise<NamedSitting> {
  const sitting = await readSitting(meeting, now)
  return { ...sitting, names: await namesIn(sitting, 'all') }
}
