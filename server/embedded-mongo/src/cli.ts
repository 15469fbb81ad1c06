#!/usr/bin/env node
import { parseArgs } from 'node:util'
import type { EmbeddedMongo } from './index'
import { EmbeddedMongoError, startEmbeddedMongo } from './index'

const USAGE = 'usage: embedded-mongo --data DIR [--port N]'

function readArguments(): { dataDir: string; port: number | undefined } {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, port: { type: 'string' } },
  })
  const port = values.port === undefined ? undefined : Number(values.port)
  if (values.data === undefined || (port !== undefined && !(port >= 0 && port <= 65_535))) {
    throw new Error(USAGE)
  }
  return { dataDir: values.data, port }
}

function stopOnSignals(database: EmbeddedMongo): void {
  const stop = (): void => {
    void database.stop().then(() => process.exit(0))
  }
  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
}

async function main(): Promise<void> {
  const { dataDir, port } = readArguments()
  // The database is all that this process does, so it needs no thread of its own.
  const database = await startEmbeddedMongo({
    dataDir,
    inProcess: true,
    ...(port === undefined ? {} : { port }),
  })
  stopOnSignals(database)
  process.stdout.write(`${database.uri('test')}\n`)
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n`)
  process.exit(error instanceof EmbeddedMongoError ? 1 : 2)
})
