import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { SessionCall } from '../../../platform/http/handler'
import { moveListening } from './move-listening'

/**
 * The session ends, with what the leader answered on the spot.
 *
 * @throws AppError `listening.not_found`, the reasons of `canLead`
 */
export async function endListening(
  { listeningId, summary }: RequestOf<'listening.end'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'listening.end'>> {
  return moveListening(listeningId, 'end', call, () => ({
    endsAt: call.now,
    summary: summary === '' ? null : summary,
  }))
}
