import { newerFirst } from '../../platform/db/keyset'
import { ballotsByIds, type BallotDocument } from './ballot.store'
import { VoterModel, type VoterDocument } from './voter.model'

const OWN_MAX = 2000

/** The ballots on whose roll a person stands, and whether they voted; what they chose nobody can say. */
export async function ballotsOfVoter(
  communityId: string,
  accountId: string,
): Promise<{ readonly ballot: BallotDocument; readonly hasCast: boolean }[]> {
  const rows = await VoterModel.find({ communityId, casters: accountId }).limit(OWN_MAX).lean()
  const ballots = await ballotsByIds(
    communityId,
    rows.map(({ ballotId }) => ballotId),
  )
  return ballots.map((ballot) => ({
    ballot,
    hasCast: rows.some((row) => row.ballotId === ballot._id && row.hasCast),
  }))
}

/** Votes that somebody has cast or that were cast for their home, the latest to close first. */
export async function listCastVotes(
  communityId: string,
  accountId: string,
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Promise<VoterDocument[]> {
  return VoterModel.find({
    communityId,
    casters: accountId,
    hasCast: true,
    ...newerFirst('closesAt', after, {}),
  })
    .sort({ closesAt: -1, _id: -1 })
    .limit(limit + 1)
    .lean()
}
