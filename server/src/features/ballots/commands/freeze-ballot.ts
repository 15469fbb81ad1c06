import { randomBytes } from 'node:crypto'
import { LEGAL_EFFECT_TEXT } from '@linyi/shared/domain/ballots/ballot'
import { countWord } from '@linyi/shared/domain/ballots/ballot.text'
import {
  rollText,
  weightOf,
  type BallotKind,
  type RollUnit,
} from '@linyi/shared/domain/ballots/electorate'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import type { BallotRules } from '@linyi/shared/domain/rules/ballot-rules'
import { AppError } from '../../../platform/http/app-error'
import { newId, sha256 } from '../../../platform/ids'
import type { ItemDocument } from '../../agenda/index'
import { insertBallot, type BallotDocument, type BallotFloor } from '../ballot.store'
import { insertRoll } from '../voter.store'

/** A ballot as it is frozen: who votes on which words until when, and by which rules. */
export interface FrozenBallot {
  readonly item: ItemDocument
  readonly kind: BallotKind
  readonly rules: BallotRules
  readonly ruleSetVersion: number
  readonly units: readonly RollUnit[]
  readonly text: string
  readonly opensAt: Date
  readonly closesAt: Date
  readonly floor: BallotFloor | null
}

/**
 * Freezes text, roll and rules of a ballot and hashes them, in the running transaction. Who moves in
 * or comes in later does not vote.
 *
 * @throws AppError `ballots.no_electors`
 */
export async function freezeBallot(
  { item, kind, rules, ruleSetVersion, units, text, opensAt, closesAt, floor }: FrozenBallot,
  now: Date,
): Promise<BallotDocument> {
  if (units.length === 0) throw new AppError('ballots.no_electors')
  const { heads, areaCm2 } = weightOf(units)
  const ballot: BallotDocument = {
    _id: newId(now),
    communityId: item.communityId,
    itemId: item._id,
    itemNumber: item.number ?? '',
    itemTitle: item.title,
    gridId: item.gridId,
    effect: kind.effect,
    drawn: kind.electorate,
    method: kind.method,
    secrecy: kind.secrecy,
    text,
    textHash: sha256(text),
    rules,
    ruleSetVersion,
    opensAt,
    closesAt,
    extension: null,
    floor,
    remindedAt: null,
    origins: null,
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
  return ballot
}

/** One line about a ballot for the timeline of its matter. */
export function ballotLine({ effect, electorate, drawn, closesAt }: BallotDocument): string {
  return `${LEGAL_EFFECT_TEXT[effect]}，名单 ${String(electorate)} ${countWord(drawn.unit)}，${deadlineText(closesAt)} 截止。`
}
