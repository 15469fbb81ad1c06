import type { MessageDelivery } from '@linyi/shared/contract/messages.contract'
import {
  DELIVERY_OUTCOME_TEXT,
  MENDABLE,
  type DeliveryOutcome,
} from '@linyi/shared/domain/messages/delivery'
import { MESSAGES_TEXT } from './messages.text'

/** How a part of those who were told stands out: reached, on its way, for somebody to mend, or not. */
export type PartTone = 'agree' | 'info' | 'oppose' | 'abstain'

/** One part of those who were told, as a line and as a piece of the bar. */
export interface DeliveryPart {
  readonly name: string
  readonly count: number
  readonly tone: PartTone
}

const REACHED: readonly DeliveryOutcome[] = ['sent', 'digested']

function toneOf(outcome: DeliveryOutcome): PartTone {
  if (REACHED.includes(outcome)) return 'agree'
  if (outcome === 'waiting') return 'info'
  return MENDABLE.includes(outcome) ? 'oppose' : 'abstain'
}

/** Everybody who was told, once: by what became of the message, or that there was none. */
export function deliveryParts({ told, outcomes }: MessageDelivery): DeliveryPart[] {
  const parts = outcomes.map(({ outcome, count }) => ({
    name: DELIVERY_OUTCOME_TEXT[outcome],
    count,
    tone: toneOf(outcome),
  }))
  const alone = told - outcomes.reduce((sum, { count }) => sum + count, 0)
  return alone > 0
    ? [...parts, { name: MESSAGES_TEXT.inboxAlone, count: alone, tone: 'abstain' }]
    : parts
}
