import type { Document, FindOptions } from 'mongodb'
import type { TestDatabase } from './testing/harness'
import { byId, codeOf, createIndex, startTestDatabase } from './testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

describe('changing an index by collMod', () => {
  it('reports what changed and keeps it', async () => {
    const { collectionName } = await database.fresh([{ a: 1 }])
    const collection = database.db.collection(collectionName)
    await createIndex(collection, { a: 1 })
    const change = async (index: Document): Promise<Document> => {
      const { ok, ...report } = await database.db.command({ collMod: collectionName, index })
      expect(ok).toBe(1)
      return report
    }
    const named = { name: 'a_1' }
    expect(await change({ ...named, hidden: true })).toEqual({
      hidden_old: false,
      hidden_new: true,
    })
    expect(await change({ keyPattern: { a: 1 }, hidden: true })).toEqual({})
    expect(await change({ ...named, hidden: false })).toEqual({
      hidden_old: true,
      hidden_new: false,
    })
    expect(await change({ ...named, expireAfterSeconds: 9 })).toEqual({ expireAfterSeconds_new: 9 })
    await change({ ...named, prepareUnique: true })
    expect(await change({ ...named, unique: true })).toEqual({ unique_new: true })
    const [, index] = await collection.indexes()
    expect(index).toEqual({ v: 2, key: { a: 1 }, ...named, expireAfterSeconds: 9, unique: true })
  })

  it.each<readonly [Document, number]>([
    [{ name: 'a_1', expireAfterSeconds: -5 }, 72],
    [{ name: 'a_1', expireAfterSeconds: 'x' }, 14],
    [{ name: '_id_', expireAfterSeconds: 5 }, 72],
    [{ name: 'a_1_b_1', expireAfterSeconds: 5 }, 72],
    [{ name: 'a_1', hidden: 'x' }, 14],
    [{ name: '_id_', hidden: true }, 2],
    [{ name: 'a_1', keyPattern: { a: 1 }, hidden: true }, 72],
    [{ name: 'a_1' }, 72],
    [{ hidden: true }, 72],
    [{ name: 'none', hidden: true }, 27],
    [{ name: 'a_1', unique: true }, 72],
    [{ name: 'a_1', other: 1 }, 40415],
  ])('%j gives %i and changes nothing', async (index, code) => {
    const collection = await database.fresh([{ a: 1 }])
    await createIndex(collection, { a: 1 })
    await createIndex(collection, { a: 1, b: 1 })
    const before = await collection.indexes()
    const command = { collMod: collection.collectionName, index }
    expect(await codeOf(database.db.command(command))).toBe(code)
    expect(await collection.indexes()).toEqual(before)
  })
})

describe('a clustered collection', () => {
  const clusteredIndex = { key: { _id: 1 }, unique: true, name: 'mine' }

  it('keeps its documents in the order of _id and shows its index', async () => {
    const { collectionName } = await database.fresh()
    const collection = await database.db.createCollection(collectionName, { clusteredIndex })
    const numbered = [5, 3, 9, 1].map((n) => ({ ...byId(n), n }))
    await collection.insertMany(numbered)
    const order = async (options: FindOptions): Promise<number[]> =>
      (await collection.find({}, options).toArray()).map(({ n }) => Number(n))
    expect(await order({})).toEqual([1, 3, 5, 9])
    expect(await order({ sort: { $natural: -1 } })).toEqual([9, 5, 3, 1])
    expect(await order({ hint: 'mine', limit: 2 })).toEqual([1, 3])
    const key = { v: 2, key: { _id: 1 }, name: 'mine', unique: true }
    expect(await collection.indexes()).toEqual([{ ...key, clustered: true }])
    const [shown] = await database.db.listCollections({ name: collectionName }).toArray()
    expect(shown).toMatchObject({ options: { clusteredIndex: key } })
    expect(shown).not.toHaveProperty('idIndex')
    expect(await codeOf(collection.insertOne(byId(5)))).toBe(11000)
    expect(await codeOf(collection.dropIndex('mine'))).toBe(72)
    await collection.aggregate([{ $out: collectionName }]).toArray()
    expect(await collection.indexes()).toEqual([{ ...key, clustered: true }])
    expect(await order({})).toEqual([1, 3, 5, 9])
  })

  it.each<readonly [Document, number]>([
    [{ clusteredIndex: { key: { a: 1 }, unique: true } }, 5979701],
    [{ clusteredIndex: { key: { _id: 1 }, unique: false } }, 5979700],
    [{ clusteredIndex: { key: { _id: 1 }, unique: true, sparse: true } }, 40415],
    [{ clusteredIndex, expireAfterSeconds: 5 }, 238],
    [{ clusteredIndex, viewOn: 'c' }, 72],
  ])('%j gives %i', async (options, code) => {
    const { collectionName } = await database.fresh()
    expect(await codeOf(database.db.command({ create: collectionName, ...options }))).toBe(code)
  })
})
