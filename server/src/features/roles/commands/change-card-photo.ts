import type { RequestOf } from '@linyi/shared/contract/operations'
import { CARD_ROLES } from '@linyi/shared/domain/roles/assignment'
import { AppError } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { roleAssignmentsOf, setCardPhoto } from '../../people/index'
import { ownPhotos, releasePhotos } from '../../photos/index'

/**
 * Puts the caller's own picture on the cards they stand on, or takes it off.
 *
 * @throws AppError `photos.unknown` for somebody else's picture, `roles.not_on_card`
 */
export async function changeCardPhoto(
  { photoId }: RequestOf<'roles.setCardPhoto'>,
  { actor: { communityId, accountId }, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const [own] =
    photoId === null ? [] : await ownPhotos(communityId, accountId, [photoId], 'profile')
  const photo = own === undefined ? null : { id: own._id, width: own.width, height: own.height }
  const before = await roleAssignmentsOf(communityId, accountId, now)
  const cards = await setCardPhoto(communityId, accountId, CARD_ROLES, photo)
  if (cards === 0) throw new AppError('roles.not_on_card')
  const replaced = before.flatMap((row) => (row.photo === null ? [] : [row.photo.id]))
  await releasePhotos(
    communityId,
    accountId,
    replaced.filter((id) => id !== photoId),
  )
  return {}
}
