import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/** An uploaded picture. Its files are named after a random id; who is shown it is given an address. */
export interface PhotoDocument extends CommunityDocument {
  readonly ownerId: string
  readonly width: number
  readonly height: number
  /** Whether it was handed in with something; a picture that was not is deleted after a day. */
  readonly isUsed: boolean
  readonly createdAt: Date
}

export const PhotoModel = defineCommunityModel<PhotoDocument>(
  'photos',
  {
    ownerId: { type: String, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    isUsed: { type: Boolean, required: true },
    createdAt: { type: Date, required: true },
  },
  [
    { name: 'photos_by_owner', fields: { communityId: 1, ownerId: 1, _id: 1 } },
    { name: 'photos_unused', fields: { communityId: 1, isUsed: 1, createdAt: 1 } },
  ],
)
