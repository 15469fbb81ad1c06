import { openDatabase } from './app/service'
import { readConfig } from './config/env'
import { allCommunities } from './features/places/index'
import { verifyChain } from './platform/events/verify'

/** Recomputes the event chain of every community; exits 1 when one is broken. */
async function main(): Promise<void> {
  const database = await openDatabase(readConfig())
  try {
    for (const { _id, name } of await allCommunities()) {
      const report = await verifyChain(_id)
      process.stdout.write(
        report.isIntact
          ? `${name}：完好，共 ${String(report.events)} 条记录，末端 ${report.hash}\n`
          : `${name}：有改动，${report.fault}\n`,
      )
      if (!report.isIntact) process.exitCode = 1
    }
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
})
