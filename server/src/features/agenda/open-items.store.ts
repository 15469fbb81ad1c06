import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { olderThan } from '../../platform/db/keyset'
import { ItemModel, type ItemDocument } from './item.model'

const OPEN_FIELDS = [
  'number',
  'category',
  'gridName',
  'status',
  'raisedAt',
  'closedAt',
  'disposition',
  'endorsers',
  'outcome',
] as const satisfies readonly (keyof ItemDocument)[]

/** A matter as far as it stands in the open data: nothing that anybody typed. */
export type OpenItemRow = Pick<ItemDocument, '_id' | (typeof OPEN_FIELDS)[number]>

/** Which matters are asked for: of one grid, in some of the statuses. */
export interface OpenItemsWhere {
  readonly gridId?: string | undefined
  readonly statuses?: readonly ItemStatus[] | undefined
}

/** One page and one more of the listed matters, newest first. */
export async function openItems(
  communityId: string,
  { gridId, statuses }: OpenItemsWhere,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<OpenItemRow[]> {
  return ItemModel.find({
    communityId,
    isListed: true,
    ...(gridId === undefined ? {} : { gridId }),
    ...(statuses === undefined ? {} : { status: { $in: [...statuses] } }),
    ...olderThan(page.after),
  })
    .select(Object.fromEntries(OPEN_FIELDS.map((field) => [field, 1 as const])))
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** When the first listed matter was raised; null where there is none. */
export async function firstRaisedAt(communityId: string): Promise<Date | null> {
  const first = await ItemModel.findOne({ communityId, isListed: true })
    .select({ raisedAt: 1 })
    .sort({ _id: 1 })
    .lean()
  return first?.raisedAt ?? null
}

/** 四议两公开 of several matters, where they took that way. */
export async function fourStepsOf(
  communityId: string,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, NonNullable<ItemDocument['fourSteps']>>> {
  if (itemIds.length === 0) return new Map()
  const items = await ItemModel.find({ communityId, _id: { $in: [...itemIds] }, isListed: true })
    .select({ fourSteps: 1 })
    .lean()
  return new Map(
    items.flatMap(({ _id, fourSteps }) => (fourSteps === null ? [] : [[_id, fourSteps] as const])),
  )
}
