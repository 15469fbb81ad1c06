import type { Middleware } from 'koa'
import type { RequestState } from '../http/request-context'

const PREFIX = 'x-wx-'

/** What the layer needs. */
export interface TrustedHeadersOptions {
  /** Only true where nothing but WeChat can reach the service (WECHAT 8). */
  readonly isTrusted: boolean
  readonly appid: string | null
}

/**
 * Takes in what WeChat's Cloud Hosting says of the caller, and removes it: no later layer reads such a
 * header, whoever has sent it. Anybody can write one, so without the operator's word, or without the
 * mark of WeChat's own net, they say nothing; nor do those about another app.
 */
export function trustedHeaders({
  isTrusted,
  appid,
}: TrustedHeadersOptions): Middleware<RequestState> {
  return async (ctx, next) => {
    const source = ctx.get('X-WX-SOURCE')
    const openid = ctx.get('X-WX-OPENID')
    const isForSomebody = openid !== '' || ctx.get('X-WX-FROM-OPENID') !== ''
    const app = ctx.get('X-WX-APPID')
    for (const name of Object.keys(ctx.req.headers)) {
      if (name.startsWith(PREFIX)) Reflect.deleteProperty(ctx.req.headers, name)
    }
    if (isTrusted && source !== '' && (app === '' || app === appid)) {
      if (openid !== '') ctx.state.wechatOpenid = openid
      if (!isForSomebody) ctx.state.isWechatItself = true
    }
    await next()
  }
}
