import { lookAt } from '../../platform/db/looks'
import type { DueLooks } from '../../platform/due/due'
import {
  STATUSES_OF_GROUP,
  type ItemCategory,
  type ItemGroup,
  type ItemStatus,
} from '@linyi/shared/domain/agenda/item'
import { OPEN_STATUSES } from '@linyi/shared/domain/agenda/item.rules'
import { searchTermsOf } from '@linyi/shared/domain/agenda/item-search'
import { COUNCIL_DEFAULT } from '@linyi/shared/domain/rules/council-default'
import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { dueAfter, olderThan } from '../../platform/db/keyset'
import { togetherIn } from '../../platform/db/together'
import { CounterModel, ItemModel, type ItemDocument } from './item.model'

export type {
  ItemAction,
  ItemExecution,
  ItemExtension,
  ItemFiling,
  ItemFourStep,
  ItemFourSteps,
  ItemMeeting,
  ItemMerge,
  ItemObjections,
  ItemOutcome,
  ItemResolution,
  ItemSetback,
  ItemSurvey,
  WaitsFor,
} from './item-parts.model'
export type { ItemDocument } from './item.model'

const CANDIDATES_MAX = 200
/** Items compared with each other in the search for a topic. */
const RECENT_MAX = 300
const DUE_MAX = 50

/** The filters of the list; each combination has its index. */
export interface ItemFilter {
  readonly group?: ItemGroup | undefined
  readonly status?: ItemStatus | undefined
  readonly category?: ItemCategory | undefined
  readonly gridId?: string | undefined
  readonly raiserId?: string | undefined
}

/** What a list shows of an item; the rest, and the copy of the rules above all, stays where it is. */
const CARD_FIELDS = [
  'number',
  'title',
  'proposal',
  'category',
  'gridId',
  'gridName',
  'place',
  'photos',
  'status',
  'level',
  'enteredAt',
  'dueAt',
  'raisedAt',
  'endorsers',
  'endorsersNeeded',
  'endorsingEndsAt',
  'raiserId',
  'coRaiserIds',
  'isListed',
] as const satisfies readonly (keyof ItemDocument)[]

/** An item as far as lists need it. */
export type ItemSummary = Pick<ItemDocument, '_id' | (typeof CARD_FIELDS)[number]>

const CARD = Object.fromEntries(CARD_FIELDS.map((field) => [field, 1 as const]))

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

export async function findItem(communityId: string, itemId: string): Promise<ItemDocument | null> {
  return ItemModel.findOne({ communityId, _id: itemId }).lean()
}

/** An item as its page and the policy see it: without the terms of searches and foreign rules. */
export type ItemView = Omit<ItemDocument, 'terms' | 'searchTerms' | 'rules'> & {
  /** Items that were raised before the rules spoke of meetings have no such chapter. */
  readonly rules: Pick<RuleSet, 'agenda'> & Partial<Pick<RuleSet, 'meetings'>>
}

const NOT_VIEWED: Readonly<Record<string, 0>> = Object.fromEntries(
  Object.keys(COUNCIL_DEFAULT)
    .filter((chapter) => chapter !== 'agenda' && chapter !== 'meetings')
    .map((chapter) => `rules.${chapter}`)
    .concat('terms', 'searchTerms')
    .map((path) => [path, 0] as const),
)

/** An item to be shown; a command that writes it needs all of it: {@link findItem}. */
export async function viewItem(communityId: string, itemId: string): Promise<ItemView | null> {
  return viewTogether({ communityId, itemId })
}

const viewTogether = togetherIn<
  { readonly communityId: string; readonly itemId: string },
  ItemView | null
>(async (communityId, asked) => {
  const ids = [...new Set(asked.map(({ itemId }) => itemId))]
  const items: ItemView[] = await ItemModel.find({ communityId, _id: { $in: ids } })
    .select(NOT_VIEWED)
    .lean()
  const found = new Map(items.map((item) => [item._id, item]))
  return asked.map(({ itemId }) => found.get(itemId) ?? null)
})

export async function insertItem(item: ItemDocument): Promise<void> {
  await ItemModel.create(item)
}

/** One page and one more, newest first. One's own items show before they are listed, too. */
export async function listItems(
  communityId: string,
  filter: ItemFilter,
  page: Page,
): Promise<ItemSummary[]> {
  return pageTogether({ communityId, filter, page })
}

interface PageAsked {
  readonly communityId: string
  readonly filter: ItemFilter
  readonly page: Page
}

/** Those who ask for the same page at the same moment, as all do who open the app, share one look. */
const pageTogether = togetherIn<PageAsked, ItemSummary[]>(async (communityId, asked) => {
  const pages = new Map<string, Promise<ItemSummary[]>>()
  return Promise.all(
    asked.map(({ filter, page }) => {
      const key = JSON.stringify([filter, page])
      const same = pages.get(key) ?? itemPage(communityId, filter, page)
      pages.set(key, same)
      return same
    }),
  )
})

async function itemPage(
  communityId: string,
  filter: ItemFilter,
  page: Page,
): Promise<ItemSummary[]> {
  const given = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== undefined),
  )
  const visible = filter.raiserId === undefined ? { isListed: true } : {}
  return ItemModel.find({ communityId, ...visible, ...given, ...olderThan(page.after) })
    .select(CARD)
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}

/** Items by their number or words of their title, newest first. */
export async function searchItems(
  communityId: string,
  text: string,
  page: Page,
): Promise<ItemSummary[]> {
  const terms = searchTermsOf(text)
  if (terms.length === 0) return []
  return (
    ItemModel.find({
      communityId,
      searchTerms: { $all: terms },
      isListed: true,
      ...olderThan(page.after),
    })
      .select(CARD)
      .sort({ _id: -1 })
      .limit(page.limit + 1)
      // the list's own index comes in this order too, and would be read to its end for a rare word
      .hint('items_search')
      .lean()
  )
}

/** Those of the given items that are listed, newest first. */
export async function itemsByIds(
  communityId: string,
  itemIds: readonly string[],
): Promise<ItemDocument[]> {
  return ItemModel.find({ communityId, _id: { $in: [...itemIds] }, isListed: true })
    .sort({ _id: -1 })
    .lean()
}

/** What is past its date, the oldest date first. */
export async function overdueItems(
  communityId: string,
  gridId: string | undefined,
  now: Date,
  page: Page,
): Promise<ItemSummary[]> {
  return ItemModel.find({
    communityId,
    isListed: true,
    ...(gridId === undefined ? {} : { gridId }),
    ...dueAfter(page.after, now),
  })
    .select(CARD)
    .sort({ dueAt: 1, _id: 1 })
    .limit(page.limit + 1)
    .lean()
}

/** Items that share a term with a text, the newest of them: a bounded set to compare with. */
export async function itemsSharing(
  communityId: string,
  gridId: string,
  terms: readonly string[],
): Promise<ItemSummary[]> {
  if (terms.length === 0) return []
  return ItemModel.find({ communityId, gridId, terms: { $in: [...terms] }, isListed: true })
    .select(CARD)
    .sort({ _id: -1 })
    .limit(CANDIDATES_MAX)
    .lean()
}

/** What was raised in a grid since an id was made, the newest of it; not what was taken back. */
export async function itemsRaisedSince(
  communityId: string,
  gridId: string,
  sinceId: string,
): Promise<ItemDocument[]> {
  const recent = await ItemModel.find({
    communityId,
    isListed: true,
    gridId,
    _id: { $gte: sinceId },
  })
    .sort({ _id: -1 })
    .limit(RECENT_MAX)
    .lean()
  return recent.filter(({ status }) => status !== 'withdrawn')
}

/**
 * How many unanswered items a person has; read inside the transaction that adds one. A published
 * decision is an answer, also while its notice runs.
 */
export async function countOpenItems(communityId: string, raiserId: string): Promise<number> {
  return ItemModel.countDocuments({
    communityId,
    raiserId,
    status: { $in: [...OPEN_STATUSES] },
    outcome: null,
  })
}

/** How many items somebody has filed for others since an id was made. */
export async function countFiled(
  communityId: string,
  filerId: string,
  sinceId: string,
): Promise<number> {
  return ItemModel.countDocuments({
    communityId,
    'filing.accountId': filerId,
    _id: { $gte: sinceId },
  })
}

/** The next number of a month. The counter's document makes two raisers wait for each other. */
export async function nextSequence(communityId: string, month: string): Promise<number> {
  const counter = await CounterModel.findOneAndUpdate(
    { communityId, month },
    { $inc: { value: 1 }, $setOnInsert: { _id: `${communityId}.${month}` } },
    { upsert: true, returnDocument: 'after' },
  ).lean()
  return counter.value
}

/** What a command may change of an item. */
export type ItemFields = Partial<Omit<ItemDocument, '_id' | 'communityId' | 'version'>>

/**
 * Writes a change that was decided on `item`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeItem(item: ItemDocument, change: ItemFields): Promise<ItemDocument> {
  mustHaveMatched(
    await ItemModel.updateOne(
      { communityId: item.communityId, _id: item._id, version: item.version },
      { $set: change, $inc: { version: 1 } },
    ),
  )
  return { ...item, ...change, version: item.version + 1 }
}

/** Counts up or down without naming a version: two who support at once both count. */
export async function countItem(
  item: Pick<ItemDocument, 'communityId' | '_id'>,
  by: Partial<Record<'endorsers' | 'councilEndorsers' | 'followers' | 'records', number>>,
  status?: ItemStatus,
): Promise<ItemDocument | null> {
  return ItemModel.findOneAndUpdate(
    {
      communityId: item.communityId,
      _id: item._id,
      ...(status === undefined ? {} : { status }),
    },
    { $inc: { ...by, version: 1 } },
    { returnDocument: 'after' },
  ).lean()
}

/** States that end by the clock, in the order in which one may follow the other. */
export const ENDED_BY_CLOCK = [
  'endorsing',
  'declined',
  'deferred',
  'publicising',
  'surveying',
] as const satisfies readonly ItemStatus[]

const timeOver = (communityId: string, statuses: readonly ItemStatus[], now: Date) => ({
  communityId,
  status: { $in: [...statuses] },
  dueAt: { $lte: now },
})

const levelMissed = (communityId: string, now: Date) => ({
  communityId,
  superviseAt: { $lte: now },
})

export const itemsDue: DueLooks = (communityId, now) => [
  lookAt(ItemModel, timeOver(communityId, ENDED_BY_CLOCK, now)),
  lookAt(ItemModel, levelMissed(communityId, now)),
]

/** Items of a status whose time is over. */
export async function dueItems(
  communityId: string,
  status: ItemStatus,
  now: Date,
): Promise<ItemDocument[]> {
  return ItemModel.find(timeOver(communityId, [status], now))
    .sort({ dueAt: 1 })
    .limit(DUE_MAX)
    .lean()
}

/** Items whose missed date calls in the next level. */
export async function itemsToSupervise(communityId: string, now: Date): Promise<ItemDocument[]> {
  return ItemModel.find(levelMissed(communityId, now))
    .sort({ superviseAt: 1 })
    .limit(DUE_MAX)
    .lean()
}

/** The tab an item stands under. */
export function groupOf(status: ItemStatus): ItemGroup {
  const groups = Object.entries(STATUSES_OF_GROUP) as [ItemGroup, readonly ItemStatus[]][]
  return groups.find(([, statuses]) => statuses.includes(status))?.[0] ?? 'ended'
}
