import { ballotsByIds, type BallotDocument } from './ballot.store'
import { VoterModel } from './voter.model'

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
