import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { SessionCall } from '../../../platform/http/handler'
import { doorVote } from '../canvass.queries'
import { setDoorVisit } from '../doorstep.store'

/**
 * Notes what a canvasser met at a door; forgotten when the ballot is over.
 *
 * @throws AppError `ballots.not_found`, `ballots.not_canvasser`
 */
export async function visitDoor(
  { ballotId, unit, outcome }: RequestOf<'ballots.visit'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.visit'>> {
  const { ballot } = await doorVote(ballotId, unit, actor, now)
  await setDoorVisit(ballot, unit, outcome)
  return {}
}
