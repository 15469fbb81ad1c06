import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

/** An uploaded picture. Its files are named after a random id, which is the right to see them. */
export interface PhotoDocument extends CommunityDocument {
  readonly ownerId: string
  readonly width: number
  readonly height: number
  readonly createdAt: Date
}

export const PhotoModel = defineCommunityModel<PhotoDocument>(
  'photos',
  {
    ownerId: { type: String, required: true },
    width: { type: Number, required: true },
    height: { type: Number, required: true },
    createdAt: { type: Date, required: true },
  },
  [{ name: 'photos_by_owner', fields: { communityId: 1, ownerId: 1, _id: 1 } }],
)
