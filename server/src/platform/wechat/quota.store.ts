import { dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { isDuplicateKey } from '../db/mongo-errors'
import { wechatError } from './error-table'
import type { WechatError } from './gateway'
import { QuotaModel } from './quota.model'

const MINUTE_MS = 60_000

/**
 * Refuses a call whose quota some instance has found used up: asking again would only be counted.
 *
 * @throws WechatError the one that WeChat has answered
 */
export async function demandQuota(api: string, now: Date): Promise<void> {
  const quota = await QuotaModel.findById(api).lean()
  if (quota !== null && quota.until > now) throw wechatError(quota.errcode, '')
}

/** Keeps for all instances that an API is not to be asked before the next minute or the next day. */
export async function rememberQuota(api: string, error: WechatError, now: Date): Promise<void> {
  const until = error.policy === 'nextDay' ? endOfDay(dayOf(now)) : nextMinute(now)
  try {
    await QuotaModel.updateOne(
      { _id: api },
      { $set: { errcode: error.errcode, until } },
      { upsert: true },
    )
  } catch (fault) {
    // another instance has said the same at the same moment
    if (!isDuplicateKey(fault)) throw fault
  }
}

function nextMinute(now: Date): Date {
  return new Date((Math.floor(now.getTime() / MINUTE_MS) + 1) * MINUTE_MS)
}
