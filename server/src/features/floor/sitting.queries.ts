import { attendancesOfKind, type MeetingDocument } from '../meetings/index'
import { assignmentsInForce, holdersInGrid, publicNames } from '../people/index'
import { dissentsOf, loadFloor } from './floor.store'
import type { Sitting } from './sitting.rules'

/** Who leads the meetings of that place at `now`. */
async function chairIdsOf({ communityId, gridId }: MeetingDocument, now: Date): Promise<string[]> {
  if (gridId !== null) return holdersInGrid(communityId, 'councilChair', gridId, now)
  const held = await assignmentsInForce(communityId, 'communitySecretary', now)
  return held.map(({ accountId }) => accountId)
}

/** Everything the rules of order ask about. */
export async function readSitting(meeting: MeetingDocument, now: Date): Promise<Sitting> {
  const [floor, dissents, members, invited, raisers, chairIds] = await Promise.all([
    loadFloor(meeting),
    dissentsOf(meeting),
    attendancesOfKind(meeting, 'member'),
    attendancesOfKind(meeting, 'invited'),
    attendancesOfKind(meeting, 'raiser'),
    chairIdsOf(meeting, now),
  ])
  const all = [...members, ...invited, ...raisers]
  const rows = new Map(all.map((row) => [row.key, row]))
  const accountIds = all.flatMap(({ accountId }) => (accountId === null ? [] : [accountId]))
  const names = await publicNames(meeting.communityId, [...accountIds, ...chairIds])
  const called = [...new Set([...rows.keys(), ...chairIds])].map((key): [string, string] => {
    const row = rows.get(key)
    const party = row?.party ?? null
    if (party !== null) return [key, party.name]
    // a member acts in office, a neighbour does not
    const isOffice = row?.kind === 'member' || chairIds.includes(key)
    const name = names.get(key)
    return [key, (isOffice ? name?.full : name?.masked) ?? '已离开的成员']
  })
  return { meeting, floor, dissents, rows, chairIds, names: new Map(called) }
}
