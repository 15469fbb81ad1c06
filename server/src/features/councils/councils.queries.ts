import { holdersByGrid, holdersInGrid } from '../people/index'

/** The number of members of each grid's council at `now`. */
export async function councilSizes(communityId: string, now: Date): Promise<Map<string, number>> {
  return holdersByGrid(communityId, 'councilMember', now)
}

/** Ids of a council's members at `now`: the electorate of a council vote. */
export async function councilMemberIds(
  communityId: string,
  gridId: string,
  now: Date,
): Promise<string[]> {
  return holdersInGrid(communityId, 'councilMember', gridId, now)
}
