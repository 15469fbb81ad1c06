import { photosOfRecord } from './item-record.store'
import { viewItem, type ItemView } from './item.store'

/** The pictures and recordings that everybody sees with an item. */
export interface ItemMediaIds {
  readonly item: Pick<ItemView, '_id' | 'communityId' | 'gridId' | 'title'>
  readonly photoIds: readonly string[]
  readonly voiceIds: readonly string[]
  /** Those of the pictures that came with the record of handling. */
  readonly ofRecord: ReadonlySet<string>
}

/** What is shown with an item that is listed; null where there is no such item. */
export async function itemMediaIds(
  communityId: string,
  itemId: string,
): Promise<ItemMediaIds | null> {
  const item = await viewItem(communityId, itemId)
  if (item?.isListed !== true) return null
  const own = item.photos.map(({ id }) => id)
  const record = (await photosOfRecord(communityId, itemId)).map(({ id }) => id)
  return {
    item,
    photoIds: [...new Set([...own, ...record])],
    voiceIds: item.voice === null ? [] : [item.voice.id],
    ofRecord: new Set(record.filter((id) => !own.includes(id))),
  }
}
