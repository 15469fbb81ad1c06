import type { MessageChoice, MessageDelivery } from '@linyi/shared/contract/messages.contract'
import { NO_ALLOWANCE, type Allowance } from '@linyi/shared/domain/messages/consent.rules'
import { outcomesOf } from '@linyi/shared/domain/messages/delivery'
import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import type { AppliedTemplate } from '@linyi/shared/domain/messages/templates'
import type { DeliveryDocument } from './delivery.store'

/** One kind of message as its reader chooses it. */
export function presentChoice(
  template: MessageTemplate,
  applied: AppliedTemplate | undefined,
  allowance: Allowance = NO_ALLOWANCE,
): MessageChoice {
  const { remaining, isLasting, isMuted, lastAnswer, answeredAt } = allowance
  return {
    template,
    templateId: applied?.id ?? null,
    isLongTerm: applied?.isLasting ?? false,
    remaining,
    isAccepted: isLasting || remaining > 0,
    isMuted,
    lastAnswer,
    answeredAt: answeredAt?.toISOString() ?? null,
  }
}

/** A notice as it went out, for staff. */
export function presentDelivery({
  _id,
  title,
  about,
  pageName,
  pageId,
  template,
  importance,
  at,
  told,
  n,
}: DeliveryDocument): MessageDelivery {
  return {
    id: _id,
    title,
    about,
    page: pageId === null ? null : { name: pageName, id: pageId },
    template,
    importance,
    at: at.toISOString(),
    told,
    outcomes: outcomesOf(n),
  }
}
