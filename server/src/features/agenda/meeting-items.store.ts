import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { olderThan } from '../../platform/db/keyset'
import { ItemModel, type ItemDocument } from './item.model'

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

/** Items in these statuses, of one grid or of all, newest first: what a meeting could be about. */
export async function itemsForMeeting(
  communityId: string,
  {
    statuses,
    gridId,
  }: { readonly statuses: readonly ItemStatus[]; readonly gridId: string | null },
  page: Page,
): Promise<ItemDocument[]> {
  return ItemModel.find({
    communityId,
    isListed: true,
    ...(gridId === null ? {} : { gridId }),
    status: { $in: [...statuses] },
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}
