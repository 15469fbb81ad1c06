import type { BallotRef } from './ballot.store'
import { findPapers } from './paper.store'

/** Who voted no where votes bear their names: an open vote of a council, once it is counted. */
export async function namedAgainst(ballot: BallotRef): Promise<string[]> {
  const papers = await findPapers(ballot)
  return papers.filter(({ voter, mark }) => voter !== null && mark === 'no').map(({ name }) => name)
}
