import { openDatabase } from './app/service'
import { readConfig } from './config/env'
import { rebuildMeasures } from './features/measures/index'
import { allCommunities } from './features/places/index'

/** Adds the measures of every community up anew from its events. */
async function main(): Promise<void> {
  const database = await openDatabase(readConfig())
  try {
    for (const { _id, name } of await allCommunities()) {
      await rebuildMeasures(_id)
      process.stdout.write(`${name}：已按事件重新统计\n`)
    }
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
