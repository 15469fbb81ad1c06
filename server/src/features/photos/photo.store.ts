import {
  demandMediaCheck,
  dropMediaChecks,
  moveMediaChecks,
  type HandedIn,
  type MediaAudience,
  type SentMedia,
} from '../../platform/content/media-check.store'
import { AppError } from '../../platform/http/app-error'
import { photoFiles } from './photo-files.rules'
import { PhotoModel, type PhotoDocument } from './photo.model'

/** The part of a picture that other documents keep a copy of. */
export interface PhotoReference {
  readonly id: string
  readonly width: number
  readonly height: number
}

/** What other documents keep of pictures. */
export function photoReferences(photos: readonly PhotoDocument[]): PhotoReference[] {
  return photos.map(({ _id, width, height }) => ({ id: _id, width, height }))
}

export async function addPhoto(photo: PhotoDocument): Promise<void> {
  await PhotoModel.create(photo)
}

/**
 * The pictures with these ids, in that order, all uploaded by `ownerId`; from now on they are used. It
 * is a write, so that the sweep of unused pictures and the command that takes one up exclude each other.
 * Others see them once they are checked, wherever they are shown; proofs for the office are not checked.
 *
 * @throws AppError `photos.unknown` when one is missing or somebody else's
 */
export async function ownPhotos(
  communityId: string,
  ownerId: string,
  ids: readonly string[],
  audience: MediaAudience = 'item',
): Promise<PhotoDocument[]> {
  if (ids.length === 0) return []
  const own = { communityId, ownerId, _id: { $in: [...ids] } }
  await PhotoModel.updateMany({ ...own, isUsed: false }, { $set: { isUsed: true } })
  const rows = await PhotoModel.find(own).lean()
  const photos = ids.map((id) => {
    const photo = rows.find((row) => row._id === id)
    if (photo === undefined) throw new AppError('photos.unknown')
    return photo
  })
  await demandMediaCheck(rows.map(handedIn), {
    communityId,
    senderId: ownerId,
    kind: 'picture',
    audience,
  })
  return photos
}

function handedIn({ _id, createdAt }: PhotoDocument): HandedIn {
  const { full, thumb } = photoFiles(_id)
  return { id: _id, files: [full, thumb], sentAt: createdAt }
}

/** Pictures by their ids, with who sent them. */
export async function sentPhotos(
  communityId: string,
  ids: readonly string[],
): Promise<SentMedia[]> {
  if (ids.length === 0) return []
  const photos = await PhotoModel.find({ communityId, _id: { $in: [...ids] } }).lean()
  return photos.map((photo) => ({ ...handedIn(photo), kind: 'picture', senderId: photo.ownerId }))
}

/** Pictures that were sent before a moment and never handed in with anything. */
export async function unusedPhotos(
  communityId: string,
  before: Date,
  limit: number,
): Promise<string[]> {
  const rows = await PhotoModel.find({ communityId, isUsed: false, createdAt: { $lt: before } })
    .sort({ createdAt: 1 })
    .limit(limit)
    .select({ _id: 1 })
    .lean()
  return rows.map(({ _id }) => _id)
}

/** Those of these ids that are known in any community. */
export async function knownPhotos(ids: readonly string[]): Promise<string[]> {
  const rows = await PhotoModel.find({ _id: { $in: [...ids] } })
    .setOptions({ acrossCommunities: true })
    .select({ _id: 1 })
    .lean()
  return rows.map(({ _id }) => _id)
}

/** Pictures that stand nowhere any more wait for the sweep. */
export async function setUnused(
  communityId: string,
  ownerId: string,
  ids: readonly string[],
): Promise<void> {
  await PhotoModel.updateMany(
    { communityId, ownerId, _id: { $in: [...ids] } },
    { $set: { isUsed: false } },
  )
}

const OWN_MAX = 5000

/** All pictures somebody uploaded. */
export async function photosOf(communityId: string, ownerId: string): Promise<PhotoDocument[]> {
  return PhotoModel.find({ communityId, ownerId }).sort({ _id: 1 }).limit(OWN_MAX).lean()
}

export async function dropPhotos(communityId: string, ids: readonly string[]): Promise<void> {
  await PhotoModel.deleteMany({ communityId, _id: { $in: [...ids] } })
  await dropMediaChecks(communityId, ids)
}

/** Gives the pictures of one account to another, which it has become, and all checks in its name. */
export async function movePhotos(communityId: string, from: string, to: string): Promise<void> {
  await moveMediaChecks(communityId, from, to)
  await PhotoModel.updateMany({ communityId, ownerId: from }, { $set: { ownerId: to } })
}
