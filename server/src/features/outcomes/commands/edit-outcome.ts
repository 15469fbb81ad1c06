import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { picturesOf } from '@linyi/shared/domain/outcomes/outcome-content'
import { AppError } from '../../../platform/http/app-error'
import { findItem, type ItemCall } from '../../agenda/index'
import { ownPhotos, photoReferences, type PhotoReference } from '../../photos/index'
import type { OutcomeDocument, OutcomeFields } from '../outcome.store'
import { missingOf, outcomesPolicy } from '../outcomes.policy'
import { offeredPhotos } from '../prefill.queries'
import { moveOutcome, mustBeVersion, outcomeFor } from './move-outcome'

/** What the editor sends of a content; what is absent stays as it is. */
export type OutcomeParts = Omit<RequestOf<'outcomes.edit'>, 'outcomeId' | 'version'>

type Pictures = Pick<OutcomeDocument, 'photos' | 'beforePhotos' | 'afterPhotos'>

/**
 * The pictures of a publication: those it has, those of the item and its work, and those that the editor
 * has just sent.
 *
 * @throws AppError `photos.unknown`
 */
async function picturesFrom(
  outcome: OutcomeDocument,
  { photoIds, beforePhotoIds, afterPhotoIds }: OutcomeParts,
  { actor }: ItemCall,
): Promise<Partial<Pictures>> {
  const asked = [photoIds, beforePhotoIds, afterPhotoIds].flatMap((ids) => ids ?? [])
  if (photoIds === undefined && beforePhotoIds === undefined && afterPhotoIds === undefined) {
    return {}
  }
  const { communityId, itemId } = outcome
  const item = itemId === null ? null : await findItem(communityId, itemId)
  const known = [...picturesOf(outcome), ...(await offeredPhotos(item))]
  const byId = new Map<string, PhotoReference>(known.map((photo) => [photo.id, photo]))
  const sent = [...new Set(asked)].filter((id) => !byId.has(id))
  const own = photoReferences(await ownPhotos(communityId, actor.accountId, sent))
  for (const photo of own) byId.set(photo.id, photo)
  const those = (ids: readonly string[]) => ids.flatMap((id) => byId.get(id) ?? [])
  return {
    ...(photoIds === undefined ? {} : { photos: those(photoIds) }),
    ...(beforePhotoIds === undefined ? {} : { beforePhotos: those(beforePhotoIds) }),
    ...(afterPhotoIds === undefined ? {} : { afterPhotos: those(afterPhotoIds) }),
  }
}

/** Pictures that nobody has looked at for faces yet: of others somebody said so before. */
function hasNewPictures(outcome: OutcomeDocument, pictures: Partial<Pictures>): boolean {
  const known = new Set(picturesOf(outcome).map(({ id }) => id))
  return picturesOf({ ...outcome, ...pictures }).some(({ id }) => !known.has(id))
}

/**
 * What the parts change of a publication. New pictures are to be looked at anew.
 *
 * @throws AppError `outcomes.figures_counted` where the service has counted the votes itself, and
 *   `photos.unknown`
 */
export async function changedBy(
  outcome: OutcomeDocument,
  parts: OutcomeParts,
  call: ItemCall,
): Promise<OutcomeFields> {
  if (parts.figures !== undefined && outcome.ballot !== null) {
    throw new AppError('outcomes.figures_counted')
  }
  const { photoIds: _1, beforePhotoIds: _2, afterPhotoIds: _3, facesChecked, ...words } = parts
  const given = Object.fromEntries(Object.entries(words).filter(([, part]) => part !== undefined))
  const pictures = await picturesFrom(outcome, parts, call)
  const looked = hasNewPictures(outcome, pictures) ? false : outcome.facesChecked
  const { accountId } = call.actor
  return {
    ...given,
    ...pictures,
    facesChecked: facesChecked ?? looked,
    editorIds: [...new Set([...outcome.editorIds, accountId])],
    editedAt: call.now,
  }
}

/**
 * The secretary writes at a draft. What was reviewed before is a draft again, and does not go out by
 * itself any more.
 *
 * @throws AppError `outcomes.not_found`, `request.conflict`, `outcomes.figures_counted`,
 *   `photos.unknown` and the policy's reasons
 */
export async function editOutcome(
  { outcomeId, version, ...parts }: RequestOf<'outcomes.edit'>,
  call: ItemCall,
): Promise<ResponseOf<'outcomes.edit'>> {
  const outcome = await outcomeFor(outcomeId, call, outcomesPolicy.edit)
  mustBeVersion(outcome, version)
  const edited = await moveOutcome(outcome, 'edit', call.now, {
    ...(await changedBy(outcome, parts, call)),
    publisherId: call.actor.accountId,
    publishAt: null,
    problem: null,
  })
  return { version: edited.version, status: edited.status, missing: missingOf(edited) }
}

/**
 * The secretary has read it and it is complete: a publication that lacks a mandatory figure is refused
 * with the list of what is missing (A4.5).
 *
 * @throws AppError `outcomes.not_found`, `outcomes.figures_missing`, `outcomes.faces_unchecked`,
 *   `request.conflict` and the policy's reasons
 */
export async function reviewOutcome(
  { outcomeId, version }: RequestOf<'outcomes.review'>,
  call: ItemCall,
): Promise<ResponseOf<'outcomes.review'>> {
  const outcome = await outcomeFor(outcomeId, call, outcomesPolicy.review)
  mustBeVersion(outcome, version)
  const { accountId } = call.actor
  const reviewed = await moveOutcome(outcome, 'review', call.now, { publisherId: accountId })
  return { version: reviewed.version, status: reviewed.status }
}
