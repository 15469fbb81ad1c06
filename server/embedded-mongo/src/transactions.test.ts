import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientSession, Collection, Document } from 'mongodb'
import { BSON, Long } from 'mongodb'
import type { EmbeddedMongo } from './index'
import { startEmbeddedMongo } from './index'
import type { TestDatabase } from './testing/harness'
import { byId, codeOf, startTestDatabase } from './testing/harness'
import { message, rawCommand, readReply, sendBytes } from './testing/wire'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

/** Runs with a session that has a transaction open. */
async function inTransaction(run: (session: ClientSession) => Promise<void>): Promise<void> {
  const session = database.client.startSession()
  session.startTransaction()
  try {
    await run(session)
    if (session.inTransaction()) await session.abortTransaction()
  } finally {
    await session.endSession()
  }
}

async function numbered(count: number): Promise<Collection> {
  return database.fresh(Array.from({ length: count }, (_item, n) => ({ _id: n, n: 0 })))
}

describe('a transaction that only reads', () => {
  it('holds no writer: writes outside go on, and it sees its own moment until it ends', async () => {
    const collection = await numbered(3)
    await inTransaction(async (session) => {
      expect(await collection.findOne(byId(0), { session })).toMatchObject({ n: 0 })
      for (let n = 1; n <= 20; n += 1) await collection.updateOne(byId(0), { $set: { n } })
      await collection.insertOne({ n: 99 })
      await database.db.collection('appears').insertOne({})
      expect(await collection.findOne(byId(0), { session })).toMatchObject({ n: 0 })
      expect(await collection.countDocuments({}, { session })).toBe(3)
      expect(await database.db.collection('appears').findOne({}, { session })).toBeNull()
      await session.commitTransaction()
    })
    expect(await collection.findOne(byId(0))).toMatchObject({ n: 20 })
  })

  it('goes on beside a dropped collection and a dropped index', async () => {
    const collection = await numbered(500)
    await collection.createIndexes([{ key: { n: 1 } }])
    await inTransaction(async (session) => {
      const cursor = collection.find({ n: 0 }, { session, batchSize: 10 })
      await cursor.next()
      await collection.dropIndexes()
      await collection.drop()
      expect(await cursor.toArray()).toHaveLength(499)
      expect(await collection.countDocuments({ n: 0 }, { session })).toBe(500)
    })
  })

  it('does not wait for a transaction that writes', async () => {
    const collection = await numbered(1)
    await inTransaction(async (writer) => {
      await collection.updateOne(byId(0), { $set: { n: 7 } }, { session: writer })
      await inTransaction(async (reader) => {
        expect(await collection.findOne(byId(0), { session: reader })).toMatchObject({ n: 0 })
        await writer.commitTransaction()
        expect(await collection.findOne(byId(0), { session: reader })).toMatchObject({ n: 0 })
      })
    })
  })
})

describe('a transaction that writes after reading', () => {
  it('gets 112 with TransientTransactionError when others changed what it had read', async () => {
    const collection = await numbered(2)
    await inTransaction(async (session) => {
      await collection.findOne(byId(0), { session })
      await collection.updateOne(byId(0), { $set: { n: 5 } })
      const write = collection.updateOne(byId(0), { $inc: { n: 1 } }, { session })
      await expect(write).rejects.toMatchObject({
        code: 112,
        codeName: 'WriteConflict',
        errorLabels: expect.arrayContaining(['TransientTransactionError']) as unknown,
        message: expect.stringContaining('embedded database') as unknown,
      })
      expect(await codeOf(collection.findOne({}, { session }))).toBe(251)
    })
    expect(await collection.findOne(byId(0))).toMatchObject({ n: 5 })
  })

  it('is repeated by withTransaction until it gets through, whatever others do', async () => {
    const collection = await numbered(1)
    const noisy = { running: true }
    const noise = (async () => {
      while (noisy.running) await collection.updateOne(byId(0), { $inc: { noise: 1 } })
    })()
    let attempts = 0
    await database.client.withSession((session) =>
      session.withTransaction(async () => {
        attempts += 1
        const found = await collection.findOne(byId(0), { session })
        await new Promise((resolve) => setTimeout(resolve, 5))
        await collection.updateOne(byId(0), { $set: { n: Number(found?.n) + 1 } }, { session })
      }),
    )
    noisy.running = false
    await noise
    expect(attempts).toBeLessThanOrEqual(3)
    expect(await collection.findOne(byId(0))).toMatchObject({ n: 1 })
  })

  it('lets others write when it is slow, also where it waited for the writer before', async () => {
    const collection = await numbered(1)
    const session = database.client.startSession()
    session.startTransaction()
    await collection.findOne(byId(0), { session })
    await collection.updateOne(byId(0), { $set: { n: 5 } })
    expect(await codeOf(collection.updateOne({}, { $inc: { n: 1 } }, { session }))).toBe(112)
    await session.abortTransaction()
    session.startTransaction()
    expect(await collection.findOne(byId(0), { session })).toMatchObject({ n: 5 })
    await collection.updateOne(byId(0), { $set: { n: 6 } })
    expect(await collection.findOne(byId(0), { session })).toMatchObject({ n: 5 })
    await session.commitTransaction()
    await session.endSession()
  })

  it('goes on when others changed what it has not read', async () => {
    const [read, other] = [await numbered(2), await numbered(1)]
    await inTransaction(async (session) => {
      await read.findOne(byId(0), { session })
      await other.updateOne(byId(0), { $set: { n: 5 } })
      await read.updateOne(byId(0), { $inc: { n: 1 } }, { session })
      expect(await read.findOne(byId(0), { session })).toMatchObject({ n: 1 })
      expect(await other.findOne(byId(0), { session })).toMatchObject({ n: 5 })
      await session.commitTransaction()
    })
    expect(await read.findOne(byId(0))).toMatchObject({ n: 1 })
  })

  it('lets its cursors go on', async () => {
    const collection = await numbered(300)
    await inTransaction(async (session) => {
      const cursor = collection.find({}, { session, batchSize: 50 })
      await cursor.next()
      await collection.insertOne({ n: 1 }, { session })
      expect(await cursor.toArray()).toHaveLength(299)
      await session.commitTransaction()
    })
    expect(await collection.countDocuments()).toBe(301)
  })
})

describe('the arguments of a transaction, as sent on the wire', () => {
  const lsid = (): Document => ({ id: new BSON.UUID() })
  const within = (id: Document, n: number, command: Document): Document => ({
    ...command,
    lsid: id,
    txnNumber: Long.fromNumber(n),
    autocommit: false,
  })
  const start = { startTransaction: true }
  const admin = { $db: 'admin' }
  const run = (command: Document): Promise<Document> => rawCommand(database, command)

  it('a committed transaction answers 256 to a statement and ok to a second commit', async () => {
    const id = lsid()
    await run(within(id, 1, { find: 'c', ...start }))
    for (let time = 0; time < 2; time += 1) {
      expect(await run(within(id, 1, { commitTransaction: 1, ...admin }))).toMatchObject({ ok: 1 })
    }
    expect(await run(within(id, 1, { find: 'c' }))).toMatchObject({ code: 256 })
    expect(await run(within(id, 1, { abortTransaction: 1, ...admin }))).toMatchObject({ code: 256 })
    expect(await run(within(id, 1, { find: 'c', ...start }))).toMatchObject({ code: 50911 })
  })

  it.each<readonly [Document, number]>([
    [{ find: 'c', readConcern: { level: 'snapshot' } }, 72],
    [{ find: 'c', readConcern: {} }, 72],
    [{ insert: 'c', documents: [{}], writeConcern: { w: 1 } }, 72],
    [{ commitTransaction: 1 }, 13],
    [{ abortTransaction: 1 }, 13],
    [{ find: 'c', ...start }, 50911],
    [{ drop: 'c' }, 263],
    [{ count: 'c' }, 263],
    [{ explain: { find: 'c' } }, 263],
    [{ aggregate: 'c', pipeline: [{ $unionWith: 'd' }], cursor: {} }, 263],
    [{ aggregate: 'c', pipeline: [{ $indexStats: {} }], cursor: {} }, 263],
    [{ aggregate: 'c', pipeline: [{ $facet: { a: [{ $unionWith: 'd' }] } }], cursor: {} }, 263],
  ])('the second statement %j gives %i', async (command, code) => {
    const id = lsid()
    expect(await run(within(id, 1, { find: 'c', ...start }))).toMatchObject({ ok: 1 })
    expect(await run(within(id, 1, command))).toMatchObject({ ok: 0, code })
    await run(within(id, 1, { abortTransaction: 1, ...admin }))
  })

  it.each<readonly [Document, number]>([
    [{ find: 'c', ...start, readConcern: { level: 'linearizable' } }, 72],
    [{ find: 'c', ...start, readConcern: { level: 'available' } }, 72],
    [{ find: 'c', ...start, txnNumber: 1 }, 14],
    [{ find: 'c', ...start, startTransaction: false }, 72],
    [{ find: 'c', ...start, autocommit: true }, 72],
    [{ find: 'c' }, 251],
  ])('the first statement %j gives %i', async (command, code) => {
    const reply = await run({ ...command, ...within(lsid(), 1, {}), ...command })
    expect(reply).toMatchObject({ ok: 0, code })
  })

  it.each<readonly [Document, number]>([
    [{ find: 'c' }, 50768],
    [{ ping: 1 }, 50768],
    [{ commitTransaction: 1, $db: 'admin' }, 50768],
    [{ insert: 'c', documents: [{}], txnNumber: 1 }, 14],
    [{ create: 'other' }, 50768],
  ])('a number outside transactions: %j gives %i', async (command, code) => {
    const reply = await run({
      ...command,
      ...within(lsid(), 1, {}),
      autocommit: undefined,
      ...command,
    })
    expect(reply).toMatchObject({ ok: 0, code })
  })

  it('retryable writes change one document each: others are error 72', async () => {
    const numbered = { lsid: lsid(), txnNumber: Long.ONE }
    const updates = [{ q: {}, u: { $set: { a: 1 } }, multi: true }]
    const many = await run({ update: 'c', updates, ...numbered })
    expect(many).toMatchObject({ writeErrors: [{ index: 0, code: 72 }] })
    const deletes = [{ q: {}, limit: 0 }]
    const all = await run({ delete: 'c', deletes, ...numbered, txnNumber: Long.fromNumber(2) })
    expect(all).toMatchObject({ writeErrors: [{ index: 0, code: 72 }] })
  })
})

describe('after a restart', () => {
  it('a commit that is sent again is ok, and its number is used up', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'again-'))
    const path = join(dataDir, 'mongo.sock')
    const send = async (command: Document): Promise<Document> =>
      readReply(await sendBytes(path, message(command)))
    const fields = {
      lsid: { id: new BSON.UUID() },
      txnNumber: Long.fromNumber(3),
      autocommit: false,
    }
    const insert = { insert: 'c', documents: [{}], startTransaction: true, $db: 'test', ...fields }
    const commit = { commitTransaction: 1, $db: 'admin', ...fields }
    const start = (): Promise<EmbeddedMongo> =>
      startEmbeddedMongo({ dataDir, durability: 'off', inProcess: true })
    const first = await start()
    expect(await send(insert)).toMatchObject({ ok: 1 })
    expect(await send(commit)).toMatchObject({ ok: 1 })
    await first.stop()
    const second = await start()
    expect(await send(commit)).toMatchObject({ ok: 1 })
    expect(await send({ find: 'c', $db: 'test', ...fields })).toMatchObject({ code: 256 })
    expect(await send(insert)).toMatchObject({ code: 50911 })
    const abort = { abortTransaction: 1, $db: 'admin', ...fields }
    expect(await send(abort)).toMatchObject({ code: 256 })
    expect(await send({ count: 'c', $db: 'test' })).toMatchObject({ n: 1 })
    await second.stop()
    rmSync(dataDir, { recursive: true })
  })
})
