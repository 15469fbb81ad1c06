import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startService, type Service } from '@linyi/server/app/service'
import { readConfig } from '@linyi/server/config/env'
import { createLogger } from '@linyi/server/platform/logger'
import { ApiClient } from './api-client'
import { watchedEvents, watchedLog, watchKeys } from './leaks/watch-service'
import { fillWith } from './scenes'
import { aheadOfToday } from './test-clock'

/** A whole service for one test file: real HTTP, real database, its own data folder and clock. */
export interface TestService extends Service {
  readonly dataDir: string
  /** A client without a session. */
  readonly guest: ApiClient
  /** A client with the token of a session. */
  as(token: string): ApiClient
}

function startOn(dataDir: string, env: Readonly<Record<string, string>>): Promise<Service> {
  const config = readConfig({
    NODE_ENV: 'test',
    PORT: '0',
    DATA_DIR: dataDir,
    // everything is written, and searched for secrets at the end of the suite (support/leaks)
    LOG_LEVEL: 'debug',
    RATE_LIMIT_PER_MINUTE: '1000000',
    EMBEDDED_DURABILITY: 'off',
    ...env,
  })
  return startService(config, createLogger(config.logLevel, watchedLog))
}

/** The demo's last days, or with the half year before them, which takes a minute to tell. */
type Demo = true | 'halfAYear'
const seedOf = (demo: Demo | false) => (demo === 'halfAYear' ? '1' : demo ? 'days' : '0')

/** Tells the demo's story into an empty folder, for services to begin with. */
export async function tellDemo(dataDir: string, demo: Demo): Promise<void> {
  await (await startOn(dataDir, { DEMO_SEED: seedOf(demo) })).stop()
}

/**
 * Starts the service on a free port with an empty database (or with the demo's story).
 *
 * The embedded database runs without fsync here; durability has tests of its own. The clock stands
 * at ten on a Wednesday morning.
 */
export async function startTestService({
  demo = false,
  from,
  env = {},
}: {
  readonly demo?: Demo | false
  /** A folder to begin with a copy of. */
  readonly from?: string
  readonly env?: Readonly<Record<string, string>>
} = {}): Promise<TestService> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-test-'))
  if (from !== undefined) cpSync(from, dataDir, { recursive: true })
  const DEMO_SEED = seedOf(demo)
  // settings of its own may change what a start leaves behind
  if (Object.keys(env).length === 0 && demo !== 'halfAYear' && from === undefined) {
    await fillWith(demo ? 'demo' : 'empty', dataDir, async (place) => {
      await (await startOn(place, { DEMO_SEED })).stop()
    })
  }
  const service = await startOn(dataDir, { DEMO_SEED, ...env })
  watchKeys(dataDir, env)
  // the demo tells of the days before today, and goes on from there
  if (!demo) service.clock.advance(aheadOfToday())
  return {
    ...service,
    dataDir,
    guest: new ApiClient(service.url, null),
    as: (token) => new ApiClient(service.url, token),
    stop: async () => {
      await watchedEvents()
      await service.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
