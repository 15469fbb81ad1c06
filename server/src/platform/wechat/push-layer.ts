import { bodyParser } from '@koa/bodyparser'
import type { Context, Middleware } from 'koa'
import type { Clock } from '../clock'
import { parseBody } from '../http/parse-body'
import type { RequestState } from '../http/request-context'
import { isSameText } from '../ids'
import type { Logger } from '../logger'
import {
  isProbe,
  openPush,
  PushRefused,
  readPush,
  verifiedEcho,
  type PushQuery,
  type PushSettings,
} from './push-message'
import { keepPush } from './push.store'

/** Where the console is told to send pushes. */
export const PUSH_PATH = '/wechat/push'
const BODY_LIMIT = '64kb'
const TYPES = ['json', 'text/xml', 'application/xml', 'text/plain']
const TAKEN = 'success'

/** What the layer needs. */
export interface PushLayerOptions {
  /** Null where the operator has agreed on nothing with WeChat. */
  readonly settings: PushSettings | null
  readonly clock: Clock
  readonly logger: Logger
  /** Something new waits to be done. */
  readonly wake: () => void
}

/**
 * Takes WeChat's pushes. A push is stored and answered at once, for WeChat waits five seconds and
 * then sends it again; what it means is worked out afterwards from what was stored, so that a power
 * cut loses nothing. The limits on requests do not hold here: all of WeChat is a few addresses.
 */
export function pushLayer(options: PushLayerOptions): Middleware<RequestState> {
  const parser = bodyParser({
    enableTypes: ['text'],
    extendTypes: { text: TYPES },
    textLimit: BODY_LIMIT,
  })
  return async (ctx, next) => {
    if (!isPushPath(ctx.path)) {
      await next()
      return
    }
    try {
      await answer(ctx, parser, options)
    } catch (error) {
      if (!(error instanceof PushRefused)) throw error
      options.logger.warn({ fault: error.fault }, 'a push was refused')
      ctx.status = 403
      ctx.body = ''
    }
  }
}

type PushContext = Context & { readonly state: RequestState }

function isPushPath(path: string): boolean {
  return path === PUSH_PATH || path.startsWith(`${PUSH_PATH}/`)
}

async function answer(
  ctx: PushContext,
  parser: Middleware,
  { settings, clock, logger, wake }: PushLayerOptions,
): Promise<void> {
  if (settings === null) throw new PushRefused('unsigned')
  const query = singles(ctx.query)
  ctx.type = 'text/plain'
  if (ctx.method === 'GET') {
    ctx.body = verifiedEcho(query, settings, clock.now())
    return
  }
  await parseBody(parser, ctx)
  const { body: raw = '' } = ctx.request as { readonly body?: string }
  const isPlain = isVouchedFor(ctx, settings)
  ctx.body = TAKEN
  if (isPlain && isProbe(raw)) return
  const push = isPlain ? readPush(raw) : openPush(query, raw, settings, clock.now())
  const isNew = await keepPush(push, clock.now())
  logger.info({ event: push.event, isNew }, 'a push was taken')
  if (isNew) wake()
}

/**
 * Inside of Cloud Hosting a push is neither signed nor sealed; WeChat's own net vouches for it. That
 * net carries the calls of the app's users too, so it must come for nobody, and to an address that
 * ends in the token, which only the console knows.
 */
function isVouchedFor({ state, path }: PushContext, { token }: PushSettings): boolean {
  return state.isWechatItself === true && isSameText(path, `${PUSH_PATH}/${token}`)
}

/** One value of each name; a name that is given twice has none. */
function singles(query: Context['query']): PushQuery {
  return Object.fromEntries(
    Object.entries(query).filter(([, value]) => typeof value === 'string'),
  ) as PushQuery
}
