import { appealUntilOf, lookBy } from '@linyi/shared/domain/checks/check.rules'
import type { MediaDoubt } from '@linyi/shared/domain/checks/media-check'
import { rulingOn, type MediaVerdict } from '@linyi/shared/domain/checks/media-check.rules'
import {
  findMediaCheck,
  type MediaChange,
  type MediaCheckDocument,
} from '../../../platform/content/media-check.store'
import { inTransaction } from '../../../platform/db/transaction'
import { AppError } from '../../../platform/http/app-error'
import { ruleSetAt } from '../../councils/index'
import { moveMedia } from './move-media'

/** A person looks, by the day that the rules name. */
export async function holdMedia(
  check: MediaCheckDocument,
  doubt: MediaDoubt,
  now: Date,
  label: number | null = null,
): Promise<void> {
  const { agenda } = await ruleSetAt(check.communityId, now)
  const dueAt = lookBy(agenda, now)
  await moveMedia(check, 'doubt', now, { actor: null, doubt, label, heldAt: now, dueAt })
}

/** What a refusal changes: until when the sender may ask for another look, and that the files go then. */
export async function refusal(communityId: string, now: Date): Promise<MediaChange> {
  const { agenda } = await ruleSetAt(communityId, now)
  const appealUntil = appealUntilOf(agenda, now)
  return { appealUntil, nextAt: appealUntil, dueAt: null }
}

/**
 * Does what a verdict of the automatic check says, once: the same verdict again, or one for what a person
 * has decided meanwhile, changes nothing.
 */
export async function ruleOnMedia(
  { communityId, mediaId }: { readonly communityId: string; readonly mediaId: string },
  verdict: MediaVerdict,
  now: Date,
): Promise<void> {
  const ruling = rulingOn(verdict)
  await inTransaction(async () => {
    const check = await findMediaCheck(communityId, mediaId)
    // the picture was taken back meanwhile
    if (check === null) return
    const { label } = verdict
    try {
      if (ruling.event === 'doubt') {
        await holdMedia(check, ruling.doubt, now, label)
      } else if (ruling.event === 'clear') {
        await moveMedia(check, 'clear', now, { actor: null, label, dueAt: null })
      } else {
        const change = await refusal(communityId, now)
        await moveMedia(check, 'condemn', now, { actor: null, label, decidedAt: now, ...change })
      }
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'checks.media_settled')) throw error
    }
  })
}
