import { BallotModel, type BallotDocument } from './ballot.model'
import { VoterModel } from './voter.model'

const CLOSING_MAX = 50

/**
 * A page of a roll: everybody who may cast one of its votes, whether it is cast or not. Whoever is told
 * something is told by this list, so that what is kept of it says nothing of who had voted by then.
 */
export async function rollPage(
  { communityId, _id: ballotId }: Pick<BallotDocument, 'communityId' | '_id'>,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<{ readonly accountIds: string[]; readonly last: string | null }> {
  const rows = await VoterModel.find({
    communityId,
    ballotId,
    ...(after === null ? {} : { unit: { $gt: after } }),
  })
    .select({ _id: 0, unit: 1, casters: 1 })
    .sort({ unit: 1 })
    .limit(limit)
    .lean()
  return {
    accountIds: [...new Set(rows.flatMap(({ casters }) => casters))],
    last: rows.length < limit ? null : (rows.at(-1)?.unit ?? null),
  }
}

/** Open ballots that close between two instants. */
export async function ballotsClosing(
  communityId: string,
  from: Date,
  to: Date,
): Promise<Pick<BallotDocument, '_id' | 'opensAt' | 'closesAt'>[]> {
  return BallotModel.find({ communityId, status: 'open', closesAt: { $gt: from, $lte: to } })
    .select({ opensAt: 1, closesAt: 1 })
    .sort({ closesAt: 1 })
    .limit(CLOSING_MAX)
    .lean()
}
