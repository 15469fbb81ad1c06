import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/**
 * Somebody at a door who had their account erased: by it the next import of the roll leaves them out.
 * Neither name nor door can be read from it.
 */
export interface RollOmissionDocument extends CommunityDocument {
  /** Hash of the name at its door, under the community's own key. */
  readonly personHash: string
}

export const RollOmissionModel = defineCommunityModel<RollOmissionDocument>(
  'rollOmissions',
  { personHash: text },
  [{ name: 'rollOmissions_once', fields: { communityId: 1, personHash: 1 }, unique: true }],
)

/**
 * The key of a community's hashes. The ring's own keys are replaced, and nobody is left to tell the
 * name anew; this one is only sealed anew with them.
 */
export interface RollOmissionKeyDocument extends CommunityDocument {
  readonly keySealed: string
}

export const RollOmissionKeyModel = defineCommunityModel<RollOmissionKeyDocument>(
  'rollOmissionKeys',
  { keySealed: text },
  [{ name: 'rollOmissionKeys_once', fields: { communityId: 1 }, unique: true }],
)
