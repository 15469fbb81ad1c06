import { mayReceive, NO_ALLOWANCE } from '@linyi/shared/domain/messages/consent.rules'
import type { DeliveryOutcome, MessageFault } from '@linyi/shared/domain/messages/delivery'
import { outcomeOf } from '@linyi/shared/domain/messages/delivery'
import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import {
  budgetDay,
  DAILY_BUDGET,
  digestTimeOf,
  isLate,
  isStale,
  nextDay,
  nextMinute,
  retryAt,
  sendTimeOf,
  TRIES_MAX,
} from '@linyi/shared/domain/messages/sending.rules'
import type { WechatPolicy } from '../../platform/wechat/gateway'
import type { AllowanceChange, AllowanceDocument } from './allowance.store'
import type { MessageDocument, MessageStep } from './message.store'

/** A step of a message with what it uses up or gives back of the person's consent. */
export interface PlannedStep extends MessageStep {
  readonly message: MessageDocument
  readonly allowance?: AllowanceChange
}

/** What must be known of the people of a wave before anything is sent. */
export interface WaveFacts {
  readonly allowanceOf: (message: MessageDocument) => AllowanceDocument | undefined
  /** Whether the operator still has the template. */
  readonly isApplied: (template: MessageTemplate) => boolean
  /** Who can be reached in WeChat at all. */
  readonly isBound: (accountId: string) => boolean
  /** How many messages of the day's budget somebody has had. */
  readonly countedOf: (accountId: string) => number
  /** Whether somebody may be sent the digest of the day. */
  readonly mayDigest: (accountId: string) => boolean
  readonly turn: string
}

const skip = (message: MessageDocument, fault: MessageFault, now: Date): PlannedStep => ({
  message,
  event: 'skip',
  change: { fault, endedAt: now },
})

/**
 * What becomes of each message of a wave before WeChat is asked: the consent is taken first, so that
 * two waves never use the same one, and what may not or need not be sent is told apart here.
 */
export function planWave(
  messages: readonly MessageDocument[],
  facts: WaveFacts,
  now: Date,
): PlannedStep[] {
  const used = new Map<string, number>()
  const counted = new Map<string, number>()
  const countUp = (counts: Map<string, number>, key: string): void => {
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return messages.map((message) => {
    const { accountId, template, importance } = message
    if (isLate(message, now)) return skip(message, 'late', now)
    if (isStale(message, now)) return skip(message, 'old', now)
    if (!facts.isApplied(template)) return skip(message, 'notApplied', now)
    if (!facts.isBound(accountId)) return skip(message, 'notBound', now)
    const sendAt = sendTimeOf(message, now)
    if (sendAt > now) return { message, event: 'postpone', change: { sendAt } }
    const allowance = facts.allowanceOf(message) ?? NO_ALLOWANCE
    if (allowance.isMuted) return skip(message, 'muted', now)
    const key = `${accountId} ${template}`
    const left = allowance.remaining - (used.get(key) ?? 0)
    if (!mayReceive({ ...allowance, remaining: left })) return skip(message, 'noConsent', now)
    const day = budgetDay(importance, now)
    const isOver =
      day !== null && facts.countedOf(accountId) + (counted.get(accountId) ?? 0) >= DAILY_BUDGET
    if (isOver) {
      return facts.mayDigest(accountId)
        ? { message, event: 'gather', change: { sendAt: digestTimeOf(now) } }
        : skip(message, 'overBudget', now)
    }
    if (day !== null) countUp(counted, accountId)
    const change = { turn: facts.turn, countedOn: day }
    if (allowance.isLasting) return { message, event: 'take', change }
    countUp(used, key)
    return { message, event: 'take', change, allowance: { accountId, template, by: -1 } }
  })
}

/** What WeChat said of one message: it took it, refused it in its words, or was not heard. */
export type Answer =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly errcode: number; readonly policy: WechatPolicy }
  | { readonly kind: 'unheard' }

const FAULT_OF: Readonly<Record<number, MessageFault>> = {
  40003: 'badPerson',
  40037: 'badTemplate',
  41030: 'badPage',
  47003: 'badWords',
}

/** 43101: the person has turned it down, or what was agreed to is used up. */
const TURNED_DOWN = 43101
/** What is not the message's fault and not WeChat's waits so long for the operator. */
const ALARM_TRIES = 6

/**
 * What a message becomes by WeChat's answer (WECHAT 14). Never sent again: what was refused, what does
 * not fit, and above all what may have arrived. What WeChat did not take gives the consent back.
 */
export function settleAnswer(
  message: MessageDocument,
  answer: Answer,
  { isLasting, now }: { readonly isLasting: boolean; readonly now: Date },
): PlannedStep {
  const { accountId, template, tries } = message
  const end = { turn: null, endedAt: now }
  if (answer.kind === 'taken') return { message, event: 'accept', change: end }
  if (answer.kind === 'unheard') return { message, event: 'lose', change: end }
  const back = isLasting ? {} : { allowance: { accountId, template, by: 1 } }
  if (answer.errcode === TURNED_DOWN) {
    return { message, event: 'refuse', change: end, allowance: { accountId, template, by: 'off' } }
  }
  const waits = (sendAt: Date): PlannedStep => ({
    message,
    event: 'postpone',
    change: { turn: null, countedOn: null, tries: tries + 1, sendAt },
    ...back,
  })
  const fails = (fault: MessageFault): PlannedStep => ({
    message,
    event: 'fail',
    change: { ...end, fault },
    ...back,
  })
  switch (answer.policy) {
    case 'nextDay':
      return waits(sendTimeOf(message, nextDay(now)))
    case 'nextMinute':
      return waits(nextMinute(now))
    case 'tryAgain':
      return tries < TRIES_MAX ? waits(retryAt(tries, now)) : fails('busy')
    case 'alarm':
      return tries < ALARM_TRIES ? waits(retryAt(tries + ALARM_TRIES, now)) : fails('other')
    case 'newCode':
    case 'blocked':
    case 'refused':
    case 'reopen':
    case 'unknown':
    case 'giveUp':
      return fails(FAULT_OF[answer.errcode] ?? 'other')
  }
}

/** Until when the whole queue waits by an answer, or null: a quota is not tried message by message. */
export function queuePausedUntil(answer: Answer, now: Date): Date | null {
  if (answer.kind !== 'refused') return null
  if (answer.policy === 'nextDay') return nextDay(now)
  return answer.policy === 'nextMinute' ? nextMinute(now) : null
}

/** How the counts of the deliveries change by steps that were written: `deliveryId outcome` by number. */
export function countSteps(
  steps: readonly (PlannedStep & { readonly next: MessageDocument['state'] })[],
): Map<string, Map<DeliveryOutcome, number>> {
  const counts = new Map<string, Map<DeliveryOutcome, number>>()
  for (const { message, change, next } of steps) {
    const before = outcomeOf(message.state, message.fault)
    const after = outcomeOf(next, change?.fault ?? message.fault)
    if (before === after) continue
    const own = counts.get(message.deliveryId) ?? new Map<DeliveryOutcome, number>()
    own.set(before, (own.get(before) ?? 0) - 1)
    own.set(after, (own.get(after) ?? 0) + 1)
    counts.set(message.deliveryId, own)
  }
  return counts
}
