import { laterPeople, peoplePage, type PeoplePage } from '../../platform/db/people-page'
import { EndorsementModel, FollowerModel } from './endorsement.model'
import { SurveyAskModel } from './item-survey.model'
import { ItemModel, type ItemDocument } from './item.model'

const CLOSING_MAX = 50

/** Who seconds an item. */
export async function secondersPage(
  communityId: string,
  itemId: string,
  page: PeoplePage,
): Promise<string[]> {
  return peoplePage(EndorsementModel, { communityId, itemId }, page)
}

/** Who follows an item. */
export async function followersPage(
  communityId: string,
  itemId: string,
  page: PeoplePage,
): Promise<string[]> {
  return peoplePage(FollowerModel, { communityId, itemId }, page)
}

/** Who is asked in a survey; those alone who have not answered, when they are to be reminded. */
export async function ratersPage(
  communityId: string,
  surveyId: string,
  page: PeoplePage,
  which: 'all' | 'unanswered' = 'all',
): Promise<{ readonly accountIds: string[]; readonly last: string | null }> {
  const rows = await SurveyAskModel.find({ communityId, surveyId, ...laterPeople(page) })
    .select({ _id: 0, accountId: 1, answeredAt: 1 })
    .sort({ accountId: 1 })
    .limit(page.limit)
    .lean()
  const asked = rows.filter(({ answeredAt }) => which === 'all' || answeredAt === null)
  return {
    accountIds: asked.map(({ accountId }) => accountId),
    last: rows.length < page.limit ? null : (rows.at(-1)?.accountId ?? null),
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
