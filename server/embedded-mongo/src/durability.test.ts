import type { ChildProcess } from 'node:child_process'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Collection } from 'mongodb'
import { MongoClient } from 'mongodb'
import { startEmbeddedMongo } from './index'
import { DATA_FILE } from './server/host'
import { codeOf, createIndex } from './testing/harness'
import { checkInProcess, startProcess } from './testing/torture'

const WAL = `${DATA_FILE}-wal`
const SHARED_MEMORY = `${DATA_FILE}-shm`
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'durability-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true })
})

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, 'exit')
  child.kill(signal)
  await ended
}

/** Works with the collection of a server and ends that with a signal. */
async function during<T>(
  server: { child: ChildProcess; uri: string },
  signal: NodeJS.Signals,
  work: (collection: Collection) => Promise<T>,
): Promise<T> {
  const client = await new MongoClient(server.uri, {
    retryWrites: false,
    serverSelectionTimeoutMS: 1000,
  }).connect()
  try {
    return await work(client.db('test').collection('c'))
  } finally {
    // The client goes first: the driver's close may wait for ever on a server that was killed.
    await client.close()
    await end(server.child, signal)
  }
}

const numbers = async (collection: Collection): Promise<number[]> =>
  (await collection.find().sort({ n: 1 }).toArray()).map((document) => Number(document.n))

describe('a full disk', () => {
  const OUT_OF_DISK_SPACE = 14031

  async function fill(collection: Collection): Promise<number> {
    const filler = 'x'.repeat(20_000)
    for (let n = 0; n < 1000; n += 1) {
      const code = await codeOf(collection.insertOne({ n, filler }))
      if (code === undefined) continue
      expect(code).toBe(OUT_OF_DISK_SPACE)
      return n
    }
    throw new Error('the disk is never full')
  }

  it('is an error to the writer; nothing is lost or broken, and writing goes on with space', async () => {
    const server = await startProcess(folder, 4096)
    const written = await during(server, 'SIGTERM', async (collection) => {
      await createIndex(collection, { n: 1 }, { unique: true })
      const full = await fill(collection)
      expect(await collection.countDocuments()).toBe(full)
      const inTransaction = collection.db.client.withSession(async (session) => {
        session.startTransaction()
        await collection.insertMany(
          Array.from({ length: 200 }, (_item, i) => ({ n: -1 - i, filler: 'y'.repeat(20_000) })),
          { session },
        )
        await session.commitTransaction()
      })
      expect(await codeOf(inTransaction)).toBe(OUT_OF_DISK_SPACE)
      expect(await numbers(collection)).toEqual(Array.from({ length: full }, (_item, i) => i))
      const raised = spawnSync('prlimit', [
        `--pid=${String(server.child.pid)}`,
        '--fsize=unlimited:',
      ])
      if (raised.status === 0) {
        expect(await codeOf(collection.insertOne({ n: full }))).toBe(undefined)
      }
      return raised.status === 0 ? full + 1 : full
    })
    expect(checkInProcess(join(folder, DATA_FILE))).toEqual([])
    await during(await startProcess(folder), 'SIGTERM', async (collection) => {
      await collection.insertOne({ n: written })
      expect(await numbers(collection)).toEqual(Array.from({ length: written + 1 }, (_, i) => i))
    })
  }, 30_000)
})

describe('a log that ends anywhere', () => {
  const ROUNDS = 12

  /** What a killed server leaves when the disk loses or spoils the end of its log. */
  function damage(target: string, round: number): void {
    mkdirSync(target)
    copyFileSync(join(folder, DATA_FILE), join(target, DATA_FILE))
    const log = readFileSync(join(folder, WAL))
    const at = Math.floor(Math.random() * log.length)
    if (round % 3 === 1) log.fill(0, at)
    if (round % 3 === 2) for (let i = at; i < log.length; i += 97) log[i] = (log[i] ?? 0) ^ 0x5a
    writeFileSync(join(target, WAL), log)
    if (round % 3 === 0) truncateSync(join(target, WAL), at)
  }

  it('opens with a prefix of the writes and intact indexes', async () => {
    const written = await during(await startProcess(folder), 'SIGKILL', async (collection) => {
      await createIndex(collection, { n: 1 }, { unique: true })
      await createIndex(collection, { tags: 1 })
      for (let n = 0; n < 60; n += 1) {
        await collection.insertOne({ n, tags: [n % 3, n % 5], last: true })
        await collection.updateOne({ n: n - 1 }, { $set: { last: false, tags: [n] } })
      }
      return 60
    })
    for (let round = 0; round < ROUNDS; round += 1) {
      const target = join(folder, `cut${String(round)}`)
      damage(target, round)
      const server = await startEmbeddedMongo({ dataDir: target, inProcess: true })
      const client = await new MongoClient(server.uri('test')).connect()
      const collection = client.db('test').collection('c')
      const found = await collection.find().sort({ n: 1 }).toArray()
      expect(found.map((document) => Number(document.n))).toEqual(found.map((_item, i) => i))
      expect(found.length).toBeLessThanOrEqual(written)
      // Between an insert and the update after it two documents are the last.
      expect(found.slice(0, -2).every((document) => document.last === false)).toBe(true)
      await client.close()
      await server.stop()
      expect(checkInProcess(join(target, DATA_FILE))).toEqual([])
    }
  }, 60_000)
})

describe('a commit that nobody was told of', () => {
  /** A process that has the database open, as a backup would. */
  async function bystander(): Promise<ChildProcess> {
    const program = `
      const { DatabaseSync } = require('@photostructure/sqlite')
      globalThis.db = new DatabaseSync(process.argv[1])
      globalThis.db.exec('select * from catalog')
      console.log('open')
      setInterval(() => undefined, 1000)`
    const child = spawn(process.execPath, ['-e', program, join(folder, DATA_FILE)], {
      cwd: __dirname,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    return child
  }

  it('is there after the crash and stays, or is not and never comes back', async () => {
    const server = await startProcess(folder)
    let other: ChildProcess | undefined
    const sharedMemory = join(folder, SHARED_MEMORY)
    let before = Buffer.alloc(0)
    await during(server, 'SIGKILL', async (collection) => {
      await collection.insertOne({ n: 0 })
      other = await bystander()
      before = readFileSync(sharedMemory)
      await collection.insertOne({ n: 1 })
    })
    // The moment between writing to the log and telling the readers: the end of the log is not yet
    // in the shared memory, which lives on because the other process has it open.
    writeFileSync(sharedMemory, before, { flag: 'r+' })
    const first = await during(await startProcess(folder), 'SIGKILL', numbers)
    if (other) await end(other, 'SIGKILL')
    expect(await during(await startProcess(folder), 'SIGTERM', numbers)).toEqual(first)
  }, 30_000)
})
