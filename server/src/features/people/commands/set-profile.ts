import type { RequestOf } from '@linyi/shared/contract/operations'
import { mayBeNickname } from '@linyi/shared/domain/people/nickname'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ownPhotos, photoReferences, releasePhotos } from '../../photos/index'
import { findAccount, saveProfile } from '../account.store'
import { accountNamesAmong } from '../known-names.store'

/**
 * Sets how the caller stands under what they say on matters: a nickname and a picture, or neither.
 * Acts of the council and of an office go on bearing the real name (WECHAT 10).
 *
 * @throws AppError `people.nickname_official`, `photos.unknown` and the reasons of `mayBeNickname`
 */
export async function setProfile(
  { nickname, avatarId }: RequestOf<'people.setProfile'>,
  { actor: { communityId, accountId }, now }: SessionCall,
): Promise<Record<string, never>> {
  const before = found(await findAccount(communityId, accountId), 'session.expired')
  if (nickname !== null && nickname !== before.nickname) {
    ensure(mayBeNickname(nickname))
    const { officials } = await accountNamesAmong(communityId, new Set([nickname]), now)
    if (officials.length > 0) throw new AppError('people.nickname_official')
  }
  const isKept = avatarId !== null && avatarId === before.avatar?.id
  const [avatar = null] = isKept
    ? [before.avatar]
    : photoReferences(await ownPhotos(communityId, accountId, avatarId === null ? [] : [avatarId]))
  await saveProfile(communityId, accountId, { nickname, avatar })
  if (before.avatar !== null && !isKept) {
    await releasePhotos(communityId, accountId, [before.avatar.id])
  }
  await recordEvent({
    communityId,
    type: 'people.profileChanged',
    subject: { kind: 'account', id: accountId },
    actorId: accountId,
    at: now,
  })
  return {}
}
