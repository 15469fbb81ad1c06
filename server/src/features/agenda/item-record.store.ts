import type { PhotoStage } from '@linyi/shared/domain/actions/action'
import type { RecordKind } from '@linyi/shared/domain/agenda/item-record'
import type { Role } from '@linyi/shared/domain/people/role'
import { olderThan } from '../../platform/db/keyset'
import { newId } from '../../platform/ids'
import type { PhotoReference } from '../photos/index'
import { ItemRecordModel, type ItemRecordDocument } from './item-record.model'

export type { ItemRecordDocument } from './item-record.model'

/** An entry as a command makes it. */
export interface NewRecord {
  readonly communityId: string
  readonly itemId: string
  readonly actionId?: string
  readonly kind: RecordKind
  readonly text: string
  readonly party?: string
  readonly photos?: readonly PhotoReference[]
  readonly stage?: PhotoStage
  readonly byId: string | null
  readonly role: Role | null
  readonly at: Date
}

/** Adds an entry to the record of handling and gives its id. */
export async function insertRecord({
  party = '',
  photos = [],
  at,
  ...rest
}: NewRecord): Promise<string> {
  const _id = newId(at)
  await ItemRecordModel.create({ ...rest, _id, at, photos, party: party === '' ? null : party })
  return _id
}

/** A page of the record and one more, newest first. */
export async function recordsOf(
  communityId: string,
  itemId: string,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<ItemRecordDocument[]> {
  return ItemRecordModel.find({ communityId, itemId, ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** The same for one action of the item. */
export async function recordsOfAction(
  communityId: string,
  actionId: string,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<ItemRecordDocument[]> {
  return ItemRecordModel.find({ communityId, actionId, ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

const PICTURED = 500

/** The pictures of an item's whole record, newest first. */
export async function photosOfRecord(
  communityId: string,
  itemId: string,
): Promise<PhotoReference[]> {
  const records = await ItemRecordModel.find({ communityId, itemId })
    .sort({ _id: -1 })
    .limit(PICTURED)
    .select({ photos: 1 })
    .lean()
  return records.flatMap(({ photos }) => photos)
}

const PAIRED = 20

/** The newest records of an action that show it before or after the work. */
export async function recordsOfStage(
  communityId: string,
  actionId: string,
  stage: PhotoStage,
): Promise<ItemRecordDocument[]> {
  return ItemRecordModel.find({ communityId, actionId, stage })
    .sort({ _id: -1 })
    .limit(PAIRED)
    .lean()
}
