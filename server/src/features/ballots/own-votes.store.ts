import { BallotModel, VoterModel, type BallotDocument } from './ballot.model'

const OWN_MAX = 2000

/** The ballots on whose roll a person stands, and whether they voted; what they chose nobody can say. */
export async function ballotsOfVoter(
  communityId: string,
  accountId: string,
): Promise<{ readonly ballot: BallotDocument; readonly hasCast: boolean }[]> {
  const rows = await VoterModel.find({ communityId, accountId }).limit(OWN_MAX).lean()
  const ballots = await BallotModel.find({
    communityId,
    _id: { $in: rows.map(({ ballotId }) => ballotId) },
  }).lean()
  return ballots.map((ballot) => ({
    ballot,
    hasCast: rows.some((row) => row.ballotId === ballot._id && row.hasCast),
  }))
}
