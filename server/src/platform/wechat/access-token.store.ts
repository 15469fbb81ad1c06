import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import { isDuplicateKey } from '../db/mongo-errors'
import { fieldCipher } from '../privacy/field-keys'
import { AccessTokenModel } from './access-token.model'

const CONTEXT = 'wechatTokens.token'
/** WeChat kills the running token when a new one is forced, and allows it so often. */
const FORCED_PER_DAY = 20
const BETWEEN_FORCED_MS = 30_000
const NEVER = new Date(0)

/** A token and the end of its life. */
export interface AccessToken {
  readonly token: string
  readonly expiresAt: Date
}

/** The token that some instance has fetched; null when there is none that can be read. */
export async function keptToken(appid: string): Promise<AccessToken | null> {
  const kept = await AccessTokenModel.findById(appid).lean()
  if (typeof kept?.tokenSealed !== 'string') return null
  try {
    return { token: fieldCipher().open(kept.tokenSealed, CONTEXT), expiresAt: kept.expiresAt }
  } catch {
    // sealed by a key that has left the ring: WeChat gives the same token again
    return null
  }
}

/** Keeps a token for all instances. */
export async function keepToken(appid: string, { token, expiresAt }: AccessToken): Promise<void> {
  const unforced = { forcedDay: '', forcedTimes: 0, forcedAt: NEVER }
  try {
    await AccessTokenModel.updateOne(
      { _id: appid },
      {
        $set: { tokenSealed: fieldCipher().seal(token, CONTEXT), expiresAt },
        $setOnInsert: unforced,
      },
      { upsert: true },
    )
  } catch (error) {
    // two instances began with the first token at once: WeChat has given both the same
    if (!isDuplicateKey(error)) throw error
  }
}

/** Takes one of the day's forced renewals for this instance; false when none may be made now. */
export async function takeForcedRenewal(appid: string, now: Date): Promise<boolean> {
  const kept = await AccessTokenModel.findById(appid).lean()
  if (kept === null || now.getTime() - kept.forcedAt.getTime() < BETWEEN_FORCED_MS) return false
  const today = dayOf(now)
  const times = kept.forcedDay === today ? kept.forcedTimes : 0
  if (times >= FORCED_PER_DAY) return false
  const taken = await AccessTokenModel.updateOne(
    { _id: appid, forcedAt: kept.forcedAt },
    { $set: { forcedDay: today, forcedTimes: times + 1, forcedAt: now } },
  )
  return taken.modifiedCount === 1
}
