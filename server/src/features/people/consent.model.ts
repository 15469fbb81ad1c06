import { CONSENT_WAYS, type ConsentWay } from '@linyi/shared/domain/people/consent'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/** That somebody agreed to a version of the privacy notice. Rows are added, never changed. */
export interface ConsentDocument extends CommunityDocument {
  readonly accountId: string
  readonly version: string
  readonly way: ConsentWay
  /** Who wrote it down for a person without a phone; null where the person agreed in the app. */
  readonly takenBy: string | null
  /** Who was there, in words; null where the person agreed in the app. */
  readonly witnessSealed: string | null
  /** The picture of the signed paper. */
  readonly photoId: string | null
  readonly at: Date
}

export const ConsentModel = defineCommunityModel<ConsentDocument>(
  'consents',
  {
    accountId: { type: String, required: true },
    version: { type: String, required: true },
    way: { type: String, required: true, enum: CONSENT_WAYS },
    takenBy: { type: String, default: null },
    witnessSealed: { type: String, default: null },
    photoId: { type: String, default: null },
    at: { type: Date, required: true },
  },
  [{ name: 'consents_by_account', fields: { communityId: 1, accountId: 1, _id: -1 } }],
)
