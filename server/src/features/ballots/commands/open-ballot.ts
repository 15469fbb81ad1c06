import { randomBytes } from 'node:crypto'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS } from '@linyi/shared/domain/agenda/item.rules'
import { LEGAL_EFFECT_TEXT, type LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import { isWindowAllowed } from '@linyi/shared/domain/ballots/ballot.rules'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId, sha256 } from '../../../platform/ids'
import {
  agendaPolicy,
  findItem,
  moveItem,
  recordItemEvent,
  type ItemDocument,
} from '../../agenda/index'
import { councilMemberIds, ruleSetAt } from '../../councils/index'
import { adultResidentIds } from '../../people/index'
import { insertBallot } from '../ballot.store'

const MINUTE_MS = 60_000

async function electorsOf(
  effect: LegalEffect,
  communityId: string,
  gridId: string,
  now: Date,
): Promise<string[]> {
  switch (effect) {
    case 'advisory':
      return adultResidentIds(communityId, gridId, now)
    case 'council':
    case 'residents':
    case 'owners':
      return councilMemberIds(communityId, gridId, now)
  }
}

/**
 * The chair records the council's discussion and puts the motion to the vote (T8, T9a). Text and
 * electorate are frozen and hashed, the rules copied; who moves in later does not vote.
 *
 * @throws AppError `agenda.not_found`, `ballots.not_chair`, `agenda.wrong_status`,
 *   `ballots.window_too_short`, `ballots.window_too_long`, `ballots.no_electors`
 */
export async function openBallot(
  { itemId, effect, deliberation, text, closesAt: closing }: RequestOf<'ballots.open'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'ballots.open'>> {
  const { communityId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  ensure(agendaPolicy.openBallot(actor, item, now))
  const ruleSet = await ruleSetAt(communityId, now)
  const rules = found(ruleSet.ballots[effect], 'ballots.rules_unconfirmed')
  // A ballot ends on a whole minute, as it is announced.
  const closesAt = new Date(Math.floor(Date.parse(closing) / MINUTE_MS) * MINUTE_MS)
  const opensAt = new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)
  ensure(isWindowAllowed(opensAt, closesAt, rules))
  const electors = await electorsOf(effect, communityId, item.gridId, now)
  if (electors.length === 0) throw new AppError('ballots.no_electors')
  const id = newId(now)
  await insertBallot(
    {
      _id: id,
      communityId,
      itemId,
      itemNumber: item.number ?? '',
      itemTitle: item.title,
      gridId: item.gridId,
      effect,
      text,
      textHash: sha256(text),
      rules,
      ruleSetVersion: ruleSet.version,
      opensAt,
      closesAt,
      electorate: electors.length,
      electorateHash: sha256(electors.join('\n')),
      key: randomBytes(32).toString('base64'),
      status: 'open',
      verdict: null,
    },
    electors,
  )
  const author = { actor, offices: CHAIRS }
  const deliberating = await opened(item, now)
  await recordItemEvent(deliberating, 'agenda.deliberated', author, now, { text: deliberation })
  const ballot = { id, effect, closesAt, electorate: electors.length, result: null, sentence: null }
  const voting = await moveItem(deliberating, 'putToVote', now, { ballot, decision: null })
  await recordItemEvent(voting, 'ballots.opened', author, now, {
    ballotId: id,
    textHash: sha256(text),
    electorateHash: sha256(electors.join('\n')),
    text: `${LEGAL_EFFECT_TEXT[effect]}，名单 ${String(electors.length)} 人，${deadlineText(closesAt)} 截止。`,
  })
  return { id }
}

/** Until meetings exist, opening the matter and putting it to the vote are one act of the chair. */
async function opened(item: ItemDocument, now: Date): Promise<ItemDocument> {
  return item.status === 'deliberating' ? item : moveItem(item, 'deliberate', now)
}
