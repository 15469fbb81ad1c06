import type { MessageTemplate } from '@linyi/shared/domain/messages/message-template'
import {
  MESSAGE_MACHINE,
  type MessageEvent,
  type MessageState,
} from '@linyi/shared/domain/messages/message.machine'
import { fieldCipher } from '../../platform/privacy/field-keys'
import { registerSealedRows } from '../../platform/privacy/sealed-rows'
import { MessageModel, type MessageDocument } from './message.model'
import { wakeQueue } from './queue.store'

export type { MessageDocument } from './message.model'

const CONTEXT = 'messages.words'
const CHUNK = 500

/** The fields of a template with what stands in them, by key. */
export type MessageWords = Readonly<Record<string, string>>

export const sealWords = (words: MessageWords): string =>
  fieldCipher().seal(JSON.stringify(words), CONTEXT)

/** What a message says; nothing any more once it has ended. */
export function wordsOf({ wordsSealed }: Pick<MessageDocument, 'wordsSealed'>): MessageWords {
  if (wordsSealed === '') return {}
  return JSON.parse(fieldCipher().open(wordsSealed, CONTEXT)) as MessageWords
}

/** Writes new messages of one community, and when its queue is to be looked at. */
export async function insertMessages(messages: readonly MessageDocument[]): Promise<void> {
  const [first] = messages
  if (first === undefined) return
  await MessageModel.insertMany([...messages], { lean: true })
  const earliest = Math.min(...messages.map(({ sendAt }) => sendAt.getTime()))
  await wakeQueue(first.communityId, new Date(earliest))
}

/** What is to be sent at `now`, the most important first and the longest waiting before the others. */
export async function dueMessages(
  communityId: string,
  now: Date,
  limit: number,
): Promise<MessageDocument[]> {
  const due: MessageDocument[] = []
  for (const importance of [1, 2, 3] as const) {
    if (due.length === limit) break
    const found = await MessageModel.find({
      communityId,
      state: 'queued',
      importance,
      sendAt: { $lte: now },
    })
      .sort({ sendAt: 1, _id: 1 })
      .limit(limit - due.length)
      .lean()
    due.push(...found)
  }
  return due
}

/** How many messages count against the budget of a day, by account. */
export async function countedOn(
  communityId: string,
  accountIds: readonly string[],
  day: string,
): Promise<Map<string, number>> {
  const rows = await MessageModel.find({
    communityId,
    accountId: { $in: [...accountIds] },
    countedOn: day,
  })
    .select({ _id: 0, accountId: 1 })
    .lean()
  const counts = new Map<string, number>()
  for (const { accountId } of rows) counts.set(accountId, (counts.get(accountId) ?? 0) + 1)
  return counts
}

/** One step of one message, decided on the state it was read in. */
export interface MessageStep {
  readonly message: Pick<MessageDocument, 'communityId' | '_id' | 'state' | 'turn'>
  readonly event: MessageEvent
  readonly change?: Partial<
    Pick<MessageDocument, 'fault' | 'sendAt' | 'countedOn' | 'turn' | 'tries' | 'endedAt'>
  >
}

const ENDED: readonly MessageState[] = [
  'sent',
  'refused',
  'failed',
  'unknown',
  'skipped',
  'digested',
]

const nextOf = (state: MessageState, event: MessageEvent): MessageState | undefined =>
  MESSAGE_MACHINE.rows.find((row) => row.event === event && row.from.includes(state))?.to

/** Whether the machine knows this way; what another sender has given up may have none. */
export const canStep = ({ message, event }: MessageStep): boolean =>
  nextOf(message.state, event) !== undefined

/** Where the machine leads by the step, and whether it may be gone at all. */
export function stepOf({ message, event }: MessageStep): MessageState {
  const next = nextOf(message.state, event)
  if (next === undefined) throw new Error(`no way for a message from ${message.state} by ${event}`)
  return next
}

/**
 * Writes the steps of many messages at once, each only where the message is as it was read. What has
 * ended keeps no words.
 *
 * @returns how many were written
 */
export async function writeSteps(steps: readonly MessageStep[]): Promise<number> {
  if (steps.length === 0) return 0
  const { modifiedCount } = await MessageModel.bulkWrite(
    steps.map((step) => {
      const { message, change } = step
      const { communityId, _id, state, turn } = message
      const next = stepOf(step)
      const words = ENDED.includes(next) ? { wordsSealed: '' } : {}
      return {
        updateOne: {
          filter: { communityId, _id, state, turn },
          update: { $set: { ...change, ...words, state: next } },
        },
      }
    }),
    { ordered: false },
  )
  return modifiedCount
}

/** Messages that a sender left while it asked WeChat: it is gone, or it was not heard of for long. */
export async function abandonedMessages(communityId: string): Promise<MessageDocument[]> {
  return MessageModel.find({ communityId, state: 'sending' }).limit(CHUNK).lean()
}

/** Those of a turn that are still written down as this turn took them. */
export async function messagesOfTurn(
  communityId: string,
  ids: readonly string[],
  turn: string,
): Promise<Map<string, MessageDocument>> {
  const rows: MessageDocument[] = await MessageModel.find({
    communityId,
    _id: { $in: [...ids] },
    turn,
  }).lean()
  return new Map(rows.map((row) => [row._id, row]))
}

/** Lets everything that is due wait until `until`: WeChat takes no more before. */
export async function postponeQueue(communityId: string, until: Date): Promise<void> {
  await MessageModel.updateMany(
    { communityId, state: 'queued', sendAt: { $lt: until } },
    { $set: { sendAt: until } },
  )
}

/** What is gathered for digests by now, the messages of one person together. */
export async function gatheredMessages(
  communityId: string,
  now: Date,
  limit: number,
): Promise<MessageDocument[]> {
  return MessageModel.find({ communityId, state: 'gathered', sendAt: { $lte: now } })
    .sort({ accountId: 1, sendAt: 1 })
    .limit(limit)
    .lean()
}

/** Which of these messages are there. */
export async function knownMessages(
  communityId: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await MessageModel.find({ communityId, _id: { $in: [...ids] } })
    .select({ _id: 1 })
    .lean()
  return new Set(rows.map(({ _id }) => _id))
}

/** The newest message of a kind that went out to somebody. */
export async function newestSent(
  communityId: string,
  accountId: string,
  template: MessageTemplate,
): Promise<MessageDocument | null> {
  return MessageModel.findOne({ communityId, accountId, template, state: 'sent' })
    .sort({ _id: -1 })
    .lean()
}

/** Deletes what happened before `before`. @returns how many, at most `CHUNK` */
export async function forgetMessages(communityId: string, before: Date): Promise<number> {
  const old = await MessageModel.find({ communityId, at: { $lt: before } })
    .select({ _id: 1 })
    .limit(CHUNK)
    .lean()
  if (old.length === 0) return 0
  const ids = old.map(({ _id }) => _id)
  await MessageModel.deleteMany({ communityId, _id: { $in: ids } })
  return old.length
}

const OWN_MAX = 500

/** The messages of one person, the newest first. */
export async function messagesOf(
  communityId: string,
  accountId: string,
): Promise<MessageDocument[]> {
  return MessageModel.find({ communityId, accountId }).sort({ _id: -1 }).limit(OWN_MAX).lean()
}

/** Gives the messages of one account to another, which it has become. */
export async function moveMessages(communityId: string, from: string, to: string): Promise<void> {
  await MessageModel.updateMany({ communityId, accountId: from }, { $set: { accountId: to } })
}

export async function dropMessages(communityId: string, accountId: string): Promise<void> {
  await MessageModel.deleteMany({ communityId, accountId })
}

registerSealedRows(MessageModel, {
  sealed: ['wordsSealed'],
  reseal: ({ wordsSealed }) =>
    wordsSealed === '' ? {} : { wordsSealed: fieldCipher().reseal(wordsSealed, CONTEXT) },
})
