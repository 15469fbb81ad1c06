import { isTooLong, voiceFile, VOICE_LIMITS } from '@linyi/shared/domain/voices/voice'
import type { FileStore } from '../../../platform/files/file-store'
import { keptUntil } from '../../../platform/files/uploads'
import { cleanVoice } from '../../../platform/files/voice'
import { AppError, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { randomId } from '../../../platform/ids'
import { addVoice, type VoiceReference } from '../voice.store'

/**
 * Takes in one voice note. What it carries beside the sound is taken off before anything is written,
 * and the file is there before the record that names it.
 *
 * @throws AppError `request.invalid` without a file, `voices.too_large`, `voices.unreadable`,
 *   `voices.too_long`
 */
export async function uploadVoice(
  { actor, now, file }: SessionCall,
  files: FileStore,
): Promise<VoiceReference & { readonly keptUntil: Date }> {
  if (file === undefined) {
    throw new AppError('request.invalid', [{ path: 'file', message: '请先录一段话' }])
  }
  if (file.length > VOICE_LIMITS.bytes) throw new AppError('voices.too_large')
  const { kind, bytes, seconds } = found(cleanVoice(file), 'voices.unreadable')
  if (isTooLong(seconds)) throw new AppError('voices.too_long')
  const id = randomId()
  await files.put(voiceFile({ id, kind }), bytes)
  await addVoice({
    _id: id,
    communityId: actor.communityId,
    ownerId: actor.accountId,
    kind,
    seconds,
    isUsed: false,
    createdAt: now,
  })
  return { id, kind, seconds, keptUntil: keptUntil(now) }
}
