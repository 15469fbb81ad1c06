import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage, timePosition } from '../../platform/db/keyset'
import { homesOf } from '../places/index'
import { ballotsByIds } from './ballot.store'
import { listCastVotes } from './own-votes.store'

/**
 * The votes somebody took part in, the latest first: that, and neither what nor when, for those two
 * stand nowhere (ADR 0007).
 */
export async function ownVotes(
  { after, limit }: RequestOf<'ballots.mine'>,
  { communityId, accountId }: Actor,
): Promise<ResponseOf<'ballots.mine'>> {
  const page = await listCastVotes(communityId, accountId, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const last = rows.at(-1)
  const [ballots, homes] = await Promise.all([
    ballotsByIds(
      communityId,
      rows.map(({ ballotId }) => ballotId),
    ),
    homesOf(
      communityId,
      rows.flatMap(({ householdId }) => (householdId === null ? [] : [householdId])),
    ),
  ])
  return {
    items: rows.flatMap(({ _id, ballotId, householdId, unit }) => {
      const ballot = ballots.find((one) => one._id === ballotId)
      if (ballot === undefined) return []
      const home =
        unit === accountId ? undefined : homes.find((one) => one.householdId === householdId)
      return [
        {
          id: _id,
          ballotId,
          itemNumber: ballot.itemNumber,
          itemTitle: ballot.itemTitle,
          homeText: home?.text ?? null,
          effect: ballot.effect,
          methodKind: ballot.method.kind,
          status: ballot.status,
          closesAt: ballot.closesAt.toISOString(),
          result: ballot.verdict?.result ?? null,
        },
      ]
    }),
    next: next === null || last === undefined ? null : timePosition(last.closesAt, last._id),
  }
}
