import { encodePicture } from '../../../platform/files/picture'
import type { FileStore } from '../../../platform/files/file-store'
import { keptUntil } from '../../../platform/files/uploads'
import { AppError, found } from '../../../platform/http/app-error'
import { randomId } from '../../../platform/ids'
import { photoFiles } from '../photo-files.rules'
import { addPhoto, type PhotoReference } from '../photo.store'

/** Who sends a picture: an account, or a body outside under the name of its link. */
export interface PhotoCall {
  readonly actor: { readonly communityId: string; readonly accountId: string }
  readonly now: Date
  readonly file?: Buffer
}

/**
 * Takes in one picture. Work on pixels is done before anything is written, and the files are there
 * before the record that names them.
 *
 * @throws AppError `request.invalid` without a file, `photos.unreadable` when it is no picture
 */
export async function uploadPhoto(
  { actor, now, file }: PhotoCall,
  files: FileStore,
): Promise<PhotoReference & { readonly keptUntil: Date }> {
  if (file === undefined) {
    throw new AppError('request.invalid', [{ path: 'file', message: '请选择一张图片' }])
  }
  const picture = found(await encodePicture(file), 'photos.unreadable')
  const id = randomId()
  const names = photoFiles(id)
  await files.put(names.full, picture.full)
  await files.put(names.thumb, picture.thumb)
  const { width, height } = picture
  await addPhoto({
    _id: id,
    communityId: actor.communityId,
    ownerId: actor.accountId,
    width,
    height,
    isUsed: false,
    createdAt: now,
  })
  return { id, width, height, keptUntil: keptUntil(now) }
}
