import { APPROVERS } from '@linyi/shared/domain/councils/council.rules'
import { isInForce, type Actor } from '@linyi/shared/domain/people/actor'
import { holdersByGrid, holdersInGrid } from '../people/index'
import { countWaiting } from './candidate.store'

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

/** The grids somebody decides for: null is all of them, an empty list is none. */
export function decidedGrids(actor: Actor, now: Date): readonly string[] | null {
  const held = actor.roles.filter((one) => APPROVERS.includes(one.role) && isInForce(one, now))
  if (held.some((one) => one.scope.kind === 'community')) return null
  return [...new Set(held.flatMap(({ scope }) => (scope.kind === 'grid' ? [scope.gridId] : [])))]
}

/** How many candidates wait for this person's decision. */
export async function candidatesWaitingFor(actor: Actor, now: Date): Promise<number> {
  const gridIds = decidedGrids(actor, now)
  return gridIds?.length === 0 ? 0 : countWaiting(actor.communityId, gridIds)
}
