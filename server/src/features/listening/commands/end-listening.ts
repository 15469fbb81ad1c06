import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { isTextFit } from '../../../platform/content/word-list'
import { AppError } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { moveListening } from './move-listening'

/**
 * The session ends, with what the leader answered on the spot.
 *
 * @throws AppError `listening.not_found`, `listening.content_refused`, the reasons of `canLead`
 */
export async function endListening(
  { listeningId, summary }: RequestOf<'listening.end'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'listening.end'>> {
  if (!isTextFit(summary)) throw new AppError('listening.content_refused')
  return moveListening(listeningId, 'end', call, () => ({
    endsAt: call.now,
    summary: summary === '' ? null : summary,
  }))
}
