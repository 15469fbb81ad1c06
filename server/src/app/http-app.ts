import { openApiDocument, type OpenApiDocument } from '@linyi/shared/contract/openapi'
import { bodyParser } from '@koa/bodyparser'
import Router from '@koa/router'
import Koa from 'koa'
import compress from 'koa-compress'
import helmet from 'koa-helmet'
import { ballotsGroups } from '../features/ballots/ballots.routes'
import { guardCommand } from '../features/checks/index'
import { openPages, openWeight } from '../features/open/index'
import { loadCaller } from '../features/people/index'
import type { CloudHostingConfig, WechatConfig } from '../config/env'
import type { Clock } from '../platform/clock'
import type { FileStore } from '../platform/files/file-store'
import { answerInTime } from '../platform/http/answer-in-time'
import { renderDocsPage } from '../platform/http/docs-page'
import { errorHandler } from '../platform/http/error-handler'
import type { AllRoutes } from '../platform/http/handler'
import { healthRouter } from '../platform/http/health'
import { bodyLayer } from '../platform/http/parse-body'
import { operationRouter } from '../platform/http/operation-router'
import { rateLimit } from '../platform/http/rate-limit'
import { requestContext, type RequestState } from '../platform/http/request-context'
import { staticSite } from '../platform/http/static-site'
import { storedFiles } from '../platform/http/stored-files'
import { jobsLayer } from '../platform/jobs/jobs-layer'
import type { Logger } from '../platform/logger'
import { pushLayer } from '../platform/wechat/push-layer'
import { pushWork } from '../platform/wechat/push-work'
import { trustedHeaders } from '../platform/wechat/trusted-headers'
import { shortAddresses } from './short-addresses'

/** Below the 100 KiB that Cloud Hosting lets through (WECHAT 8). */
const BODY_LIMIT = '64kb'
/** Cloud Hosting cuts a call off after fifteen seconds, without a word to the app. */
const CLOUD_ANSWER_MS = 14_000

/** What the HTTP side is made of. */
export interface HttpAppOptions {
  readonly routes: AllRoutes
  readonly clock: Clock
  readonly logger: Logger
  readonly isDemo: boolean
  readonly wechat: WechatConfig | null
  readonly cloudHosting: CloudHostingConfig | null
  /** Begins a round of a job, for which a request has made work. */
  readonly wakeJob: (name: string) => void
  readonly trustProxy: boolean
  readonly rateLimitPerMinute: number
  /** The built H5 pages. */
  readonly siteRoot: string
  /** Re-encoded pictures and cleaned voice notes. */
  readonly files: FileStore
  readonly isDraining: () => boolean
}

/** The Koa application: every request passes these layers from top to bottom. */
export function createHttpApp(options: HttpAppOptions): Koa<RequestState> {
  const { routes, clock, logger, isDemo, wechat, cloudHosting, wakeJob } = options
  const appid = wechat?.credentials.appid ?? null
  const app = new Koa<RequestState>({
    proxy: options.trustProxy,
    // Only the address that the nearest proxy wrote counts; the ones before it are the client's.
    maxIpsCount: 1,
  })
  const health = healthRouter(options.isDraining)
  const operations = operationRouter({
    routes,
    clock,
    isDemo,
    groups: ballotsGroups,
    guardContent: guardCommand,
    loadActor: (communityId, accountId, now) => loadCaller({ communityId, accountId, now }),
  })
  const docs = docsRouter()
  // Koa's own report of a client that hung up goes into the log, not onto the console.
  app.on('error', (error: unknown) => {
    logger.debug({ err: error }, 'connection ended early')
  })
  app.use(trustedHeaders({ isTrusted: cloudHosting?.trustsHeaders === true, appid }))
  app.use(requestContext(logger))
  app.use(errorHandler(logger))
  app.use(health.routes())
  app.use(
    pushLayer({
      settings: wechat?.push ?? null,
      clock,
      logger,
      wake: () => wakeJob(pushWork.name),
    }),
  )
  app.use(jobsLayer({ token: cloudHosting?.jobsToken ?? null, clock, logger }))
  if (cloudHosting !== null) app.use(answerInTime(CLOUD_ANSWER_MS))
  app.use(
    helmet({
      contentSecurityPolicy: {
        directives: {
          defaultSrc: ["'self'"],
          imgSrc: ["'self'", 'data:', 'blob:'],
          styleSrc: ["'self'", "'unsafe-inline'"],
          upgradeInsecureRequests: null,
        },
      },
      strictTransportSecurity: false,
    }),
  )
  app.use(compress({ threshold: 1024 }))
  app.use(storedFiles(options.files, clock))
  app.use(staticSite(options.siteRoot))
  app.use(rateLimit(options.rateLimitPerMinute, openWeight))
  app.use(openPages(clock))
  app.use(bodyLayer(bodyParser({ enableTypes: ['json'], jsonLimit: BODY_LIMIT, jsonStrict: true })))
  app.use(shortAddresses().routes())
  app.use(docs.routes())
  app.use(operations.routes())
  app.use(operations.allowedMethods())
  return app
}

/** The contract as a document for machines and as a page for people. */
function docsRouter(): Router {
  // made when somebody asks: it takes longer than all else of a start
  let document: OpenApiDocument | undefined
  let page: string | undefined
  const router = new Router({ prefix: '/api' })
  router.get('/openapi.json', (ctx) => {
    ctx.body = document ??= openApiDocument()
  })
  router.get('/docs', (ctx) => {
    ctx.type = 'html'
    ctx.body = page ??= renderDocsPage((document ??= openApiDocument()))
  })
  return router
}
