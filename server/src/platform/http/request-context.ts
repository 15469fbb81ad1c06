import { randomUUID } from 'node:crypto'
import type { Middleware } from 'koa'
import type { Logger } from '../logger'

/** What the service knows of a request from its first line to its last. */
export interface RequestState {
  requestId: string
  /** The operation's name once it is known. */
  operation?: string
  /** The caller by WeChat's own word, set where its headers may be trusted. */
  wechatOpenid?: string
  /** Set where WeChat's own net asks, and asks for none of the app's users. */
  isWechatItself?: boolean
}

/** Numbers each request and writes one line when it is done. */
export function requestContext(logger: Logger): Middleware<RequestState> {
  return async (ctx, next) => {
    const startedAt = process.hrtime.bigint()
    ctx.state.requestId = randomUUID()
    ctx.set('X-Request-Id', ctx.state.requestId)
    await next()
    logger.info(
      {
        requestId: ctx.state.requestId,
        operation: ctx.state.operation ?? ctx.path.split('/', 3).join('/'),
        method: ctx.method,
        status: ctx.status,
        ms: Number(process.hrtime.bigint() - startedAt) / 1e6,
      },
      'request',
    )
  }
}
