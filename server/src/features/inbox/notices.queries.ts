import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage } from '../../platform/db/keyset'
import { fanOutForReader } from './commands/fan-out'
import { presentEntry } from './entry.presenter'
import { countUnread, listEntries } from './inbox.store'

const COUNTED_MAX = 100

/**
 * Somebody's notices, the latest first; what happened a moment ago is among them.
 *
 * @throws AppError `request.invalid`
 */
export async function inboxList(
  { show, after, limit }: RequestOf<'inbox.list'>,
  { communityId, accountId }: Actor,
  now: Date,
): Promise<ResponseOf<'inbox.list'>> {
  if (after === undefined) await fanOutForReader(communityId, now)
  const found = await listEntries(communityId, accountId, show, { after, limit })
  const { rows, next } = cutPage(found, limit)
  return { items: rows.map(presentEntry), next }
}

/** How many notices wait to be read; a hundred stands for more. */
export async function inboxUnread({
  communityId,
  accountId,
}: Actor): Promise<ResponseOf<'inbox.unread'>> {
  return { unread: await countUnread(communityId, accountId, COUNTED_MAX) }
}
