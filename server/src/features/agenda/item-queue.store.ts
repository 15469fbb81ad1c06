import { dueAfter } from '../../platform/db/keyset'
import { ItemModel, type ItemDocument } from './item.model'
import type { WaitsFor } from './item-parts.model'

/** What waits for an office, for a withdrawal's answer, or for the level of supervision. */
export type QueueFilter =
  | { readonly waitsFor: WaitsFor }
  | { readonly isWithdrawalAsked: true }
  | { readonly supervisionLevel: number }

const inGrids = (gridIds: readonly string[] | null) =>
  gridIds === null ? {} : { gridId: { $in: [...gridIds] } }

/** How many wait in a queue, counted no further than `most`. */
export async function countQueued(
  communityId: string,
  filter: QueueFilter,
  gridIds: readonly string[] | null,
  most: number,
): Promise<number> {
  const waiting = { communityId, ...filter, ...inGrids(gridIds) }
  return ItemModel.countDocuments(waiting, { limit: most })
}

/** A page of a queue in these grids (all of the community when null), by due date. */
export async function queuedItems(
  communityId: string,
  filter: QueueFilter,
  gridIds: readonly string[] | null,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<ItemDocument[]> {
  return ItemModel.find({
    communityId,
    ...filter,
    ...inGrids(gridIds),
    ...dueAfter(page.after),
  })
    .sort({ dueAt: 1, _id: 1 })
    .limit(page.limit + 1)
    .lean()
}
