import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { listeningEndsAt } from '@linyi/shared/domain/listening/listening.rules'
import type { SessionCall } from '../../../platform/http/handler'
import { moveListening } from './move-listening'

/**
 * The session begins: from now on remarks are taken down. It is over after the hours of its rules,
 * though nobody ends it.
 *
 * @throws AppError `listening.not_found` and the reasons of `canLead`
 */
export async function openListening(
  { listeningId }: RequestOf<'listening.open'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'listening.open'>> {
  return moveListening(listeningId, 'open', call, ({ rules }) => ({
    endsAt: listeningEndsAt(call.now, rules),
  }))
}
