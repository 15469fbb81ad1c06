import { voiceFile, type VoiceKind } from '@linyi/shared/domain/voices/voice'
import {
  demandMediaCheck,
  dropMediaChecks,
  type SentMedia,
} from '../../platform/content/media-check.store'
import { found } from '../../platform/http/app-error'
import { VoiceModel, type VoiceDocument } from './voice.model'

/** The part of a voice note that other documents keep a copy of. */
export interface VoiceReference {
  readonly id: string
  readonly kind: VoiceKind
  readonly seconds: number
}

export async function addVoice(voice: VoiceDocument): Promise<void> {
  await VoiceModel.create(voice)
}

/**
 * Takes up a note that `recorderId` has sent, for a matter of `ownerId`: the words are from then on
 * the person's for whom they were recorded, and go when that person goes. Others hear them once they
 * are checked, in the name of whoever has sent them.
 *
 * @throws AppError `voices.unknown` when it is missing or somebody else's
 */
export async function takeVoice(
  communityId: string,
  recorderId: string,
  voiceId: string,
  ownerId: string,
): Promise<VoiceReference> {
  const voice = await VoiceModel.findOneAndUpdate(
    { communityId, _id: voiceId, ownerId: recorderId },
    { $set: { ownerId, isUsed: true } },
    { returnDocument: 'after' },
  ).lean()
  const { _id: id, kind, seconds, createdAt } = found(voice, 'voices.unknown')
  await demandMediaCheck([{ id, files: [voiceFile({ id, kind })], sentAt: createdAt }], {
    communityId,
    senderId: recorderId,
    kind: 'voice',
    audience: 'item',
  })
  return { id, kind, seconds }
}

/** Notes by their ids, for whoever checks them. */
export async function voicesByIds(
  communityId: string,
  ids: readonly string[],
): Promise<VoiceReference[]> {
  if (ids.length === 0) return []
  const voices = await VoiceModel.find({ communityId, _id: { $in: [...ids] } }).lean()
  return voices.map(({ _id, kind, seconds }) => ({ id: _id, kind, seconds }))
}

/** The same with whose they are. */
export async function sentVoices(
  communityId: string,
  ids: readonly string[],
): Promise<SentMedia[]> {
  if (ids.length === 0) return []
  const voices = await VoiceModel.find({ communityId, _id: { $in: [...ids] } }).lean()
  return voices.map(({ _id: id, kind, ownerId, createdAt }) => ({
    ...{ id, files: [voiceFile({ id, kind })], sentAt: createdAt },
    ...{ kind: 'voice', senderId: ownerId },
  }))
}

/** Notes that were sent before a moment and never handed in with anything. */
export async function unusedVoices(
  communityId: string,
  before: Date,
  limit: number,
): Promise<VoiceDocument[]> {
  return VoiceModel.find({ communityId, isUsed: false, createdAt: { $lt: before } })
    .sort({ createdAt: 1 })
    .limit(limit)
    .lean()
}

/** Those of these ids that are known in any community. */
export async function knownVoices(ids: readonly string[]): Promise<string[]> {
  const rows = await VoiceModel.find({ _id: { $in: [...ids] } })
    .setOptions({ acrossCommunities: true })
    .select({ _id: 1 })
    .lean()
  return rows.map(({ _id }) => _id)
}

const OWN_MAX = 5000

/** All voice notes of somebody. */
export async function voicesOf(communityId: string, ownerId: string): Promise<VoiceDocument[]> {
  return VoiceModel.find({ communityId, ownerId }).sort({ _id: 1 }).limit(OWN_MAX).lean()
}

export async function dropVoices(communityId: string, ids: readonly string[]): Promise<void> {
  await VoiceModel.deleteMany({ communityId, _id: { $in: [...ids] } })
  await dropMediaChecks(communityId, ids)
}

/** Gives the voice notes of one account to another, which it has become. */
export async function moveVoices(communityId: string, from: string, to: string): Promise<void> {
  await VoiceModel.updateMany({ communityId, ownerId: from }, { $set: { ownerId: to } })
}
