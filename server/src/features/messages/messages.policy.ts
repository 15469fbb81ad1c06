import { canReadDeliveries } from '@linyi/shared/domain/messages/delivery.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'

/** Who reads what became of messages. What somebody agrees to is their own affair alone. */
export const messagesPolicy = {
  deliveries: (actor: Actor, gridId: string | null, now: Date) =>
    canReadDeliveries(actor, gridId, now),
}
