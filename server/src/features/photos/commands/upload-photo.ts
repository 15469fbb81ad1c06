import { encodePicture } from '../../../platform/files/picture'
import type { FileStore } from '../../../platform/files/file-store'
import { AppError, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { randomId } from '../../../platform/ids'
import { addPhoto, type PhotoReference } from '../photo.store'

/**
 * Takes in one picture. Work on pixels is done before anything is written, and the files are there
 * before the record that names them.
 *
 * @throws AppError `request.invalid` without a file, `photos.unreadable` when it is no picture
 */
export async function uploadPhoto(
  { actor, now, file }: SessionCall,
  files: FileStore,
): Promise<PhotoReference> {
  if (file === undefined) {
    throw new AppError('request.invalid', [{ path: 'file', message: '请选择一张图片' }])
  }
  const picture = found(await encodePicture(file), 'photos.unreadable')
  const id = randomId()
  await files.put(`${id}-full.jpg`, picture.full)
  await files.put(`${id}-thumb.jpg`, picture.thumb)
  const { width, height } = picture
  await addPhoto({
    _id: id,
    communityId: actor.communityId,
    ownerId: actor.accountId,
    width,
    height,
    createdAt: now,
  })
  return { id, width, height }
}
