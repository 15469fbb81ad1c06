import type { ErrorCode } from '@linyi/shared/contract/errors'
import { transition } from '@linyi/shared/domain/machine'
import {
  LISTENING_MACHINE,
  type ListeningEvent,
} from '@linyi/shared/domain/listening/listening.machine'
import { listeningOpensFrom, PLANNERS } from '@linyi/shared/domain/listening/listening.rules'
import type { ListeningStatus } from '@linyi/shared/domain/listening/listening'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { listeningPolicy } from '../listening.policy'
import { findListening, writeListening, type ListeningDocument } from '../listening.store'

type Change = Partial<Pick<ListeningDocument, 'endsAt' | 'summary'>>

/**
 * Moves a session by its machine, for somebody who may lead it.
 *
 * @throws AppError `listening.not_found` and the reasons of `canLead`
 */
export async function moveListening(
  listeningId: string,
  event: ListeningEvent,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
  changeOf: (session: ListeningDocument) => Change = () => ({}),
): Promise<{ status: ListeningStatus }> {
  const { communityId } = actor
  const session = found(await findListening(communityId, listeningId), 'listening.not_found')
  ensure(listeningPolicy.lead(actor, session, event, now))
  const facts = { opensFrom: listeningOpensFrom(session) }
  const step = transition(LISTENING_MACHINE, session.status, event, facts, now)
  if (!step.allowed) throw new AppError(step.reason satisfies ErrorCode)
  await writeListening(session, { ...changeOf(session), status: step.next })
  await recordEvent({
    communityId,
    type: `listening.${step.next}`,
    subject: { kind: 'listening', id: listeningId },
    actorId: actor.accountId,
    role: roleActedIn(actor, PLANNERS, session.gridId ?? '', now),
    at: now,
    data: { collected: session.collected },
  })
  return { status: step.next }
}
