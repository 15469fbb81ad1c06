import type { Importance } from '@linyi/shared/domain/inbox/notice-kind'
import { digestTimeOf } from '@linyi/shared/domain/messages/sending.rules'
import { MessageModel, MessageQueueModel, type MessageDocument } from './message.model'

/** A turn that was killed is made up for after so long. */
const LOOK_AGAIN_MS = 20_000

/** Has a queue looked at by `at`, or earlier where it would be anyhow. */
export async function wakeQueue(communityId: string, at: Date): Promise<void> {
  await MessageQueueModel.updateOne(
    { _id: communityId },
    { $min: { wakeAt: at } },
    { upsert: true },
  )
}

/** The communities whose queues are to be looked at, in one question for all. */
export async function queuesDue(now: Date): Promise<string[]> {
  const due = await MessageQueueModel.find({ wakeAt: { $lte: now } }).lean()
  return due.map(({ _id }) => _id)
}

/** Says that a queue is being looked at. @returns when it would be looked at again by itself */
export async function holdQueue(communityId: string, now: Date): Promise<Date> {
  const again = new Date(now.getTime() + LOOK_AGAIN_MS)
  await MessageQueueModel.updateOne({ _id: communityId }, { $set: { wakeAt: again } })
  return again
}

/**
 * Lets a queue rest until there is something to send, unless somebody has put more into it since it was
 * held: then it is looked at when they said.
 */
export async function restQueue(communityId: string, heldUntil: Date, now: Date): Promise<void> {
  const next = await nextSendAt(communityId, now)
  const held = { _id: communityId, wakeAt: heldUntil }
  if (next === null) await MessageQueueModel.deleteOne(held)
  else await MessageQueueModel.updateOne(held, { $set: { wakeAt: next } })
}

/** When the next message of a community is to be sent or gathered; null when nothing waits. */
async function nextSendAt(communityId: string, now: Date): Promise<Date | null> {
  const [first, second, third, gathered] = await Promise.all([
    firstQueued(communityId, 1),
    firstQueued(communityId, 2),
    firstQueued(communityId, 3),
    MessageModel.exists({ communityId, state: 'gathered' }),
  ])
  const times = [first, second, third].flatMap((message) => message?.sendAt.getTime() ?? [])
  if (gathered !== null) times.push(digestTimeOf(now).getTime())
  return times.length === 0 ? null : new Date(Math.min(...times))
}

function firstQueued(
  communityId: string,
  importance: Importance,
): Promise<Pick<MessageDocument, 'sendAt'> | null> {
  return MessageModel.findOne({ communityId, state: 'queued', importance })
    .sort({ sendAt: 1, _id: 1 })
    .lean()
}
