import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Collection, Db, Document, IndexDescription, ObjectId } from 'mongodb'
import { BSON, MongoClient } from 'mongodb'
import type { EmbeddedMongo } from '../index'
import { startEmbeddedMongo } from '../index'

/** A database for one test file, with the official driver connected to it. */
export interface TestDatabase {
  readonly client: MongoClient
  readonly db: Db
  readonly uri: (database: string) => string
  readonly dataDir: string
  /** A collection of its own with these documents. */
  fresh(documents?: readonly Document[]): Promise<Collection>
  stop(): Promise<void>
}

let counter = 0

/** Starts a database in a temporary folder, in this thread and without waiting for the disk. */
export async function startTestDatabase(): Promise<TestDatabase> {
  const dataDir = mkdtempSync(join(tmpdir(), 'embedded-'))
  const server: EmbeddedMongo = await startEmbeddedMongo({
    dataDir,
    durability: 'off',
    inProcess: true,
  })
  const client = await new MongoClient(server.uri('test'), { maxPoolSize: 20 }).connect()
  const db = client.db('test')
  return {
    client,
    db,
    uri: server.uri,
    dataDir,
    fresh: async (documents = []) => {
      counter += 1
      const name = `c${String(counter)}`
      if (documents.length > 0) await db.collection(name).insertMany([...documents])
      return db.collection(name)
    },
    stop: async () => {
      await client.close()
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** A value with all its types visible, for comparing: 1, 1.0 and Long 1 differ here. */
export function typed(value: unknown): unknown {
  if (value === undefined) return undefined
  return JSON.parse(BSON.EJSON.stringify(value, { relaxed: false })) as unknown
}

/** The error code of a failed operation; undefined when it succeeded. */
export async function codeOf(operation: Promise<unknown>): Promise<number | string | undefined> {
  try {
    await operation
    return undefined
  } catch (error) {
    if (error instanceof Error && 'code' in error) {
      return typeof error.code === 'string' ? error.code : Number(error.code)
    }
    throw error
  }
}

/** Creates one index; `createIndex` of the driver in the form that stays. */
export async function createIndex(
  collection: Collection,
  key: Document,
  options: Omit<IndexDescription, 'key'> = {},
): Promise<void> {
  await collection.createIndexes([{ key, ...options }])
}

/** A filter (or document) with an `_id` that is no ObjectId, which the driver's types do not expect. */
export function byId(id: number | string): { _id: ObjectId } {
  return { _id: id as unknown as ObjectId }
}
