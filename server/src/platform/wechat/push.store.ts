import { isDuplicateKey } from '../db/mongo-errors'
import { sha256 } from '../ids'
import { fieldCipher } from '../privacy/field-keys'
import type { WechatPush } from './push'
import { PushModel } from './push.model'

const TRIES_MAX = 10
/** How long somebody may work on a push before another takes it up. */
const WORKING_MS = 60_000
const FIRST_PAUSE_MS = 1_000

/** A push that was taken up by this instance. */
export interface TakenPush {
  readonly id: string
  /** How often it was taken up, this time included. */
  readonly tries: number
  readonly push: WechatPush
}

/** Keeps a push until it is done. @returns whether it is new */
export async function keepPush(push: WechatPush, now: Date): Promise<boolean> {
  const text = JSON.stringify(push)
  const _id = sha256(text)
  try {
    await PushModel.create({
      _id,
      event: push.event,
      pushSealed: fieldCipher().seal(text, _id),
      state: 'waiting',
      tries: 0,
      dueAt: now,
      receivedAt: now,
    })
    return true
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

/** Takes up the push that waits longest, for this instance alone; null when none waits. */
export async function takePush(now: Date): Promise<TakenPush | null> {
  const found = await PushModel.findOneAndUpdate(
    { state: 'waiting', dueAt: { $lte: now } },
    { $set: { dueAt: new Date(now.getTime() + WORKING_MS) }, $inc: { tries: 1 } },
    { sort: { dueAt: 1 }, returnDocument: 'after' },
  ).lean()
  if (found === null) return null
  const text = fieldCipher().open(found.pushSealed ?? '', found._id)
  const stored = JSON.parse(text) as WechatPush & { readonly at: string }
  return { id: found._id, tries: found.tries, push: { ...stored, at: new Date(stored.at) } }
}

/** Says that a push is done and forgets whom it named. */
export async function finishPush(id: string): Promise<void> {
  await PushModel.updateOne({ _id: id }, { $set: { state: 'done', pushSealed: null } })
}

/** Puts a push off that failed, each time for twice as long. @returns false when it is given up */
export async function postponePush(id: string, tries: number, now: Date): Promise<boolean> {
  const isOver = tries >= TRIES_MAX
  const dueAt = new Date(now.getTime() + FIRST_PAUSE_MS * 2 ** (tries - 1))
  await PushModel.updateOne({ _id: id }, { $set: isOver ? { state: 'failed' } : { dueAt } })
  return !isOver
}
