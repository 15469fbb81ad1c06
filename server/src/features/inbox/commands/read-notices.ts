import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { AppError } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { readEntry, readUpTo } from '../inbox.store'

/**
 * Somebody has opened a notice.
 *
 * @throws AppError `inbox.notice_not_found`
 */
export async function readNotice(
  { noticeId }: RequestOf<'inbox.read'>,
  { actor }: Pick<SessionCall, 'actor'>,
): Promise<ResponseOf<'inbox.read'>> {
  const isOwn = await readEntry(actor.communityId, actor.accountId, noticeId)
  if (!isOwn) throw new AppError('inbox.notice_not_found')
  return {}
}

/** Somebody has seen all notices down from this one. */
export async function readAllNotices(
  { upTo }: RequestOf<'inbox.readAll'>,
  { actor }: Pick<SessionCall, 'actor'>,
): Promise<ResponseOf<'inbox.readAll'>> {
  await readUpTo(actor.communityId, actor.accountId, upTo)
  return {}
}
