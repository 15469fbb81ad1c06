import { privateAddress } from '../../platform/files/file-address'
import type { FileStore } from '../../platform/files/file-store'
import { removeAfterCommit } from '../../platform/files/uploads'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { keptPhotosOf } from './kept-photos.queries'
import { photoFiles } from './photo-files.rules'
import { dropPhotos, photosOf } from './photo.store'

/**
 * Pictures. When the account goes, those that became part of a public matter stay with it (they show
 * the place and carry no metadata); all others are deleted, the files too.
 */
export const photosData = (files: FileStore): PersonalDataPart => ({
  title: '上传的图片',
  collections: ['photos'],
  give: async (communityId, accountId, now) => {
    const photos = await photosOf(communityId, accountId)
    return photos.map(({ _id, createdAt }) => ({
      文件: privateAddress(photoFiles(_id).full, now),
      上传时间: createdAt.toISOString(),
    }))
  },
  erase: async (communityId, accountId) => {
    const kept = await keptPhotosOf(communityId, accountId)
    const photos = await photosOf(communityId, accountId)
    const gone = photos.map(({ _id }) => _id).filter((id) => !kept.has(id))
    await dropPhotos(communityId, gone)
    removeAfterCommit(
      files,
      gone.flatMap((id) => Object.values(photoFiles(id))),
    )
  },
})
