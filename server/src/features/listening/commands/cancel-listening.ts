import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { SessionCall } from '../../../platform/http/handler'
import { moveListening } from './move-listening'

/**
 * A planned session is called off, and everybody reads why.
 *
 * @throws AppError `listening.not_found` and the reasons of `canLead`
 */
export async function cancelListening(
  { listeningId, reason }: RequestOf<'listening.cancel'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'listening.cancel'>> {
  return moveListening(listeningId, 'cancel', call, () => ({ summary: reason }))
}
