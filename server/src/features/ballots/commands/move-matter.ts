import { CHAIRS } from '@linyi/shared/domain/agenda/item.rules'
import type { BallotResult, Tally } from '@linyi/shared/domain/ballots/ballot'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { reaches } from '@linyi/shared/domain/rules/fraction'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import {
  changeItem,
  findItem,
  moveItem,
  recordItemEvent,
  type ItemDocument,
} from '../../agenda/index'
import type { BallotDocument } from '../ballot.store'

/** What the council brought to the vote, for the matter's timeline. */
export interface PutToVote {
  readonly actor: Actor
  readonly deliberation: string
  /** One line about the roll and the end. */
  readonly text: string
}

/** Takes the matter of a ballot from the council's table to the vote (T8, T9a). */
export async function putMatterToVote(
  item: ItemDocument,
  { _id, effect, closesAt, electorate, textHash, electorateHash, floor }: BallotDocument,
  { actor, deliberation, text }: PutToVote,
  now: Date,
): Promise<void> {
  const author = { actor, offices: CHAIRS }
  // Until meetings exist, opening the matter and putting it to the vote are one act of the chair.
  const deliberating =
    item.status === 'deliberating' ? item : await moveItem(item, 'deliberate', now)
  await recordItemEvent(deliberating, 'agenda.deliberated', author, now, { text: deliberation })
  const ballot = { id: _id, effect, closesAt, electorate, result: null, sentence: null }
  // a meeting has asked for its quorum before it opened the vote
  const known = floor === null ? {} : { sitting: { isQuorate: true } }
  const change = { ballot, decision: null }
  const voting = await moveItem(deliberating, 'putToVote', now, change, known)
  await recordItemEvent(voting, 'ballots.opened', author, now, {
    ballotId: _id,
    textHash,
    electorateHash,
    text,
  })
}

/** How a ballot came out, for its matter. */
export interface Decided {
  readonly result: BallotResult
  readonly sentence: string
  readonly tally: Tally
  readonly at: Date
  /** What stands beside the sentence in the sealed event. */
  readonly figures: Readonly<Record<string, unknown>>
  /** What the timeline calls it: counted, where nothing else is said. */
  readonly told?: 'ballots.tallied' | 'ballots.annulled'
}

/** Tells the matter what was decided (T10). It may have moved on; the ballot is counted all the same. */
export async function decideMatter(
  { communityId, itemId, _id: ballotId }: BallotDocument,
  { result, sentence, tally, at, figures, told = 'ballots.tallied' }: Decided,
): Promise<void> {
  const item = await findItem(communityId, itemId)
  if (item?.ballot?.id !== ballotId || item.status !== 'voting') return
  const said = tally.yes + tally.no
  const resolved = await moveItem(item, 'decide', at, {
    ballot: { ...item.ballot, result, sentence },
    decision: { way: 'ballot', result, text: sentence, at },
    failedRounds: item.failedRounds + (result === 'invalid' ? 1 : 0),
    hasStrongDissent: said > 0 && reaches(tally.no, said, item.rules.agenda.strongDissent),
  })
  await recordItemEvent(resolved, told, null, at, {
    ballotId,
    text: sentence,
    ...figures,
  })
}

/**
 * Tells the matter that its vote ends later: its list and its due date show the new end, and its
 * timeline the notice with the reason (A4.3).
 */
export async function extendMatter(
  { communityId, itemId, _id: ballotId }: BallotDocument,
  { closesAt, reason }: { readonly closesAt: Date; readonly reason: string },
  { actor, now }: { readonly actor: Actor; readonly now: Date },
): Promise<void> {
  const item = await findItem(communityId, itemId)
  if (item?.ballot?.id !== ballotId) return
  const later = await changeItem(item, { ballot: { ...item.ballot, closesAt } })
  await recordItemEvent(later, 'ballots.extended', { actor, offices: CHAIRS }, now, {
    ballotId,
    text: `参加人数还不够，延长到${dateTimeText(closesAt)}截止。${reason}`,
  })
}
