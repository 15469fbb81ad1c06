import type { NoticeEntry } from '@linyi/shared/domain/inbox/notice'
import type { NoticeKind } from '@linyi/shared/domain/inbox/notice-kind'
import { mayReceive, type Allowance } from '@linyi/shared/domain/messages/consent.rules'
import type { MessageFault } from '@linyi/shared/domain/messages/delivery'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import {
  digestTimeOf,
  isLate,
  isOldNews,
  sendTimeOf,
} from '@linyi/shared/domain/messages/sending.rules'

/** What is to be done with an entry beside the inbox: nothing, a message, or why none. */
export type QueueDecision =
  | { readonly to: 'inboxAlone' }
  | { readonly to: 'unsent'; readonly fault: MessageFault }
  | { readonly to: 'queue' | 'digest'; readonly sendAt: Date }

/** What must be known of the person and of the operator's templates. */
export interface QueueFacts {
  /** Null where the operator has not applied for the template. */
  readonly allowance: Allowance | null
  readonly mayDigest: boolean
}

/**
 * Whether an entry becomes a message. The inbox has it in any case; a message is a courtesy that was
 * agreed to. What may wait goes into the digest of the day, and news of yesterday is none.
 */
export function queueDecision(
  entry: Pick<NoticeEntry, 'template' | 'importance' | 'at' | 'dueAt'>,
  { allowance, mayDigest }: QueueFacts,
  now: Date,
): QueueDecision {
  const { template, importance } = entry
  if (importance === 3) {
    const isTold = mayDigest && !isOldNews(entry, now)
    return isTold ? { to: 'digest', sendAt: digestTimeOf(now) } : { to: 'inboxAlone' }
  }
  if (template === null) return { to: 'inboxAlone' }
  const unsent = (fault: MessageFault): QueueDecision => ({ to: 'unsent', fault })
  if (allowance === null) return unsent('notApplied')
  if (isOldNews(entry, now)) return unsent('old')
  if (isLate(entry, now)) return unsent('late')
  if (allowance.isMuted) return unsent('muted')
  if (!mayReceive(allowance)) return unsent('noConsent')
  return { to: 'queue', sendAt: sendTimeOf(entry, now) }
}

/** Notices of a single person's own affairs: counted by the day, so that no line is about somebody. */
const OF_ONE_PERSON: readonly NoticeKind[] = ['home', 'account', 'office']

/** Under which delivery an entry is counted. */
export interface DeliveryKey {
  readonly eventId: string
  readonly notice: string
  readonly isPersonal: boolean
}

export function deliveryKeyOf({
  eventId,
  kind,
  title,
  at,
}: Pick<NoticeEntry, 'eventId' | 'kind' | 'title' | 'at'>): DeliveryKey {
  return OF_ONE_PERSON.includes(kind)
    ? { eventId: dayOf(at), notice: 'personal', isPersonal: true }
    : { eventId, notice: `${kind} ${title}`, isPersonal: false }
}

/** The line under which the affairs of single people are counted for a day. */
export const PERSONAL_TITLE = '住址、账号和任职通知'
