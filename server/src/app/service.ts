import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { startEmbeddedMongo, type EmbeddedMongo } from '@linyi/embedded-mongo'
import { ConfigError, type Config } from '../config/env'
import { demoStory, HALF_A_YEAR, loadClockOffset, seedDemo, wipeDemo } from '../features/demo/index'
import { useMessageTemplates } from '../features/messages/index'
import { loadCaller } from '../features/people/index'
import { allCommunities } from '../features/places/index'
import { AdjustableClock, type Clock } from '../platform/clock'
import {
  connectDatabase,
  DatabaseError,
  disconnectDatabase,
  ensureIndexes,
} from '../platform/db/connection'
import { OldDataError } from '../platform/db/stored-shape'
import { stopSealing } from '../platform/events/sealer'
import { diskFileStore, type FileStore } from '../platform/files/file-store'
import { objectFileStore } from '../platform/files/object-store'
import { useCodeShelf } from '../platform/codes/draw-code'
import { startJobs, type JobRunner } from '../platform/jobs/job-runner'
import { openLive } from '../platform/live/live-server'
import type { Logger } from '../platform/logger'
import { useFieldKeys } from '../platform/privacy/field-keys'
import { useWechat } from '../platform/wechat/current'
import { HttpWechatGateway } from '../platform/wechat/http-gateway'
import { usePush } from '../platform/wechat/push'
import './account-merge'
import { watchDueWork } from './due-work'
import { createHttpApp } from './http-app'
import { registerJobs } from './jobs'
import { liveTopics } from './live-topics'
import { allRoutes } from './routes'

const DATABASE = 'linyi'
const SITE_ROOT = path.resolve(__dirname, '../../../miniapp/dist/h5')
const DRAIN_MS = 10_000

/** The running service. */
export interface Service {
  readonly url: string
  readonly clock: AdjustableClock
  readonly jobs: JobRunner
  /** Gives what waits its place in the sequence; for the end of a run and for tests. */
  readonly sealer: { sealNow(): Promise<void> }
  /** Stops taking requests, lets the running ones end, seals what waits and closes everything. */
  stop(): Promise<void>
}

/** The database of this process: by URI, or the embedded one in the data folder. */
export async function openDatabase(config: Config): Promise<{ close(): Promise<void> }> {
  const embedded: EmbeddedMongo | null =
    config.mongodbUri === null
      ? await startEmbeddedMongo({
          dataDir: path.join(config.dataDir, 'mongo'),
          durability: config.embeddedDurability,
        })
      : null
  try {
    await connectDatabase(config.mongodbUri ?? embedded?.uri(DATABASE) ?? '')
    const isEmpty = (await allCommunities()).length === 0
    useFieldKeys(config.fieldKeys, config.dataDir, { mayCreate: isEmpty })
  } catch (error) {
    await disconnectDatabase()
    await embedded?.stop()
    throw error
  }
  return {
    close: async () => {
      await disconnectDatabase()
      await embedded?.stop()
    },
  }
}

/** Where pictures and voice notes go: a bucket where one is configured, else the data folder. */
export function openFiles({ bucket, dataDir }: Config): FileStore {
  return bucket === null ? diskFileStore(path.join(dataDir, 'files')) : objectFileStore(bucket)
}

/** The way to WeChat, where there are credentials for it. */
function openWechat(
  { wechat, wechatState: state, cloudHosting, messageTemplates }: Config,
  clock: Clock,
  logger: Logger,
): void {
  const needsToken = cloudHosting?.usesOpenApi !== true
  useWechat(
    wechat === null ? null : new HttpWechatGateway({ ...wechat, state, needsToken, clock, logger }),
  )
  usePush((wechat?.push ?? null) !== null)
  useMessageTemplates(messageTemplates)
}

/** @throws DatabaseError with what to do about data that an older program wrote */
async function prepareDatabase({ isDemo }: Config): Promise<void> {
  try {
    await ensureIndexes()
  } catch (cause) {
    if (!(cause instanceof OldDataError)) throw cause
    const found = `这些数据是旧版本写的（缺少 ${cause.missing}），这个版本不能直接用`
    const advice = isDemo
      ? '请运行 npm run demo:reset 恢复演示数据（演示里新写的内容会清空）'
      : '请先换回原来的版本，或备份后联系维护人员升级数据'
    throw new DatabaseError(`${found}：${advice}。`, { cause })
  }
}

/** Whether the demo's story has still to be told: to nobody yet, or not to its end. */
async function isUntold(): Promise<boolean> {
  const story = await demoStory()
  return story === 'brokenOff' || (story === 'none' && (await allCommunities()).length === 0)
}

/**
 * Tells the demo's story. One that is broken off, by Ctrl-C or by a power cut, is told again from its
 * beginning; so nothing of it need be on the disk before its end, which saves most of the time.
 */
async function tellDemo(config: Config, say: (share: number) => void): Promise<void> {
  const database = await openDatabase({ ...config, embeddedDurability: 'off' })
  try {
    await wipeDemo()
    const clock = new AdjustableClock()
    const routes = allRoutes({ isDemo: true, files: openFiles(config), clock })
    const history = config.demoStory === 'halfAYear' ? HALF_A_YEAR : null
    await seedDemo(clock.now(), routes, { history, progress: say })
    await stopSealing()
  } finally {
    await database.close()
  }
}

/**
 * Starts the whole service.
 *
 * @param say hears how much of the demo's story has been told, where it is told first
 * @throws ConfigError, DatabaseError or EmbeddedMongoError, each with one sentence for the operator
 */
export async function startService(
  config: Config,
  logger: Logger,
  say: (share: number) => void = () => undefined,
): Promise<Service> {
  let database = await openDatabase(config)
  try {
    await prepareDatabase(config)
    if (config.demoStory !== null && (await isUntold())) {
      await database.close()
      await tellDemo(config, say)
      database = await openDatabase(config)
    }
    const clock = new AdjustableClock(config.isDemo ? await loadClockOffset() : 0)
    const files = openFiles(config)
    const routes = allRoutes({
      isDemo: config.isDemo,
      files,
      clock,
      ownersDecide: config.ownersDecide,
    })
    openWechat(config, clock, logger)
    watchDueWork(logger)
    let jobs: JobRunner | null = null
    let isDraining = false
    const app = createHttpApp({
      ...config,
      routes,
      clock,
      logger,
      siteRoot: SITE_ROOT,
      files,
      wakeJob: (name) => jobs?.wake(name),
      isDraining: () => isDraining,
    })
    const handle = app.callback()
    const server = createServer((request, response) => void handle(request, response))
    const loadActor = (communityId: string, accountId: string, now: Date) =>
      loadCaller({ communityId, accountId, now })
    const live = openLive(server, {
      ...config,
      topics: liveTopics,
      clock,
      logger,
      loadActor,
      isDraining: () => isDraining,
    })
    await listen(server, config.host, config.port)
    const { port } = server.address() as AddressInfo
    const url = `http://${config.host}:${String(port)}`
    useCodeShelf(config.isDemo ? null : { files, state: config.wechatState })
    registerJobs(files, config.publicOrigin ?? url, () => live.watchedCommunities())
    const running = startJobs({ clock, logger, ticks: config.cloudHosting === null })
    jobs = running
    return {
      url,
      clock,
      jobs: running,
      sealer: { sealNow: () => running.now('sealing') },
      stop: async () => {
        isDraining = true
        await live.stop()
        await closeServer(server)
        await running.stop()
        await running.now('sealing')
        await stopSealing()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new ConfigError(
              `端口 ${String(port)} 已被占用：请关闭占用它的程序，或用 PORT=${String(port + 1)} npm start 换一个端口。`,
            )
          : error,
      )
    })
    server.listen(port, host, resolve)
  })
}

/** Ends idle connections at once and busy ones when their answer is out, at the latest in time. */
function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const late = setTimeout(() => {
      server.closeAllConnections()
    }, DRAIN_MS)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
