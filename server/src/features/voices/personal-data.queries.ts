import { voiceFile } from '@linyi/shared/domain/voices/voice'
import type { FileStore } from '../../platform/files/file-store'
import { removeAfterCommit } from '../../platform/files/uploads'
import type { PersonalDataPart } from '../../platform/privacy/personal-data'
import { presentPrivateVoice } from './voice.presenter'
import { dropVoices, voicesOf } from './voice.store'

/**
 * Voice notes. A voice is the person: unlike a picture of a place none stays when the account goes,
 * neither record nor file; the items they belonged to keep their written words alone.
 */
export const voicesData = (files: FileStore): PersonalDataPart => ({
  title: '录音',
  collections: ['voices'],
  give: async (communityId, accountId, now) => {
    const voices = await voicesOf(communityId, accountId)
    return voices.map(({ _id, kind, seconds, createdAt }) => {
      const { url, seconds: length } = presentPrivateVoice({ id: _id, kind, seconds }, now)
      return { 文件: url, 时长: `${String(length)} 秒`, 上传时间: createdAt.toISOString() }
    })
  },
  erase: async (communityId, accountId) => {
    const voices = await voicesOf(communityId, accountId)
    await dropVoices(
      communityId,
      voices.map(({ _id }) => _id),
    )
    removeAfterCommit(
      files,
      voices.map(({ _id, kind }) => voiceFile({ id: _id, kind })),
    )
  },
})
