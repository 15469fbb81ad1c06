import { randomBytes } from 'node:crypto'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { isWindowAllowed } from '@linyi/shared/domain/ballots/ballot.rules'
import { rollText, weightOf } from '@linyi/shared/domain/ballots/electorate'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError, ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId, sha256 } from '../../../platform/ids'
import { agendaPolicy } from '../../agenda/index'
import { insertBallot, type BallotDocument } from '../ballot.store'
import { drawBallot } from '../drawing.queries'
import { insertRoll } from '../voter.store'
import { putMatterToVote } from './move-matter'

const MINUTE_MS = 60_000

/**
 * The chair records the council's discussion and puts the motion to the vote (T8, T9a). Text and
 * electorate are frozen and hashed, the rules copied; who moves in later does not vote.
 *
 * @throws AppError the reasons of `drawBallot`, `ballots.window_too_short`, `ballots.window_too_long`,
 *   `ballots.no_electors`
 */
export async function openBallot(
  { deliberation, text, closesAt: closing, ...wish }: RequestOf<'ballots.open'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
  ownersDecide: boolean,
): Promise<ResponseOf<'ballots.open'>> {
  const { item, kind, rules, ruleSetVersion, units } = await drawBallot(wish, actor, now, {
    ownersDecide,
    may: agendaPolicy.openBallot,
  })
  // A ballot ends on a whole minute, as it is announced.
  const closesAt = new Date(Math.floor(Date.parse(closing) / MINUTE_MS) * MINUTE_MS)
  const opensAt = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
  ensure(isWindowAllowed(opensAt, closesAt, rules))
  if (units.length === 0) throw new AppError('ballots.no_electors')
  const { effect, electorate: drawn, method, secrecy } = kind
  const { heads, areaCm2 } = weightOf(units)
  const ballot: BallotDocument = {
    _id: newId(now),
    communityId: actor.communityId,
    itemId: item._id,
    itemNumber: item.number ?? '',
    itemTitle: item.title,
    gridId: item.gridId,
    effect,
    drawn,
    method,
    secrecy,
    text,
    textHash: sha256(text),
    rules,
    ruleSetVersion,
    opensAt,
    closesAt,
    extension: null,
    electorate: heads,
    areaCm2,
    electorateHash: sha256(rollText(units)),
    key: randomBytes(32).toString('base64'),
    status: 'open',
    verdict: null,
    hall: null,
    root: null,
    signatures: [],
    challengeUntil: null,
    challenges: [],
    voidReason: null,
  }
  await insertBallot(ballot)
  await insertRoll(ballot, units)
  await putMatterToVote(
    item,
    ballot,
    {
      actor,
      deliberation,
      text: `${LEGAL_EFFECT_TEXT[effect]}，名单 ${String(heads)} 人，${deadlineText(closesAt)} 截止。`,
    },
    now,
  )
  return { id: ballot._id }
}
