import type { Model } from 'mongoose'
import type { CommunityDocument } from './model'

/** A page of people in the order of their ids, however many they are. */
export interface PeoplePage {
  readonly after: string | null
  readonly limit: number
}

interface OfSomebody extends CommunityDocument {
  readonly accountId: string
}

/** The filter for those who come after the last of the page before. */
export const laterPeople = ({ after }: PeoplePage): { accountId?: { $gt: string } } =>
  after === null ? {} : { accountId: { $gt: after } }

/**
 * Who has a row that matches, one page of them.
 *
 * @param model - one row for a person at the most, by an index that begins with the filter
 */
export async function peoplePage<Row extends OfSomebody>(
  model: Model<Row>,
  filter: { readonly communityId: string } & Readonly<Record<string, string>>,
  page: PeoplePage,
): Promise<string[]> {
  const rows = await (model as unknown as Model<OfSomebody>)
    .find({ ...filter, ...laterPeople(page) })
    .select({ _id: 0, accountId: 1 })
    .sort({ accountId: 1 })
    .limit(page.limit)
    .lean()
  return rows.map(({ accountId }) => accountId)
}
