import { startingIn, type TimePage } from '../../platform/db/by-time'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { olderThan } from '../../platform/db/keyset'
import {
  ListeningModel,
  RemarkModel,
  type ListeningDocument,
  type RemarkDocument,
} from './listening.model'

export type { ListeningDocument, RemarkDocument } from './listening.model'

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

export async function findListening(
  communityId: string,
  listeningId: string,
): Promise<ListeningDocument | null> {
  return ListeningModel.findOne({ communityId, _id: listeningId }).lean()
}

export async function insertListening(session: ListeningDocument): Promise<void> {
  await ListeningModel.create(session)
}

/** A page of the calendar, of one grid and the whole community or of everything. */
export type ListeningWindow = TimePage & { readonly gridId?: string | undefined }

/** One page and one more of the sessions, by the time they begin. */
export async function listeningBetween(
  communityId: string,
  window: ListeningWindow,
): Promise<ListeningDocument[]> {
  const order = window.isFalling ? -1 : 1
  return ListeningModel.find({
    communityId,
    ...(window.gridId === undefined ? {} : { gridId: { $in: [window.gridId, null] } }),
    ...startingIn(window),
  })
    .sort({ startsAt: order, _id: order })
    .limit(window.limit + 1)
    .lean()
}

/** One page and one more of the sessions, the latest planned first. */
export async function listListening(
  communityId: string,
  { after, limit }: Page,
): Promise<ListeningDocument[]> {
  return ListeningModel.find({ communityId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/**
 * Writes a change that was decided on `session`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeListening(
  session: Pick<ListeningDocument, 'communityId' | '_id' | 'version'>,
  change: Partial<Pick<ListeningDocument, 'status' | 'endsAt' | 'summary' | 'collected'>>,
): Promise<void> {
  const { communityId, _id, version } = session
  mustHaveMatched(
    await ListeningModel.updateOne(
      { communityId, _id, version },
      { $set: change, $inc: { version: 1 } },
    ),
  )
}

export async function insertRemark(remark: RemarkDocument): Promise<void> {
  await RemarkModel.create(remark)
}

/** One page and one more of what was said, the latest first. */
export async function listRemarks(
  communityId: string,
  listeningId: string,
  { after, limit }: Page,
): Promise<RemarkDocument[]> {
  return RemarkModel.find({ communityId, listeningId, ...olderThan(after) })
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean()
}

/** The items of these sessions: at most `remarksMax` of the rules for each. */
export async function itemIdsOf(
  communityId: string,
  listeningIds: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await RemarkModel.find({ communityId, listeningId: { $in: [...listeningIds] } })
    .select({ listeningId: 1, itemId: 1, _id: 0 })
    .lean()
  const items = new Map<string, string[]>()
  for (const { listeningId, itemId } of rows) {
    items.set(listeningId, [...(items.get(listeningId) ?? []), itemId])
  }
  return items
}
