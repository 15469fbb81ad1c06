import { councilMemberIds } from '../councils/index'
import { assignmentsInForce } from '../people/index'

/**
 * Whose presence makes the quorum: the members of the grid's council, or of all councils where the
 * meeting is for the whole community. Sorted.
 */
export async function memberIds(
  communityId: string,
  gridId: string | null,
  now: Date,
): Promise<string[]> {
  if (gridId !== null) return councilMemberIds(communityId, gridId, now)
  const rows = await assignmentsInForce(communityId, 'councilMember', now)
  return [...new Set(rows.map(({ accountId }) => accountId))].sort()
}
