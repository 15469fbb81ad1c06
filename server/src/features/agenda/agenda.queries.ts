import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { ItemCard } from '@linyi/shared/contract/agenda.contract'
import { mostSimilar, termsOf } from '@linyi/shared/domain/agenda/similarity'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage, duePosition } from '../../platform/db/keyset'
import { eventsOf } from '../../platform/events/event.store'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { agendaPolicy } from './agenda.policy'
import { queuePage } from './item-queue.queries'
import { secondedItemIds, sheetsOf } from './endorsement.store'
import { recordsOf } from './item-record.store'
import { surveyAskOf } from './item-survey.store'
import {
  findItem,
  itemsByIds,
  itemsSharing,
  listItems,
  overdueItems,
  searchItems,
  type ItemSummary,
  type ItemView,
  viewItem,
} from './item.store'
import {
  peopleOf,
  presentItemCard,
  presentItemInfo,
  presentRecord,
  presentSheet,
} from './item.presenter'
import { endorsedItemIds, findEndorsement, isFollowing } from './reader-items.store'

const SIMILAR_MAX = 5

/** Cards for one reader, with what the reader has seconded. */
async function cardsOf(
  items: readonly ItemSummary[],
  { communityId, accountId }: Actor,
  now: Date,
): Promise<ItemCard[]> {
  const ids = items.map((item) => item._id)
  const endorsed = await endorsedItemIds(communityId, accountId, ids)
  return items.map((item) =>
    presentItemCard(item, { accountId, hasEndorsed: endorsed.has(item._id), now }),
  )
}

/** A page by due date; its position is date and id. */
async function duePage(
  rows: readonly ItemSummary[],
  limit: number,
  actor: Actor,
  now: Date,
): Promise<{ items: ItemCard[]; next: string | null }> {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last !== undefined ? duePosition(last) : null
  return { items: await cardsOf(page, actor, now), next }
}

/**
 * A page of the community's items, newest first; what is overdue by its date.
 *
 * @throws AppError `request.invalid` for filters that do not go together
 */
export async function agendaList(
  input: RequestOf<'agenda.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.list'>> {
  mustGoTogether(input)
  const { communityId, accountId } = actor
  const { group, status, category, gridId, mine, seconded, overdue, text, after, limit } = input
  if (overdue === true) {
    const rows = await overdueItems(communityId, gridId, now, { after, limit })
    return duePage(rows, limit, actor, now)
  }
  if (seconded === true) {
    const ids = await secondedItemIds(communityId, accountId, { after, limit })
    const page = ids.slice(0, limit)
    const items = await cardsOf(await itemsByIds(communityId, page), actor, now)
    return { items, next: ids.length > limit ? (page.at(-1) ?? null) : null }
  }
  const raiserId = mine === true ? accountId : undefined
  const filter = { group, status, category, gridId, raiserId }
  const items =
    text === undefined
      ? await listItems(communityId, filter, { after, limit })
      : await searchItems(communityId, text, { after, limit })
  const { rows, next } = cutPage(items, limit)
  return { items: await cardsOf(rows, actor, now), next }
}

/** Each way of filtering has its index; one that has none is refused rather than slow. */
function mustGoTogether(input: RequestOf<'agenda.list'>): void {
  const { group, status, category, gridId, mine, seconded, overdue, text } = input
  const given = (...values: readonly unknown[]): boolean =>
    values.some((value) => value !== undefined && value !== false)
  const isAlone = seconded === true || text !== undefined
  const isWrong =
    (group !== undefined && status !== undefined) ||
    (mine === true && given(category, gridId, seconded, overdue, text)) ||
    (overdue === true && given(group, status, category, seconded, text)) ||
    (isAlone && given(group, status, category, gridId, mine, overdue)) ||
    (seconded === true && text !== undefined)
  if (isWrong) {
    throw new AppError('request.invalid', [{ path: 'text', message: '这些筛选不能一起用' }])
  }
}

/** An item this reader may see: one that is not listed is between its raiser and the office. */
async function visibleItem(itemId: string, actor: Actor, now: Date): Promise<ItemView> {
  const item = found(await viewItem(actor.communityId, itemId), 'agenda.not_found')
  const isParty = item.raiserId === actor.accountId || item.filing?.accountId === actor.accountId
  if (!item.isListed && !isParty && !agendaPolicy.check(actor, item, now).allowed) {
    throw new AppError('agenda.not_found')
  }
  return item
}

/**
 * One item with its timeline.
 *
 * @throws AppError `agenda.not_found`, also for an item of another community
 */
export async function agendaInfo(
  itemId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.info'>> {
  const { communityId, accountId } = actor
  const item = await visibleItem(itemId, actor, now)
  const [support, follows, surveyAsk, events] = await Promise.all([
    findEndorsement(communityId, itemId, accountId),
    isFollowing(communityId, itemId, accountId),
    surveyAskOf(item, accountId),
    eventsOf(communityId, { kind: 'item', id: itemId }),
  ])
  const names = await publicNames(communityId, peopleOf(item, events))
  const reader = {
    actor,
    hasEndorsed: support !== null,
    mergeAnswer: support?.mergeAnswer ?? null,
    surveyAsk,
    isFollowing: follows,
    now,
  }
  return presentItemInfo(item, reader, names, events)
}

/**
 * A page of the record of handling, newest first.
 *
 * @throws AppError `agenda.not_found`
 */
export async function agendaRecords(
  { itemId, after, limit }: RequestOf<'agenda.records'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.records'>> {
  const { communityId } = actor
  const item = await visibleItem(itemId, actor, now)
  const { rows, next } = cutPage(await recordsOf(communityId, itemId, { after, limit }), limit)
  const names = await publicNames(
    communityId,
    rows.flatMap(({ byId }) => byId ?? []),
  )
  return { items: rows.map((record) => presentRecord(record, item, names, now)), next }
}

/** Items of the grid that are like what somebody is about to raise; 「先看看是不是已有人提」. */
export async function agendaSimilar(
  { gridId, category, title, proposal }: RequestOf<'agenda.similar'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.similar'>> {
  const { communityId } = actor
  const matter = { title, proposal }
  const shared = await itemsSharing(communityId, gridId, termsOf(matter))
  const candidates = category === undefined ? shared : sameFirst(shared, category)
  const similar = mostSimilar(matter, candidates, SIMILAR_MAX)
  const cards = await cardsOf(
    similar.map((one) => one.matter),
    actor,
    now,
  )
  return {
    items: similar.flatMap(({ matter: item, score }, index) => {
      const card = cards[index]
      if (card === undefined) return []
      const may = agendaPolicy.endorse(actor, item, card.hasEndorsed, now)
      return [{ ...card, score, canEndorse: may.allowed }]
    }),
  }
}

/** Matters of the chosen category stand before equally similar ones of another. */
function sameFirst(items: readonly ItemSummary[], category: string): ItemSummary[] {
  const isSame = (item: ItemSummary): number => (item.category === category ? 0 : 1)
  return [...items].sort((a, b) => isSame(a) - isSame(b))
}

/** A page of one queue of the place of work, for the grids this office reaches. */
export async function agendaQueue(
  { queue, gridId, after, limit }: RequestOf<'agenda.queue'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.queue'>> {
  const rows = await queuePage(queue, gridId, { after, limit }, actor, now)
  return duePage(rows, limit, actor, now)
}

/**
 * Sheets of paper signatures, with the names, for those who enter and confirm them.
 *
 * @throws AppError `agenda.not_found`, `agenda.not_screener`
 */
export async function agendaSheets(
  itemId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'agenda.paperSheets'>> {
  const { communityId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  ensure(agendaPolicy.readPaper(actor, item, now))
  const sheets = await sheetsOf(item)
  const names = await publicNames(
    communityId,
    sheets.flatMap(({ accountIds, enteredById }) => [...accountIds, enteredById]),
  )
  return { items: sheets.map((sheet) => presentSheet(sheet, item, names, { actor, now })) }
}
