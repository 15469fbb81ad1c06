import type { OutcomeCard, OutcomeInfo } from '@linyi/shared/contract/outcomes.contract'
import { outcomePhase } from '@linyi/shared/domain/outcomes/outcome.rules'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { presentPhoto, thumbUrl } from '../photos/index'
import type { OutcomeDocument } from './outcome.store'

/** A publication as it stands on the wall. */
export function presentOutcomeCard(outcome: OutcomeDocument, now: Date): OutcomeCard {
  const photo = outcome.photos[0]
  return {
    id: outcome._id,
    kind: outcome.kind,
    itemId: outcome.itemId,
    itemNumber: outcome.itemNumber,
    title: outcome.title,
    gridName: outcome.gridName,
    effect: outcome.ballot?.effect ?? null,
    result: outcome.result,
    publishedAt: outcome.publishedAt.toISOString(),
    publicityEndsAt: outcome.publicityEndsAt.toISOString(),
    phase: outcomePhase(outcome, now),
    thumbUrl: photo === undefined ? null : thumbUrl(photo.id),
  }
}

/** A publication in full. */
export function presentOutcome(
  outcome: OutcomeDocument,
  publisherName: string,
  now: Date,
): OutcomeInfo {
  return {
    ...presentOutcomeCard(outcome, now),
    proposal: outcome.proposal,
    text: outcome.text,
    next: outcome.next,
    contact: outcome.contact,
    publisher: { name: publisherName, role: ROLE_TEXT.communitySecretary },
    photos: outcome.photos.map(presentPhoto),
    ballot: outcome.ballot,
  }
}
