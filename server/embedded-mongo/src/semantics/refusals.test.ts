import type { Document } from 'mongodb'
import { Long, MaxKey, MinKey, Timestamp } from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { codeOf, createIndex, startTestDatabase } from '../testing/harness'
import { rawCommand } from '../testing/wire'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())
// One test writes seventeen megabytes.
jest.setTimeout(30_000)

describe('updates that MongoDB refuses', () => {
  it.each<readonly [Document, Document, number]>([
    [{ b: [{ c: 1 }] }, { $rename: { 'b.0.c': 'd' } }, 2],
    [{ a: 1, b: [{}] }, { $rename: { a: 'b.0.c' } }, 2],
    [{ a: 1, b: [{}] }, { $rename: { a: 'b.c' } }, 2],
    [{ a: 1, b: 5 }, { $rename: { a: 'b.c' } }, 28],
    [{ b: [{ c: 1 }] }, { $rename: { 'b.c': 'd' } }, 28],
    [{ b: 5 }, { $rename: { 'b.c': 'd' } }, 28],
    [{ a: [{ b: [1] }] }, { $pull: { 'a.b': 1 } }, 28],
    [{ a: [{ b: [1] }] }, { $pullAll: { 'a.b': [1] } }, 28],
    [{ a: [{ b: [1] }] }, { $pop: { 'a.b': 1 } }, 28],
    [{ a: 5 }, { $pull: { 'a.b': 1 } }, 28],
    [{ a: 5 }, { $pop: { 'a.b.c': 1 } }, 28],
    [{ a: [{ b: [1] }] }, { $set: { 'a.$.b.$': 1 } }, 2],
  ])('%j %j gives %i', async (document, update, code) => {
    const collection = await database.fresh([document])
    const [before] = await collection.find().toArray()
    expect(await codeOf(collection.updateOne({}, update))).toBe(code)
    expect(await collection.findOne()).toEqual(before)
  })

  it.each<readonly [Document, Document, Document]>([
    [{ a: { b: 1 } }, { $pull: { 'a.c': 1 } }, { a: { b: 1 } }],
    [{ a: [[1]] }, { $pull: { 'a.3': 1 } }, { a: [[1]] }],
    [{ a: [[1, 2]] }, { $pull: { 'a.0': 1 } }, { a: [[2]] }],
    [{ a: 5 }, { $unset: { 'a.b': 1 } }, { a: 5 }],
    [{ a: [1] }, { $rename: { a: 'b' } }, { b: [1] }],
    [{ b: [1] }, { $rename: { 'a.c': 'd' } }, { b: [1] }],
    [{ b: [1] }, { $rename: { 'b.3': 'd' } }, { b: [1] }],
  ])('but %j %j makes %j', async (document, update, expected) => {
    const collection = await database.fresh([{ _id: 1, ...document }])
    await collection.updateOne({}, update)
    expect(await collection.findOne()).toEqual({ _id: 1, ...expected })
  })

  it('takes constants for pipelines alone', async () => {
    const { collectionName } = await database.fresh([{ a: 1 }])
    const command = (u: unknown): Promise<Document> =>
      database.db.command({ update: collectionName, updates: [{ q: {}, u, c: { x: 2 } }] })
    expect(await command({ $set: { a: 5 } })).toMatchObject({ writeErrors: [{ code: 51198 }] })
    expect(await command([{ $set: { a: '$$x' } }])).toMatchObject({ nModified: 1 })
    expect(await database.db.collection(collectionName).findOne()).toMatchObject({ a: 2 })
  })

  it('refuses an upsert whose filter fixes a path and its parent', async () => {
    const collection = await database.fresh()
    const update = collection.updateOne({ a: 1, 'a.b': 2 }, { $set: { c: 1 } }, { upsert: true })
    expect(await codeOf(update)).toBe(54)
  })
})

describe('projections', () => {
  it.each<readonly [Document, number]>([
    [{ 'a.$': 0 }, 31395],
    [{ 'a.$': { $add: [1, 1] } }, 31271],
    [{ 'a.b': { $elemMatch: { x: 1 } } }, 31275],
    [{ 'a.$.b': 1 }, 31394],
    [{ b: 0, c: { $add: [1, 1] } }, 31252],
  ])('%j gives %i', async (projection, code) => {
    const collection = await database.fresh([{ a: [{ b: 1 }] }])
    expect(await codeOf(collection.find({ 'a.b': 1 }, { projection }).toArray())).toBe(code)
  })

  it('puts what $elemMatch found behind the other fields', async () => {
    const collection = await database.fresh([{ _id: 1, a: [{ x: 0 }, { x: 1 }], b: 2 }])
    const [found] = await collection
      .find({}, { projection: { a: { $elemMatch: { x: 1 } }, b: 1 } })
      .toArray()
    expect(JSON.stringify(found)).toBe('{"_id":1,"b":2,"a":[{"x":1}]}')
  })
})

describe('commands', () => {
  it.each<readonly [Document, number]>([
    [{ find: 'c', let: { x: '$a' } }, 4890500],
    [{ find: 'c', let: { x: '$$ROOT' } }, 4890500],
    [{ aggregate: 'c', pipeline: [], cursor: {}, let: { x: { $add: ['$a', 1] } } }, 4890500],
    [{ find: 'c', let: { x: { $let: { vars: { y: { z: 1 } }, in: '$$y.z' } } } }, 0],
    [{ find: 'c', sort: { $natural: -1, a: 1 } }, 2],
    [{ find: 'c', sort: { $natural: 5 } }, 2],
    [{ find: 'c', limit: -1 }, 51024],
    [{ find: 'c', skip: -1 }, 51024],
    [{ find: 'c', filter: { a: { $regex: /a/i, $options: 'm' } } }, 51075],
    [{ find: 'c', readConcern: { afterClusterTime: new Timestamp({ t: 4e9, i: 1 }) } }, 72],
    [{ find: 'c', readConcern: { afterClusterTime: new Timestamp({ t: 1e9, i: 1 }) } }, 0],
    [
      { aggregate: 'c', pipeline: [{ $group: { _id: null, 'a.b': { $sum: 1 } } }], cursor: {} },
      40235,
    ],
    [
      {
        aggregate: 'c',
        pipeline: [{ $bucket: { groupBy: '$a', boundaries: [0, 5], default: 3 } }],
        cursor: {},
      },
      40199,
    ],
    [
      {
        aggregate: 'c',
        pipeline: [{ $bucket: { groupBy: '$a', boundaries: [0, 5], default: 5 } }],
        cursor: {},
      },
      0,
    ],
  ])('%j gives %i', async (command, code) => {
    await database.db.collection('c').updateOne({}, { $set: { a: 1 } }, { upsert: true })
    expect((await codeOf(database.db.command(command))) ?? 0).toBe(code)
  })
})

describe('expressions', () => {
  const evaluate = async (expression: unknown, options: Document = {}): Promise<unknown> => {
    const pipeline = [{ $documents: [{}] }, { $project: { r: expression } }] as Document[]
    const [result] = await database.db.aggregate(pipeline, options).toArray()
    return result?.r as unknown
  }

  it.each<readonly [unknown, number]>([
    [{ $arrayToObject: { $literal: [['x', 1], { k: 'y', v: 1 }] } }, 40396],
    [{ $arrayToObject: { $literal: [{ k: 'y', v: 1 }, ['x', 1]] } }, 40391],
    [{ $toString: new Date(253402300800000) }, 18537],
  ])('%j gives %i', async (expression, code) => {
    expect(await codeOf(evaluate(expression))).toBe(code)
  })

  it('searches arrays by the collation', async () => {
    const collation = { locale: 'en', strength: 2 }
    expect(await evaluate({ $indexOfArray: [['A'], 'a'] }, { collation })).toBe(0)
    expect(await evaluate({ $indexOfArray: [['A'], 'a'] })).toBe(-1)
  })

  it.each<readonly [unknown, unknown]>([
    [{ $round: [2.675, 2] }, 2.67],
    [{ $round: [19.25, 1] }, 19.2],
    [{ $round: [28.73, 1] }, 28.7],
    [{ $round: [-45.39, 1] }, -45.4],
    [{ $trunc: [4.35, 2] }, 4.34],
    [{ $size: { $regexFindAll: { input: 'ab', regex: '' } } }, 2],
    [{ $size: { $regexFindAll: { input: '', regex: '' } } }, 1],
    [{ $size: { $regexFindAll: { input: 'abab', regex: 'b' } } }, 2],
  ])('%j is %j', async (expression, expected) => {
    expect(await evaluate(expression)).toBe(expected)
  })

  it.each([
    ['America/New_York', 3, 10, 2, '2024-03-10T07:30:00.000Z'],
    ['America/New_York', 3, 10, 1, '2024-03-10T06:30:00.000Z'],
    ['America/New_York', 3, 10, 3, '2024-03-10T07:30:00.000Z'],
    ['Europe/Berlin', 3, 31, 2, '2024-03-31T01:30:00.000Z'],
    ['Asia/Shanghai', 3, 31, 2, '2024-03-30T18:30:00.000Z'],
  ])(
    'half past an hour that %s may skip: %i-%i %i',
    async (timezone, month, day, hour, expected) => {
      const parts = { year: 2024, month, day, hour, minute: 30, timezone }
      expect(await evaluate({ $dateFromParts: parts })).toEqual(new Date(expected))
    },
  )
})

describe('comparing with the ends of the order', () => {
  it.each<readonly [Document, number]>([
    [{ a: { $gt: new MinKey() } }, 3],
    [{ a: { $gte: new MinKey() } }, 3],
    [{ a: { $lt: new MaxKey() } }, 3],
    [{ a: { $lt: new MinKey() } }, 0],
    [{ a: { $gt: new MaxKey() } }, 0],
  ])('%j finds %i', async (filter, count) => {
    const collection = await database.fresh([{ a: Long.ONE }, { a: null }, {}])
    expect(await collection.countDocuments(filter)).toBe(count)
    await createIndex(collection, { a: 1 })
    expect(await collection.countDocuments(filter)).toBe(count)
    await createIndex(collection, { a: -1 }, { partialFilterExpression: { a: { $exists: true } } })
    expect(await collection.countDocuments(filter)).toBe(count)
  })
})

describe('the collation of an update', () => {
  it.each<readonly [Document, Document, Document]>([
    [{ a: ['A', 'b'] }, { $pull: { a: 'a' } }, { a: ['b'] }],
    [{ a: ['A', 'b'] }, { $pull: { a: { $in: ['a'] } } }, { a: ['b'] }],
    [{ a: ['A', 'b'] }, { $pullAll: { a: ['a', 'B'] } }, { a: [] }],
    [{ a: ['A', 'b'] }, { $addToSet: { a: 'B' } }, { a: ['A', 'b'] }],
    [{ a: 'B' }, { $min: { a: 'a' } }, { a: 'a' }],
    [{ a: 'a' }, { $max: { a: 'B' } }, { a: 'B' }],
  ])('%j %j makes %j', async (document, update, expected) => {
    const collection = await database.fresh([{ _id: 1, ...document }])
    await collection.updateOne({}, update, { collation: { locale: 'en', strength: 2 } })
    expect(await collection.findOne()).toEqual({ _id: 1, ...expected })
  })

  it('$pull takes a condition that begins with $or', async () => {
    const collection = await database.fresh([{ a: [{ b: 1 }, { b: 2 }, 5] }])
    const update: Document = { $pull: { a: { $or: [{ b: 1 }, { b: 5 }] } } }
    await collection.updateOne({}, update)
    expect(await collection.findOne()).toMatchObject({ a: [{ b: 2 }, 5] })
  })
})

describe('definitions and limits', () => {
  it('a validation level of off, set by collMod, ends validation', async () => {
    const { collectionName } = await database.fresh()
    const options = { validator: { a: { $gt: 0 } } }
    const collection = await database.db.createCollection(collectionName, options)
    expect(await codeOf(collection.insertOne({ a: 0 }))).toBe(121)
    await database.db.command({ collMod: collectionName, validationLevel: 'off' })
    await collection.insertOne({ a: 0 })
    await collection.updateOne({ a: 0 }, { $set: { a: -1 } })
    await database.db.command({ collMod: collectionName, validationLevel: 'moderate' })
    await collection.updateOne({ a: -1 }, { $set: { a: -2 } })
    expect(await codeOf(collection.insertOne({ a: 0 }))).toBe(121)
    await database.db.command({ collMod: collectionName, validationLevel: 'strict' })
    expect(await codeOf(collection.updateOne({ a: -2 }, { $set: { a: -3 } }))).toBe(121)
  })

  it.each<readonly [Document, number]>([
    [{ create: 'x1', autoIndexId: false }, 238],
    [{ create: 'x2', idIndex: { key: { _id: 1 }, name: '_id_', v: 2 } }, 0],
    [{ create: 'x3', idIndex: { key: { _id: -1 }, name: '_id_' } }, 238],
    [{ create: 'x4', viewOn: 'c', validator: {} }, 72],
    [{ create: 'system.x' }, 73],
    [{ insert: 'system.x', documents: [{}] }, 73],
    [{ update: 'system.x', updates: [{ q: {}, u: { $set: { a: 1 } } }] }, 73],
    [{ delete: 'system.x', deletes: [{ q: {}, limit: 1 }] }, 73],
    [{ findAndModify: 'system.x', update: { a: 1 } }, 73],
    [{ aggregate: 'c', pipeline: [{ $out: 'system.x' }], cursor: {} }, 73],
    [{ insert: 'a.system.x', documents: [{}] }, 0],
    [{ find: 'c', filter: [] }, 14],
    [{ delete: 'c', deletes: [{ q: {}, limit: 2 }] }, 9],
    [{ aggregate: 'c', pipeline: [{ $unwind: { path: '$a', x: 1 } }], cursor: {} }, 28811],
    [{ aggregate: 'c', pipeline: [{ $unwind: 5 }], cursor: {} }, 15981],
    [{ renameCollection: 'test.c', to: 'test.d' }, 13],
    [{ renameCollection: 'test.c', to: 'test.system.d', $db: 'admin' }, 20],
    [{ renameCollection: 'test.c', to: 'test.$d', $db: 'admin' }, 73],
    [{ insert: 'c', documents: [{}], $db: 'TEST' }, 13297],
    [{ create: 'c', $db: 'Test' }, 13297],
    [{ renameCollection: 'test.c', to: 'Test.c', $db: 'admin' }, 13297],
  ])('%j gives %i', async (command, code) => {
    await database.db.collection('c').insertOne({})
    const reply = await rawCommand(database, command)
    const [error] = (reply.writeErrors as Document[] | undefined) ?? [reply]
    expect(error?.code ?? 0).toBe(code)
  })

  it.each<readonly [Document, number]>([
    [{ nsInfo: [{ ns: 'test.c' }], $db: 'test' }, 13],
    [{ nsInfo: [{ ns: 'test.c' }, { ns: 'test.c' }] }, 2],
    [{ nsInfo: [{ ns: 'c' }] }, 73],
    [{ nsInfo: [{ ns: 'test.c', collectionUUID: 1 }] }, 238],
    [{ ops: [{ insert: 1, document: {} }] }, 2],
    [{ ops: [{ upsert: 0, document: {} }] }, 9],
    [{ ops: [{ insert: 0, document: {}, more: 1 }] }, 40415],
    [{ ops: [{ delete: 0, multi: true }] }, 40414],
  ])('bulkWrite %j gives %i and writes nothing', async (change, code) => {
    const collection = database.db.collection('c')
    const before = await collection.countDocuments()
    const ops = [{ insert: 0, document: {} }, ...((change.ops as Document[] | undefined) ?? [])]
    const base = { bulkWrite: 1, ops, nsInfo: [{ ns: 'test.c' }], $db: 'admin' }
    expect(await rawCommand(database, { ...base, ...change, ops })).toMatchObject({ ok: 0, code })
    expect(await collection.countDocuments()).toBe(before)
  })

  it.each<readonly [Document, number]>([
    [{ delete: 'c', deletes: [{ limit: 0 }] }, 40414],
    [{ delete: 'c', deletes: [{ q: null, limit: 0 }] }, 40414],
    [{ delete: 'c', deletes: [{ q: {}, limit: 1 }, { q: {} }] }, 40414],
    [{ update: 'c', updates: [{ u: { $set: { lost: 1 } }, multi: true }] }, 40414],
    [{ update: 'c', updates: [{ q: {} }] }, 40414],
    [
      {
        update: 'c',
        updates: [
          { q: {}, u: { $set: { lost: 1 } } },
          { q: 5, u: {} },
        ],
      },
      14,
    ],
    [
      {
        delete: 'c',
        deletes: [
          { q: {}, limit: 1 },
          { q: {}, limit: 'a' },
        ],
      },
      14,
    ],
    [{ update: 'c', updates: [{ q: {}, u: {}, extra: 1 }] }, 40415],
    [{ insert: 'c' }, 40414],
    [{ distinct: 'c' }, 40414],
    [{ aggregate: 'c', cursor: {} }, 40414],
    [{ killCursors: 'c' }, 40414],
    [{ find: 'c', allowDiskUse: 'yes' }, 14],
    [{ find: 'c', projection: 5 }, 14],
    [{ find: 'c', maxTimeMS: 'a' }, 14],
    [{ explain: { find: 'c', extra: 1 } }, 40415],
    [{ explain: { ping: 1 } }, 238],
    [{ explain: { nothing: 1 } }, 59],
  ])('%j gives %i and changes nothing', async (command, code) => {
    await database.db.collection('c').updateOne({}, { $set: { kept: 1 } }, { upsert: true })
    expect(await rawCommand(database, command)).toMatchObject({ ok: 0, code })
    expect(await database.db.collection('c').findOne({ kept: 1 })).not.toBeNull()
    expect(await database.db.collection('c').findOne({ lost: 1 })).toBeNull()
  })

  it('explain shows an aggregation that ends in $out without running it', async () => {
    const collection = await database.fresh([{ a: 1 }])
    const pipeline = [{ $match: { a: 1 } }, { $out: 'never' }]
    const explained = { aggregate: collection.collectionName, pipeline, cursor: {} }
    const plan = await database.db.command({ explain: explained, verbosity: 'queryPlanner' })
    expect(JSON.stringify(plan)).toContain('{"$out":"never"}')
    expect(await codeOf(database.db.command({ explain: explained }))).toBe(238)
    expect(await database.db.listCollections({ name: 'never' }).toArray()).toHaveLength(0)
  })

  it('validationLevel off validates nothing', async () => {
    const { collectionName } = await database.fresh()
    const collection = await database.db.createCollection(collectionName, {
      validator: { a: { $gt: 0 } },
      validationLevel: 'off',
    })
    await collection.insertOne({ a: 0 })
    await database.db.command({ collMod: collectionName, validationLevel: 'strict' })
    expect(await codeOf(collection.insertOne({ a: 0 }))).toBe(121)
  })

  it.each<readonly [Document, number]>([
    [{ key: { _id: 1 }, name: 'n', hidden: true }, 197],
    [{ key: { _id: 1 }, name: 'n', sparse: true }, 197],
    [{ key: { a: 1 }, name: 'n', v: 3 }, 67],
  ])('index %j gives %i', async (index, code) => {
    const { collectionName } = await database.fresh([{}])
    const command = { createIndexes: collectionName, indexes: [index] }
    expect(await codeOf(database.db.command(command))).toBe(code)
  })

  it('refuses a result that is larger than a document can be', async () => {
    const text = 'x'.repeat(1_000_000)
    const collection = await database.fresh(Array.from({ length: 17 }, () => ({ text })))
    const grouped = (limit: number): Promise<Document[]> =>
      collection
        .aggregate([{ $limit: limit }, { $group: { _id: null, all: { $push: '$text' } } }])
        .toArray()
    expect(await grouped(15)).toHaveLength(1)
    expect(await codeOf(grouped(17))).toBe(10334)
  })
})
