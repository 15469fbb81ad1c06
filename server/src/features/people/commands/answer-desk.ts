import type { RequestOf } from '@linyi/shared/contract/operations'
import { recordEvent } from '../../../platform/events/event.store'
import { found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { deskById, moveDesk } from '../desk-sign-in.store'

/**
 * Lets a desk in as the caller, or sends it away. That a desk was let in is told to the account in its
 * inbox: should somebody have been talked into it, they read where to end it.
 *
 * @throws AppError `people.desk_unknown`, `people.desk_over` or `people.desk_answered`
 */
export async function answerDesk(
  { deskId, isConfirmed }: RequestOf<'people.answerDesk'>,
  { actor: { communityId, accountId }, now }: SessionCall,
): Promise<Record<string, never>> {
  const desk = found(await deskById(deskId), 'people.desk_unknown')
  if (!isConfirmed) {
    await moveDesk(desk, 'refuse', now)
    return {}
  }
  await moveDesk(desk, 'confirm', now, { communityId, accountId })
  await recordEvent({
    communityId,
    type: 'people.deskConfirmed',
    subject: { kind: 'account', id: accountId },
    actorId: accountId,
    at: now,
  })
  return {}
}
