import Router from '@koa/router'
import { pingDatabase } from '../db/connection'

/** `/healthz`: the process runs. `/readyz`: it can serve, which needs the database. */
export function healthRouter(isDraining: () => boolean): Router {
  const router = new Router()
  router.get('/healthz', (ctx) => {
    ctx.body = { status: 'ok' }
  })
  router.get('/readyz', async (ctx) => {
    const isReady = !isDraining() && (await pingDatabase())
    ctx.status = isReady ? 200 : 503
    ctx.body = { status: isReady ? 'ready' : 'not ready' }
  })
  return router
}
