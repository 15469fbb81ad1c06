import type { Operation } from '@linyi/shared/contract/operation'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import type { Middleware } from 'koa'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { sha256 } from '../ids'
import { AppError } from './app-error'
import type { RequestState } from './request-context'

/** Neighbours often share one address: the network of an estate, a meeting room. */
const PEOPLE_PER_ADDRESS = 20

/** What an operation weighs beside the one request it is; nothing for most. */
function weightOf(path: string): number {
  const name = path.replace('/api/', '')
  const operation: Operation | undefined = (OPERATIONS as Record<string, Operation>)[name]
  return operation?.weight ?? 0
}

/**
 * At most `perMinute` requests from one session, or from one address without a session, and a
 * ceiling for an address as a whole. It stops a runaway client of this instance; the limits that
 * matter to the council, one vote and one endorsement, are unique indexes.
 */
export function rateLimit(
  perMinute: number,
  weightOfPage: (path: string) => number = () => 0,
): Middleware<RequestState> {
  const caller = new RateLimiterMemory({ points: perMinute, duration: 60, keyPrefix: 'caller' })
  const address = new RateLimiterMemory({
    points: perMinute * PEOPLE_PER_ADDRESS,
    duration: 60,
    keyPrefix: 'address',
  })
  // Heavy operations count by address whatever token is sent along: a made-up one must not help.
  const heavy = new RateLimiterMemory({ points: perMinute, duration: 60, keyPrefix: 'heavy' })
  return async (ctx, next) => {
    const token = ctx.get('Authorization')
    // in Cloud Hosting all of them come from its gateway, and WeChat says whose call it is
    const { wechatOpenid } = ctx.state
    const place = wechatOpenid === undefined ? ctx.ip : sha256(wechatOpenid)
    try {
      await address.consume(place)
      await caller.consume(token === '' ? place : sha256(token))
      const weight = weightOf(ctx.path) + weightOfPage(ctx.path)
      if (weight > 0) await heavy.consume(place, weight)
    } catch {
      ctx.set('Retry-After', '60')
      throw new AppError('request.too_many')
    }
    await next()
  }
}
