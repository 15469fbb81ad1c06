import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import type { Collection, Document } from 'mongodb'
import { MongoClient } from 'mongodb'
import { DATA_FILE } from '../server/host'
import { createIndex } from './harness'

const CLI = join(__dirname, '..', '..', 'dist', 'cli.js')
const CHECK = join(__dirname, '..', '..', 'dist', 'maintenanceCli.js')

/**
 * Starts the server as a process of its own; resolves with its connection string. With `blocks` no
 * file of it can grow beyond so many times 512 bytes.
 */
export async function startProcess(
  dataDir: string,
  blocks?: number,
): Promise<{ child: ChildProcess; uri: string }> {
  const limit = blocks === undefined ? '' : `ulimit -S -f ${String(blocks)}; `
  const command = ['-c', `${limit}exec "$@"`, 'sh', process.execPath, CLI, '--data', dataDir]
  const child = spawn('sh', command, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const [uri] = (await once(lines, 'line')) as [string]
  return { child, uri }
}

/** What the clients know: for each key the value that was acknowledged, and the one on its way. */
export interface Expectation {
  acknowledged: number | undefined
  /** Written but not answered: after a crash either state is right. */
  pending: number | 'deleted' | undefined
}

/** What is known of each key. */
export type Expectations = Map<string, Expectation>

export interface RoundResult {
  readonly acknowledged: number
  readonly problems: readonly string[]
}

const CLOSE_MS = 2000
const WRITERS = 8
const KEYS = 40

/**
 * One round: random writes by several clients, kill -9 in the middle, restart, and a comparison of
 * what is stored with what was acknowledged. Also checks every index entry.
 */
export async function tortureRound(
  dataDir: string,
  expectations: Expectations,
  milliseconds: number,
): Promise<RoundResult> {
  const { child, uri } = await startProcess(dataDir)
  const client = await new MongoClient(uri, {
    serverSelectionTimeoutMS: 2000,
    retryWrites: false,
  }).connect()
  const collection = client.db('torture').collection('c')
  await createIndex(collection, { key: 1 }, { unique: true })
  await createIndex(collection, { tags: 1, n: -1 })
  let running = true
  let acknowledged = 0
  const writers = Array.from({ length: WRITERS }, async (_item, writer) => {
    while (running) {
      const key = `${String(writer)}-${String(Math.floor(Math.random() * KEYS))}`
      try {
        await randomWrite(client, collection, key, expectations)
        acknowledged += 1
      } catch {
        return
      }
    }
  })
  await setTimeout(milliseconds)
  child.kill('SIGKILL')
  await once(child, 'exit')
  running = false
  await Promise.all(writers)
  // The driver's close may wait for ever on a server that was killed; nothing is lost by leaving.
  await Promise.race([client.close(true), setTimeout(CLOSE_MS, undefined, { ref: false })])
  return { acknowledged, problems: await verify(dataDir, expectations) }
}

async function randomWrite(
  client: MongoClient,
  collection: Collection,
  key: string,
  expectations: Expectations,
): Promise<void> {
  const expectation = expectations.get(key) ?? { acknowledged: undefined, pending: undefined }
  expectations.set(key, expectation)
  const n = (expectation.acknowledged ?? 0) + 1
  const choice = Math.random()
  if (choice < 0.15) {
    expectation.pending = 'deleted'
    await collection.deleteOne({ key })
    expectation.acknowledged = undefined
  } else if (choice < 0.3) {
    expectation.pending = n
    await client.withSession((session) =>
      session.withTransaction(async () => {
        await collection.updateOne(
          { key },
          { $set: { n, tags: [n % 3, 'x'] } },
          { upsert: true, session },
        )
      }),
    )
    expectation.acknowledged = n
  } else {
    expectation.pending = n
    await collection.updateOne({ key }, { $set: { n, tags: [n % 5] } }, { upsert: true })
    expectation.acknowledged = n
  }
  expectation.pending = undefined
}

async function verify(dataDir: string, expectations: Expectations): Promise<string[]> {
  const { child, uri } = await startProcess(dataDir)
  const client = await new MongoClient(uri).connect()
  const documents = await client.db('torture').collection('c').find().toArray()
  await client.close()
  child.kill('SIGTERM')
  await once(child, 'exit')
  const problems = checkInProcess(join(dataDir, DATA_FILE))
  const stored = new Map(
    documents.map((document: Document) => [String(document.key), Number(document.n)]),
  )
  if (stored.size !== documents.length) problems.push('a key is stored twice')
  for (const [key, expectation] of expectations) {
    const value = stored.get(key)
    const allowed = [expectation.acknowledged, pendingValue(expectation)]
    if (!allowed.includes(value)) {
      problems.push(
        `${key}: stored ${String(value)}, acknowledged ${String(expectation.acknowledged)}`,
      )
    }
    expectation.acknowledged = value
    expectation.pending = undefined
  }
  for (const key of stored.keys()) {
    if (!expectations.has(key)) problems.push(`${key} was never written`)
  }
  return problems
}

/**
 * The check runs in a process of its own: a connection that this process still held would make
 * SQLite believe that the database is in use, and it would not recover the log after the next crash.
 */
export function checkInProcess(file: string): string[] {
  const result = spawnSync(process.execPath, [CHECK, 'check', file], { encoding: 'utf8' })
  if (result.status === 0) return []
  return `${result.stderr}${result.stdout}`.split('\n').filter((line) => line !== '')
}

function pendingValue({ acknowledged, pending }: Expectation): number | undefined {
  if (pending === 'deleted') return undefined
  return pending ?? acknowledged
}
