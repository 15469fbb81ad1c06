import type { Actor } from '@linyi/shared/domain/people/actor'
import { canLead, canPlan, canRemark } from '@linyi/shared/domain/listening/listening.rules'
import type { ListeningEvent } from '@linyi/shared/domain/listening/listening.machine'
import type { ListeningDocument } from './listening.store'

/** Who may do what with a listening session. Commands ask it, presenters send it along. */
export const listeningPolicy = {
  plan: (actor: Actor, gridId: string | null, now: Date) => canPlan(actor, gridId, now),
  lead: (actor: Actor, session: ListeningDocument, event: ListeningEvent, now: Date) =>
    canLead(actor, session, event, now),
  remark: (actor: Actor, session: ListeningDocument, now: Date) =>
    canRemark(actor, session, session.collected, now),
}
