import { voiceFile } from '@linyi/shared/domain/voices/voice'
import { inTransaction } from '../../../platform/db/transaction'
import type { FileStore } from '../../../platform/files/file-store'
import { removeAfterCommit, unusedBefore } from '../../../platform/files/uploads'
import { dropVoices, unusedVoices } from '../voice.store'

const ROUND = 200

/** Deletes the voice notes of a community that nobody handed in with anything within a day. */
export async function sweepVoices(communityId: string, now: Date, files: FileStore): Promise<void> {
  let found: number
  do {
    found = await inTransaction(async () => {
      const voices = await unusedVoices(communityId, unusedBefore(now), ROUND)
      await dropVoices(
        communityId,
        voices.map(({ _id }) => _id),
      )
      removeAfterCommit(
        files,
        voices.map(({ _id, kind }) => voiceFile({ id: _id, kind })),
      )
      return voices.length
    })
  } while (found === ROUND)
}
