import type { Logger } from '../../../platform/logger'
import { inTransaction } from '../../../platform/db/transaction'
import { openidsOf } from '../../../platform/auth/identity.store'
import { WechatError, type WechatGateway } from '../../../platform/wechat/gateway'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { mayReceive, NO_ALLOWANCE } from '@linyi/shared/domain/messages/consent.rules'
import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import { allowancesOf, changeAllowances, keyOf } from '../allowance.store'
import { addToDeliveries } from '../delivery.store'
import {
  canStep,
  countedOn,
  dueMessages,
  messagesOfTurn,
  postponeQueue,
  stepOf,
  wordsOf,
  writeSteps,
  type MessageDocument,
  type MessageWords,
} from '../message.store'
import { appliedTemplates } from '../template.store'
import {
  countSteps,
  planWave,
  queuePausedUntil,
  settleAnswer,
  type Answer,
  type PlannedStep,
} from '../wave.rules'

/** How many messages are asked for at once; so many are of unknown fate after a power cut. */
const WAVE = 64

/** Who sends, in whose name, and where it is told what went wrong. */
export interface Sending {
  readonly communityId: string
  readonly gateway: WechatGateway
  /** Names this turn of this process, so that a late answer finds its message. */
  readonly turn: string
  readonly logger: Logger
}

/** A message that was taken out of the queue, with all that WeChat is given. */
interface Taken {
  readonly message: MessageDocument
  readonly words: MessageWords
  readonly openid: string
  readonly templateId: string
  readonly isLasting: boolean
}

/**
 * Sends what is due, one wave of it: the consent is used up and the message is `sending` before WeChat
 * is asked, and what became of it is written when it has answered. Whatever ends in between leaves
 * messages that may have arrived; they are not sent again.
 *
 * @returns whether more may be waiting
 */
export async function sendWave(sending: Sending, now: Date): Promise<boolean> {
  const { taken, seen } = await inTransaction(() => takeWave(sending, now))
  const answers = await Promise.all(
    taken.map(async (one) => ({ one, answer: await ask(sending, one) })),
  )
  if (answers.length > 0) await inTransaction(() => settleWave(sending, answers, now))
  const pauses = answers.flatMap(({ answer }) => queuePausedUntil(answer, now) ?? [])
  const until = pauses.sort((a, b) => b.getTime() - a.getTime())[0]
  if (until !== undefined) await postponeQueue(sending.communityId, until)
  return until === undefined && seen === WAVE
}

async function takeWave(
  { communityId, turn }: Sending,
  now: Date,
): Promise<{ taken: Taken[]; seen: number }> {
  const messages = await dueMessages(communityId, now, WAVE)
  if (messages.length === 0) return { taken: [], seen: 0 }
  const templates = appliedTemplates()
  const accountIds = [...new Set(messages.map(({ accountId }) => accountId))]
  const kinds = new Set<MessageTemplate>([...messages.map(({ template }) => template), 'digest'])
  const [allowances, openids, counted] = await Promise.all([
    allowancesOf(communityId, accountIds, [...kinds]),
    openidsOf(communityId, accountIds),
    countedOn(communityId, accountIds, dayOf(now)),
  ])
  const steps = planWave(
    messages,
    {
      allowanceOf: ({ accountId, template }) => allowances.get(keyOf(accountId, template)),
      isApplied: (template) => templates.has(template),
      isBound: (accountId) => openids.has(accountId),
      countedOf: (accountId) => counted.get(accountId) ?? 0,
      mayDigest: (accountId) =>
        templates.has('digest') &&
        mayReceive(allowances.get(keyOf(accountId, 'digest')) ?? NO_ALLOWANCE),
      turn,
    },
    now,
  )
  await writePlanned(communityId, steps)
  const taken = steps.flatMap(({ event, message }): Taken[] => {
    const applied = templates.get(message.template)
    const openid = openids.get(message.accountId)
    if (event !== 'take' || applied === undefined || openid === undefined) return []
    const isLasting = allowances.get(keyOf(message.accountId, message.template))?.isLasting ?? false
    return [{ message, words: wordsOf(message), openid, templateId: applied.id, isLasting }]
  })
  return { taken, seen: messages.length }
}

/** Asks WeChat for one message. What it says of a person is not logged; its number of the request is. */
async function ask({ gateway, logger }: Sending, one: Taken): Promise<Answer> {
  const { message, words, openid, templateId } = one
  try {
    await gateway.sendMessage({ openid, templateId, page: message.page, values: words })
    return { kind: 'taken' }
  } catch (error) {
    if (!(error instanceof WechatError) || error.policy === 'unknown') return { kind: 'unheard' }
    const { errcode, policy, rid } = error
    if (policy === 'alarm') {
      logger.error({ errcode, rid }, 'WeChat does not let this service send messages')
    } else if (policy === 'refused' && errcode !== 43101) {
      logger.warn({ errcode, rid, template: message.template }, 'WeChat refused a message')
    }
    return { kind: 'refused', errcode, policy }
  }
}

/** Writes what became of a wave, of whatever another sender has not given up meanwhile. */
async function settleWave(
  { communityId, turn }: Sending,
  answers: readonly { readonly one: Taken; readonly answer: Answer }[],
  now: Date,
): Promise<void> {
  const ids = answers.map(({ one }) => one.message._id)
  const present = await messagesOfTurn(communityId, ids, turn)
  const steps = answers.flatMap(({ one, answer }) => {
    const message = present.get(one.message._id)
    if (message === undefined) return []
    const step = settleAnswer(message, answer, { isLasting: one.isLasting, now })
    return canStep(step) ? [step] : []
  })
  await writePlanned(communityId, steps)
}

/** The steps, what they use of the consent and how they count: together or not at all. */
export async function writePlanned(
  communityId: string,
  steps: readonly PlannedStep[],
): Promise<void> {
  await writeSteps(steps)
  await changeAllowances(
    communityId,
    steps.flatMap(({ allowance }) => allowance ?? []),
  )
  const counts = countSteps(steps.map((step) => ({ ...step, next: stepOf(step) })))
  await addToDeliveries(
    communityId,
    [...counts].map(([_id, outcomes]) => ({ _id, outcomes })),
  )
}
