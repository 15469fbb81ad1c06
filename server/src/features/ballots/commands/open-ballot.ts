import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isWindowAllowed } from '@linyi/shared/domain/ballots/ballot.rules'
import { demand } from '@linyi/shared/domain/decision'
import { ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { agendaPolicy } from '../../agenda/index'
import { drawBallot } from '../drawing.queries'
import { ballotLine, freezeBallot } from './freeze-ballot'
import { putMatterToVote } from './move-matter'

const MINUTE_MS = 60_000

/**
 * The chair records the council's discussion and puts the motion to the vote (T8, T9a). Text and
 * electorate are frozen and hashed, the rules copied; who moves in later does not vote.
 *
 * @throws AppError the reasons of `drawBallot`, `ballots.areas_missing`, `ballots.window_too_short`, `ballots.window_too_long`,
 *   `ballots.no_electors`
 */
export async function openBallot(
  { deliberation, text, closesAt: closing, ...wish }: RequestOf<'ballots.open'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
  ownersDecide: boolean,
): Promise<ResponseOf<'ballots.open'>> {
  const { item, kind, rules, ruleSetVersion, roll } = await drawBallot(wish, actor, now, {
    ownersDecide,
    may: agendaPolicy.openBallot,
  })
  // A ballot ends on a whole minute, as it is announced.
  const closesAt = new Date(Math.floor(Date.parse(closing) / MINUTE_MS) * MINUTE_MS)
  const opensAt = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
  ensure(isWindowAllowed(opensAt, closesAt, rules))
  ensure(demand(roll.areasMissing === 0, 'ballots.areas_missing'))
  const ballot = await freezeBallot(
    { item, kind, rules, ruleSetVersion, units: roll.units, text, opensAt, closesAt, floor: null },
    now,
  )
  await putMatterToVote(item, ballot, { actor, deliberation, text: ballotLine(ballot) }, now)
  return { id: ballot._id }
}
