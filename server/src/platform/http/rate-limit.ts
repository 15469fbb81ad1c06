import type { Middleware } from 'koa'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { AppError } from './app-error'

/**
 * At most `perMinute` requests from one address. It stops a runaway client of this instance; the
 * limits that matter to the council, one vote and one endorsement, are unique indexes.
 */
export function rateLimit(perMinute: number): Middleware {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return async (ctx, next) => {
    try {
      await limiter.consume(ctx.ip)
    } catch {
      ctx.set('Retry-After', '60')
      throw new AppError('request.too_many')
    }
    await next()
  }
}
