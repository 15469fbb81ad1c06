import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Document } from 'mongodb'
import { BSON, MongoClient } from 'mongodb'
import mongoose from 'mongoose'
import { EmbeddedMongoError, startEmbeddedMongo } from './index'
import { backupDatabase, checkDatabase, restoreDatabase } from './maintenance'
import type { TestDatabase } from './testing/harness'
import { byId, createIndex, codeOf, startTestDatabase } from './testing/harness'
import { message, readReply, sendBytes, socketPath } from './testing/wire'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

describe('the data folder', () => {
  it('belongs to its owner alone', () => {
    expect(statSync(database.dataDir).mode & 0o777).toBe(0o700)
  })

  it('is refused to a second server in one sentence', async () => {
    const second = startEmbeddedMongo({ dataDir: database.dataDir, inProcess: true })
    await expect(second).rejects.toBeInstanceOf(EmbeddedMongoError)
    await expect(second).rejects.toMatchObject({ code: 'data_dir_locked' })
  })

  it('may have a path that is too long for a socket', async () => {
    const base = mkdtempSync(join(tmpdir(), 'long-'))
    const dataDir = join(base, 'x'.repeat(120))
    const server = await startEmbeddedMongo({ dataDir, durability: 'off', inProcess: true })
    const client = await new MongoClient(server.uri('t')).connect()
    expect(await client.db('t').command({ ping: 1 })).toMatchObject({ ok: 1 })
    await client.close()
    await server.stop()
    rmSync(base, { recursive: true })
  })

  it('keeps everything over a restart, also on a port', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'again-'))
    for (const round of [1, 2]) {
      const server = await startEmbeddedMongo({ dataDir, port: 0, inProcess: true })
      const client = await new MongoClient(server.uri('t')).connect()
      const collection = client.db('t').collection('c')
      await createIndex(collection, { n: 1 }, { unique: true })
      await collection.insertOne({ n: round, at: new Date(round) })
      expect(await collection.countDocuments()).toBe(round)
      expect(await codeOf(collection.insertOne({ n: 1 }))).toBe(11000)
      await client.close()
      await server.stop()
    }
    rmSync(dataDir, { recursive: true })
  })

  it('is backed up while in use, and restored', async () => {
    const collection = await database.fresh([{ a: 1 }, { a: 2 }])
    await createIndex(collection, { a: 1 })
    const folder = mkdtempSync(join(tmpdir(), 'backup-'))
    const file = join(folder, 'b.sqlite')
    expect(backupDatabase(database.dataDir, file).errors).toEqual([])
    expect(readdirSync(folder)).toEqual(['b.sqlite'])
    await expect(restoreDatabase(file, database.dataDir)).rejects.toMatchObject({
      code: 'data_dir_locked',
    })
    const restored = join(folder, 'data')
    expect((await restoreDatabase(file, restored)).errors).toEqual([])
    const server = await startEmbeddedMongo({ dataDir: restored, inProcess: true })
    const client = await new MongoClient(server.uri('test')).connect()
    expect(await client.db('test').collection(collection.collectionName).countDocuments()).toBe(2)
    await client.close()
    await server.stop()
    expect(() => checkDatabase(join(restored, 'lock.pid'))).toThrow(/not a usable database/)
    rmSync(folder, { recursive: true })
  })
})

describe('the wire', () => {
  const send = (bytes: Buffer): Promise<Buffer> => sendBytes(socketPath(database), bytes)

  it('answers a well-formed message', async () => {
    const reply = await send(message({ ping: 1, $db: 'admin' }))
    expect(reply.readInt32LE(8)).toBe(7)
    expect(readReply(reply)).toMatchObject({ ok: 1 })
  })

  it.each([
    ['a length below the header', Buffer.from([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])],
    [
      'a length beyond the limit',
      Buffer.from([255, 255, 255, 127, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ],
    ['an unknown opcode', message({ ping: 1, $db: 'admin' }, 2006)],
    ['unknown required flags', message({ ping: 1, $db: 'admin' }, 2013, 64)],
    ['a checksum that is wrong', message({ ping: 1, $db: 'admin' }, 2013, 1)],
  ])('closes the connection on %s, and only that one', async (_name, bytes) => {
    expect(await send(bytes)).toHaveLength(0)
    expect(await database.db.command({ ping: 1 })).toMatchObject({ ok: 1 })
  })

  it('refuses compressed messages politely', async () => {
    const reply = await send(message({ ping: 1, $db: 'admin' }, 2012))
    expect(readReply(reply)).toMatchObject({ ok: 0, code: 115 })
  })
})

describe('refusals name the embedded database', () => {
  it.each<readonly [Document, number]>([
    [{ noSuchCommand: 1 }, 59],
    [{ mapReduce: 'c' }, 115],
    [{ find: 'c', nonsense: 1 }, 40415],
    [{ find: 'c', tailable: true }, 238],
    [{ create: 'c9', capped: true, size: 1000 }, 238],
    [{ aggregate: 'c', pipeline: [{ $nope: 1 }], cursor: {} }, 40324],
    [{ aggregate: 'c', pipeline: [{ $changeStream: {} }], cursor: {} }, 115],
    [{ createIndexes: 'c', indexes: [{ key: { a: 'text' }, name: 'a' }] }, 238],
  ])('%j', async (command, code) => {
    await expect(database.db.command(command)).rejects.toMatchObject({
      code,
      message: expect.stringContaining('embedded database') as unknown,
    })
  })
})

describe('transactions', () => {
  it('shows the old value outside until it commits, and undoes all on abort', async () => {
    const collection = await database.fresh([{ k: 1, n: 0 }])
    const session = database.client.startSession()
    session.startTransaction()
    await collection.updateOne({ k: 1 }, { $inc: { n: 1 } }, { session })
    await collection.insertOne({ k: 2 }, { session })
    expect(await collection.findOne({ k: 1 })).toMatchObject({ n: 0 })
    expect(await collection.findOne({ k: 1 }, { session })).toMatchObject({ n: 1 })
    expect(await collection.estimatedDocumentCount()).toBe(1)
    await session.abortTransaction()
    expect(await collection.countDocuments()).toBe(1)
    session.startTransaction()
    await collection.deleteMany({}, { session })
    await session.commitTransaction()
    await session.commitTransaction()
    expect(await collection.countDocuments()).toBe(0)
    await session.endSession()
  })

  it('ends with an error inside, as in MongoDB', async () => {
    const collection = await database.fresh([{ _id: 1 }])
    const session = database.client.startSession()
    session.startTransaction()
    await collection.insertOne({ a: 1 }, { session })
    expect(await codeOf(collection.insertOne(byId(1), { session }))).toBe(11000)
    await expect(collection.findOne({}, { session })).rejects.toMatchObject({ code: 251 })
    await session.abortTransaction()
    expect(await collection.countDocuments()).toBe(1)
    await session.endSession()
  })

  it('loses nothing in fifty parallel read-modify-write transactions', async () => {
    const collection = await database.fresh([{ k: 1, n: 0 }])
    await Promise.all(
      Array.from({ length: 50 }, () =>
        database.client.withSession((session) =>
          session.withTransaction(async () => {
            const found = await collection.findOne({ k: 1 }, { session })
            await collection.updateOne({ k: 1 }, { $set: { n: Number(found?.n) + 1 } }, { session })
          }),
        ),
      ),
    )
    expect(await collection.findOne({ k: 1 })).toMatchObject({ n: 50 })
  })

  it('works through mongoose without a session passed by hand', async () => {
    mongoose.set('transactionAsyncLocalStorage', true)
    const connection = await mongoose.createConnection(database.uri('goose')).asPromise()
    const Item = connection.model(
      'Item',
      new mongoose.Schema({ name: { type: String, unique: true } }),
    )
    await Item.init()
    const failing = connection.transaction(async () => {
      await Item.create({ name: 'a' })
      throw new Error('undo')
    })
    await expect(failing).rejects.toThrow('undo')
    expect(await Item.countDocuments()).toBe(0)
    await connection.transaction(async () => {
      await Item.create({ name: 'a' })
    })
    expect(await Item.countDocuments()).toBe(1)
    await connection.close()
  })
})

describe('races', () => {
  it('makes one document of a hundred upserts on one unique key', async () => {
    const collection = await database.fresh()
    await createIndex(collection, { k: 1 }, { unique: true })
    await Promise.all(
      Array.from({ length: 100 }, () =>
        collection.updateOne({ k: 'x' }, { $inc: { n: 1 } }, { upsert: true }),
      ),
    )
    expect(await collection.find().toArray()).toMatchObject([{ k: 'x', n: 100 }])
  })

  it('answers a repeated write with the first answer', async () => {
    const collection = await database.fresh([{ k: 1, n: 0 }])
    const lsid = { id: new BSON.UUID() }
    const command = message({
      update: collection.collectionName,
      updates: [{ q: { k: 1 }, u: { $inc: { n: 1 } } }],
      lsid,
      txnNumber: BSON.Long.fromNumber(1),
      $db: 'test',
    })
    const path = socketPath(database)
    const answers = [
      readReply(await sendBytes(path, command)),
      readReply(await sendBytes(path, command)),
    ]
    expect(answers).toMatchObject([
      { n: 1, nModified: 1 },
      { n: 1, nModified: 1 },
    ])
    expect(await collection.findOne()).toMatchObject({ n: 1 })
  })
})
