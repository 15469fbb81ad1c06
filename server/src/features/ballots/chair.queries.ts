import { isCouncilRoll } from '@linyi/shared/domain/ballots/electorate'
import { holdersInGrid } from '../people/index'
import type { BallotDocument } from './ballot.store'
import { areOthersMissing, type VoterDocument } from './voter.store'

/** Who chairs the council of the ballot's grid at `now`, or null. */
export async function chairIdOf(
  { communityId, gridId }: Pick<BallotDocument, 'communityId' | 'gridId'>,
  now: Date,
): Promise<string | null> {
  const [chair] = await holdersInGrid(communityId, 'councilChair', gridId, now)
  return chair ?? null
}

/** Whether this is the chair of a council whose rule lets the chair vote last, and others are missing. */
export async function chairWaits(
  ballot: BallotDocument,
  voter: VoterDocument,
  now: Date,
): Promise<boolean> {
  if (!ballot.rules.chairLast || !isCouncilRoll(ballot.drawn)) return false
  if ((await chairIdOf(ballot, now)) !== voter.unit) return false
  return areOthersMissing(ballot, voter.unit)
}
