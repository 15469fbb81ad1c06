import type { Document } from 'mongodb'
import { Long, Timestamp } from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { codeOf, startTestDatabase } from '../testing/harness'
import { rawCommand } from '../testing/wire'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

describe('time limits', () => {
  it('of a cursor count no time in which it waits for its client', async () => {
    const collection = await database.fresh(Array.from({ length: 600 }, (_item, n) => ({ n })))
    const cursor = collection.find({}, { maxTimeMS: 1000, batchSize: 2 })
    await cursor.next()
    await new Promise((resolve) => setTimeout(resolve, 1200))
    expect(await cursor.toArray()).toHaveLength(599)
  })

  it('of a getMore are for tailable cursors alone', async () => {
    const { collectionName } = await database.fresh([{}, {}])
    const { cursor } = await rawCommand(database, { find: collectionName, batchSize: 1 })
    const getMore = { getMore: (cursor as Document).id as Long, collection: collectionName }
    const id = Long.fromValue(getMore.getMore)
    expect(await rawCommand(database, { ...getMore, getMore: id, maxTimeMS: 9 })).toMatchObject({
      code: 2,
    })
    expect(await rawCommand(database, { ...getMore, getMore: 5 })).toMatchObject({ code: 14 })
  })
})

describe('concerns', () => {
  it.each<readonly [Document, number]>([
    [{ ping: 1, writeConcern: { w: 1 } }, 72],
    [{ endSessions: [], writeConcern: { w: 0 } }, 72],
    [{ listCollections: 1, writeConcern: { w: 1 } }, 72],
    [{ getMore: Long.ONE, collection: 'c', writeConcern: { w: 1 } }, 72],
    [{ ping: 1, readConcern: { level: 'majority' } }, 72],
    [{ count: 'c', readConcern: { level: 'snapshot' } }, 72],
    [{ ping: 1, readConcern: { level: 'local' } }, 0],
    [{ count: 'c', readConcern: { level: 'majority' } }, 0],
    [{ insert: 'c', documents: [{}], writeConcern: { j: true, fsync: true } }, 9],
    [{ insert: 'c', documents: [{}], writeConcern: { j: 'yes' } }, 9],
    [{ insert: 'c', documents: [{}], writeConcern: { w: 'majority', j: true, wtimeout: 9 } }, 0],
    [
      { find: 'c', readConcern: { level: 'local', atClusterTime: new Timestamp({ t: 9, i: 1 }) } },
      72,
    ],
    [{ find: 'c', readConcern: { afterClusterTime: 5 } }, 14],
  ])('%j gives %i', async (command, code) => {
    expect((await rawCommand(database, command)).code ?? 0).toBe(code)
  })

  it.each<readonly [Document]>([
    [{ find: 'c', writeConcern: { w: 1 } }],
    [{ count: 'c', writeConcern: { w: 1 } }],
    [{ insert: 'c', documents: [{}], readConcern: { level: 'majority' } }],
  ])('%j gives 72', async (command) => {
    expect(await codeOf(database.db.command(command))).toBe(72)
  })

  it('builds no index on existing documents in a transaction', async () => {
    const collection = await database.fresh([{ a: 1 }])
    const session = database.client.startSession()
    session.startTransaction()
    await collection.insertOne({ a: 2 }, { session })
    expect(await codeOf(collection.createIndexes([{ key: { a: 1 } }], { session }))).toBe(263)
    await session.abortTransaction()
    await session.endSession()
    expect(await collection.indexes()).toHaveLength(1)
  })
})
