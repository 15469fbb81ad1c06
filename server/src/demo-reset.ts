import { allRoutes } from './app/routes'
import { tellProgress } from './app/tell-progress'
import { openDatabase, openFiles } from './app/service'
import { ConfigError, readConfig } from './config/env'
import { HALF_A_YEAR, seedDemo, wipeDemo } from './features/demo/index'
import { allCommunities } from './features/places/index'
import { AdjustableClock } from './platform/clock'
import { ensureIndexes } from './platform/db/connection'
import { sealWaiting, stopSealing } from './platform/events/sealer'

/** Empties the database of a demo and tells its story again from the beginning. */
async function main(): Promise<void> {
  const config = readConfig()
  if (!config.isDemo) throw new ConfigError('这不是演示环境，不能重置。')
  const database = await openDatabase(config)
  try {
    // Only a database that was marked as a demo, or an empty one, is ever emptied.
    if (!(await wipeDemo()) && (await allCommunities()).length > 0) {
      throw new ConfigError('这个数据库里的内容不是演示数据，不会被清空。')
    }
    const files = openFiles(config)
    for await (const name of files.olderThan(-1)) await files.remove(name)
    await ensureIndexes()
    const clock = new AdjustableClock()
    const routes = allRoutes({ isDemo: true, files, clock })
    const history = config.demoStory === 'lastDays' ? null : HALF_A_YEAR
    await seedDemo(clock.now(), routes, { history, progress: tellProgress(process.stderr) })
    // so that the story can be verified from its first minute
    await sealWaiting(clock)
    await stopSealing()
    process.stdout.write('演示社区已恢复到最初的样子。\n')
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
