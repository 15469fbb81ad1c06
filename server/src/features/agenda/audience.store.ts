import { EndorsementModel, FollowerModel } from './endorsement.model'
import { SurveyAskModel } from './item-survey.model'
import { ItemModel, type ItemDocument } from './item.model'

const CLOSING_MAX = 50

/** A page of people in the order of their ids, however many they are. */
export interface PeoplePage {
  readonly after: string | null
  readonly limit: number
}

const later = (after: string | null) => (after === null ? {} : { accountId: { $gt: after } })

/** Who seconds an item. */
export async function secondersPage(
  communityId: string,
  itemId: string,
  { after, limit }: PeoplePage,
): Promise<string[]> {
  const rows = await EndorsementModel.find({ communityId, itemId, ...later(after) })
    .select({ _id: 0, accountId: 1 })
    .sort({ accountId: 1 })
    .limit(limit)
    .lean()
  return rows.map(({ accountId }) => accountId)
}

/** Who follows an item. */
export async function followersPage(
  communityId: string,
  itemId: string,
  { after, limit }: PeoplePage,
): Promise<string[]> {
  const rows = await FollowerModel.find({ communityId, itemId, ...later(after) })
    .select({ _id: 0, accountId: 1 })
    .sort({ accountId: 1 })
    .limit(limit)
    .lean()
  return rows.map(({ accountId }) => accountId)
}

/** Who is asked in a survey; those alone who have not answered, when they are to be reminded. */
export async function ratersPage(
  communityId: string,
  surveyId: string,
  { after, limit }: PeoplePage,
  which: 'all' | 'unanswered' = 'all',
): Promise<{ readonly accountIds: string[]; readonly last: string | null }> {
  const rows = await SurveyAskModel.find({ communityId, surveyId, ...later(after) })
    .select({ _id: 0, accountId: 1, answeredAt: 1 })
    .sort({ accountId: 1 })
    .limit(limit)
    .lean()
  const asked = rows.filter(({ answeredAt }) => which === 'all' || answeredAt === null)
  return {
    accountIds: asked.map(({ accountId }) => accountId),
    last: rows.length < limit ? null : (rows.at(-1)?.accountId ?? null),
  }
}

/** Matters whose rating ends between two instants. */
export async function surveysClosing(
  communityId: string,
  from: Date,
  to: Date,
): Promise<Pick<ItemDocument, '_id' | 'dueAt' | 'enteredAt'>[]> {
  return ItemModel.find({ communityId, status: 'surveying', dueAt: { $gt: from, $lte: to } })
    .select({ dueAt: 1, enteredAt: 1 })
    .sort({ dueAt: 1 })
    .limit(CLOSING_MAX)
    .lean()
}
