import { lacksQuorum } from '@linyi/shared/domain/ballots/ballot.tally'
import { leastMeeting } from '@linyi/shared/domain/rules/fraction'
import type { BallotDocument } from './ballot.store'
import type { Quorum } from './ballot.rules'
import { weightOfRoll } from './voter.store'

/** Who stepped aside is on neither side of the fraction; on the floor the council is the whole. */
export async function quorumOf(ballot: BallotDocument): Promise<Quorum> {
  const { rules, electorate, areaCm2, floor } = ballot
  const [cast, recused] = await Promise.all([
    weightOfRoll(ballot, { hasCast: true }),
    weightOfRoll(ballot, { isRecused: true }),
  ])
  const heads = (floor?.members ?? electorate) - recused.heads
  const whole = { heads, areaCm2: areaCm2 - recused.areaCm2 }
  return {
    needed: rules.quorum === null ? null : leastMeeting(heads, rules.quorum),
    recused: recused.heads,
    lacks: lacksQuorum(cast, whole, rules),
  }
}
