import { VOICE_KINDS, type VoiceKind } from '@linyi/shared/domain/voices/voice'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/** A voice note. Its file is named after a random id; who may hear it is given an address. */
export interface VoiceDocument extends CommunityDocument {
  /** Whose words they are: who recorded them, or for whom they were recorded. */
  readonly ownerId: string
  readonly kind: VoiceKind
  readonly seconds: number
  /** Whether it was handed in with something; a note that was not is deleted after a day. */
  readonly isUsed: boolean
  readonly createdAt: Date
}

export const VoiceModel = defineCommunityModel<VoiceDocument>(
  'voices',
  {
    ownerId: { type: String, required: true },
    kind: { type: String, required: true, enum: VOICE_KINDS },
    seconds: { type: Number, required: true },
    isUsed: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
  },
  [
    { name: 'voices_by_owner', fields: { communityId: 1, ownerId: 1, _id: 1 } },
    { name: 'voices_unused', fields: { communityId: 1, isUsed: 1, createdAt: 1 } },
  ],
)
