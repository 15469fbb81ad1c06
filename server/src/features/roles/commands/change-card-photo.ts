import type { RequestOf } from '@linyi/shared/contract/operations'
import { CARD_ROLES } from '@linyi/shared/domain/roles/assignment'
import { AppError } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { setCardPhoto } from '../../people/index'
import { ownPhotos } from '../../photos/index'

/**
 * Puts the caller's own picture on the cards they stand on, or takes it off.
 *
 * @throws AppError `photos.unknown` for somebody else's picture, `roles.not_on_card`
 */
export async function changeCardPhoto(
  { photoId }: RequestOf<'roles.setCardPhoto'>,
  { actor: { communityId, accountId } }: Pick<SessionCall, 'actor'>,
): Promise<Record<string, never>> {
  const [own] = photoId === null ? [] : await ownPhotos(communityId, accountId, [photoId])
  const photo = own === undefined ? null : { id: own._id, width: own.width, height: own.height }
  const cards = await setCardPhoto(communityId, accountId, CARD_ROLES, photo)
  if (cards === 0) throw new AppError('roles.not_on_card')
  return {}
}
