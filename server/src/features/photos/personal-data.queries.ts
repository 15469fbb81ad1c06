import type { FileStore } from '../../platform/files/file-store'
import { personalDataParts, type PersonalDataPart } from '../../platform/privacy/personal-data'
import { dropPhotos, photosOf } from './photo.store'

/**
 * Pictures. When the account goes, those that became part of a public matter stay with it (they show
 * the place and carry no metadata); all others are deleted, the files too.
 */
export const photosData = (files: FileStore): PersonalDataPart => ({
  title: '上传的图片',
  collections: ['photos'],
  give: async (communityId, accountId) => {
    const photos = await photosOf(communityId, accountId)
    return photos.map(({ _id, createdAt }) => ({
      文件: `/files/${_id}-full.jpg`,
      上传时间: createdAt.toISOString(),
    }))
  },
  erase: async (communityId, accountId) => {
    const kept = new Set<string>()
    for (const { keptPhotoIds } of personalDataParts()) {
      for (const id of (await keptPhotoIds?.(communityId, accountId)) ?? []) kept.add(id)
    }
    const photos = await photosOf(communityId, accountId)
    const gone = photos.map(({ _id }) => _id).filter((id) => !kept.has(id))
    await dropPhotos(communityId, gone)
    for (const id of gone) {
      await files.remove(`${id}-full.jpg`)
      await files.remove(`${id}-thumb.jpg`)
    }
  },
})
