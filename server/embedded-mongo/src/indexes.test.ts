import type { Collection, Document, FindOptions } from 'mongodb'
import type { TestDatabase } from './testing/harness'
import { createIndex, codeOf, startTestDatabase } from './testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())
// Some tests write a hundred megabytes.
jest.setTimeout(30_000)

interface Explained {
  readonly stage: string
  readonly index: string | undefined
  readonly keys: number
  readonly docs: number
  readonly returned: number
}

async function explain(
  collection: Collection,
  filter: Document,
  options: FindOptions = {},
): Promise<Explained> {
  const result = await collection.find(filter, options).explain('executionStats')
  const plan = JSON.stringify(result.queryPlanner)
  const stats = result.executionStats as Document
  return {
    stage: plan.includes('"SORT"')
      ? 'SORT'
      : plan.includes('COLLSCAN')
        ? 'COLLSCAN'
        : plan.includes('"OR"')
          ? 'OR'
          : 'IXSCAN',
    index: /"indexName":"([^"]+)"/.exec(plan)?.[1],
    keys: Number(stats.totalKeysExamined),
    docs: Number(stats.totalDocsExamined),
    returned: Number(stats.nReturned),
  }
}

const documents = Array.from({ length: 300 }, (_item, n) => ({
  n,
  g: n % 10,
  s: `s${String(n % 7)}`,
  tags: [n % 5, 100 + (n % 3)],
  items: [
    { k: n % 4, v: n % 6 },
    { k: (n + 1) % 4, v: (n + 2) % 6 },
  ],
  ...(n % 2 === 0 ? { even: true } : {}),
}))

describe('the planner', () => {
  it.each<
    readonly [
      name: string,
      index: Document,
      filter: Document,
      options: FindOptions,
      stage: string,
      docs: number,
    ]
  >([
    ['equality', { g: 1 }, { g: 3 }, {}, 'IXSCAN', 30],
    ['a range', { n: 1 }, { n: { $gte: 10, $lt: 20 } }, {}, 'IXSCAN', 10],
    ['equality and range', { g: 1, n: 1 }, { g: 3, n: { $lt: 100 } }, {}, 'IXSCAN', 10],
    ['equality and sort', { g: 1, n: -1 }, { g: 3 }, { sort: { n: -1 }, limit: 5 }, 'IXSCAN', 5],
    ['the same backwards', { g: 1, n: -1 }, { g: 3 }, { sort: { n: 1 }, limit: 5 }, 'IXSCAN', 5],
    ['$in', { g: 1 }, { g: { $in: [1, 2] } }, {}, 'IXSCAN', 60],
    ['a prefix of a string', { s: 1 }, { s: /^s3/ }, {}, 'IXSCAN', 43],
    ['an array', { tags: 1 }, { tags: 4 }, {}, 'IXSCAN', 60],
    [
      '$elemMatch on one element',
      { 'items.k': 1, 'items.v': 1 },
      { items: { $elemMatch: { k: 1, v: 1 } } },
      {},
      'IXSCAN',
      25,
    ],
    ['no index', { g: 1 }, { s: 's1' }, {}, 'COLLSCAN', 300],
    ['a sort without index', { g: 1 }, { s: 's1' }, { sort: { n: 1 } }, 'SORT', 300],
  ])('uses an index for %s', async (_name, index, filter, options, stage, docs) => {
    const collection = await database.fresh(documents)
    const before = await collection.find(filter, options).toArray()
    await createIndex(collection, index)
    const plan = await explain(collection, filter, options)
    expect([plan.stage, plan.docs]).toEqual([stage, docs])
    const after = await collection.find(filter, options).toArray()
    const key = (found: Document[]): number[] => found.map((document) => Number(document.n))
    if (options.sort) expect(key(after)).toEqual(key(before))
    else expect(key(after).sort((a, b) => a - b)).toEqual(key(before).sort((a, b) => a - b))
  })

  it.each<readonly [Document, Document, Document, number]>([
    [{ g: 1, n: 1 }, { g: { $in: [3, 1, 7] } }, { n: 1 }, 5],
    [{ g: 1, n: 1 }, { g: { $in: [3, 1, 7] } }, { n: -1 }, 5],
    [{ g: -1, n: -1 }, { g: { $in: [3, 1, 7] } }, { n: 1 }, 5],
    [{ g: 1, n: 1 }, { g: { $in: [3, 1] }, n: { $gt: 50, $lt: 200 } }, { n: -1 }, 5],
    [{ s: 1, g: 1, n: 1 }, { s: { $in: ['s1', 's2'] }, g: { $in: [1, 2] } }, { n: 1 }, 5],
    [{ g: 1, s: 1, n: 1 }, { g: { $in: [1, 2] }, s: 's3' }, { n: 1 }, 5],
    [{ g: 1, s: 1, n: 1 }, { g: { $in: [1, 2] } }, { s: -1, n: -1 }, 5],
    [{ tags: 1, n: 1 }, { tags: { $in: [1, 101, 2] } }, { n: 1 }, 5],
  ])(
    'merges the values of $in in the order of the sort: %j %j %j',
    async (key, filter, sort, most) => {
      const collection = await database.fresh(documents)
      const before = await collection.find(filter, { sort }).toArray()
      expect(before.length).toBeGreaterThan(5)
      await createIndex(collection, key)
      const plan = await collection.find(filter, { sort, limit: 5 }).explain('executionStats')
      const shown = JSON.stringify(plan.queryPlanner)
      expect(shown).toContain('SORT_MERGE')
      expect(shown).not.toContain('"SORT"')
      expect((plan.executionStats as Document).totalDocsExamined).toBeLessThanOrEqual(most)
      const after = await collection.find(filter, { sort }).toArray()
      const ranks = (found: Document[]): unknown[] =>
        found.map((document) => Object.keys(sort).map((path): unknown => document[path]))
      expect(ranks(after)).toEqual(ranks(before))
      expect(new Set(after.map(({ n }) => Number(n)))).toEqual(
        new Set(before.map(({ n }) => Number(n))),
      )
      expect(await collection.find(filter, { sort, limit: 5 }).toArray()).toEqual(after.slice(0, 5))
    },
  )

  it('sorts in memory what no merge of an index can order', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { g: 1, n: 1 })
    const some = { g: { $in: [1, 2] } }
    expect(await explain(collection, some, { sort: { s: 1 } })).toMatchObject({ stage: 'SORT' })
    expect(await explain(collection, some, { sort: { n: 1, g: 1 } })).toMatchObject({
      stage: 'SORT',
    })
    const ranged = { g: { $gt: 1, $lt: 4 } }
    expect(await explain(collection, ranged, { sort: { n: 1 } })).toMatchObject({ stage: 'SORT' })
  })

  it('never joins two bounds on different elements of an array', async () => {
    const collection = await database.fresh([
      {
        a: [
          { b: 1, c: 9 },
          { b: 9, c: 2 },
        ],
      },
      { a: [0, 10] },
    ])
    await createIndex(collection, { 'a.b': 1, 'a.c': 1 })
    await createIndex(collection, { a: 1 })
    expect(await collection.countDocuments({ 'a.b': 1, 'a.c': 2 })).toBe(1)
    expect(await collection.countDocuments({ a: { $gt: 4, $lt: 6 } })).toBe(1)
  })

  it('reads $or as a union of indexes', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { g: 1 })
    await createIndex(collection, { n: 1 })
    const plan = await explain(collection, { $or: [{ g: 1 }, { n: 5 }, { n: 11 }] })
    expect(plan).toMatchObject({ stage: 'OR', returned: 31 })
  })

  it('chooses the index with less to read', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { g: 1 })
    await createIndex(collection, { n: 1 })
    expect(await explain(collection, { g: 1, n: 11 })).toMatchObject({ index: 'n_1', docs: 1 })
  })

  it('tells indexes apart that both hold much', async () => {
    const many = Array.from({ length: 2000 }, (_, n) => ({ isListed: n % 10 > 0, third: n % 3, n }))
    const collection = await database.fresh(many)
    await createIndex(collection, { isListed: 1, n: -1 })
    await createIndex(collection, { third: 1, n: -1 })
    const filter = { isListed: true, third: 1 }
    expect(await explain(collection, filter, { sort: { n: -1 } })).toMatchObject({
      index: 'third_1_n_-1',
      docs: 667,
    })
  })

  it('obeys hints and refuses unknown ones', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { g: 1 })
    expect(await explain(collection, { n: 5 }, { hint: { g: 1 } })).toMatchObject({
      index: 'g_1',
      returned: 1,
    })
    expect(await explain(collection, { g: 1 }, { hint: { $natural: 1 } })).toMatchObject({
      stage: 'COLLSCAN',
    })
    expect(await codeOf(collection.find({}, { hint: 'nope' }).toArray())).toBe(2)
  })

  it('does not use a hidden index', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { g: 1 }, { hidden: true })
    expect(await explain(collection, { g: 1 })).toMatchObject({ stage: 'COLLSCAN' })
    await database.db.command({
      collMod: collection.collectionName,
      index: { name: 'g_1', hidden: false },
    })
    expect(await explain(collection, { g: 1 })).toMatchObject({ stage: 'IXSCAN' })
  })

  it('uses a partial index only for what it holds', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { n: 1 }, { partialFilterExpression: { even: true } })
    expect(await explain(collection, { n: 4, even: true })).toMatchObject({
      stage: 'IXSCAN',
      returned: 1,
    })
    expect(await explain(collection, { n: 4 })).toMatchObject({ stage: 'COLLSCAN', returned: 1 })
  })

  it('counts from the index alone', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { n: 1 })
    expect(await collection.countDocuments({ n: { $gte: 100 } })).toBe(200)
  })

  it('limits sorting in memory by an error', async () => {
    const big = 'x'.repeat(1_000_000)
    const collection = await database.fresh()
    for (let batch = 0; batch < 11; batch += 1) {
      await collection.insertMany(Array.from({ length: 10 }, (_item, n) => ({ n, big })))
    }
    expect(await codeOf(collection.find().sort({ n: 1 }).toArray())).toBe(292)
    expect(await collection.find().sort({ n: 1 }).limit(3).toArray()).toHaveLength(3)
  })
})

describe('uniqueness', () => {
  it.each<readonly [Document, Document, Document, Document, boolean]>([
    [{ a: 1 }, {}, { a: 1 }, { a: 1 }, true],
    [{ a: 1 }, {}, {}, { a: null }, true],
    [{ a: 1 }, { sparse: true }, {}, {}, false],
    [{ a: 1, b: 1 }, {}, { a: 1, b: 1 }, { a: 1, b: 2 }, false],
    [{ a: 1 }, {}, { a: [1, 2] }, { a: [2, 3] }, true],
    [{ a: 1 }, {}, { a: [1, 1] }, { a: 2 }, false],
    [{ a: 1 }, { partialFilterExpression: { on: true } }, { a: 1 }, { a: 1, on: true }, false],
    [
      { a: 1 },
      { partialFilterExpression: { on: true } },
      { a: 1, on: true },
      { a: 1, on: true },
      true,
    ],
    [{ 'a.b': 1 }, {}, { a: { b: 'x' } }, { a: { b: 'x' } }, true],
  ])('%j %j: %j and %j collide: %j', async (key, options, first, second, collide) => {
    const collection = await database.fresh()
    await createIndex(collection, key, { unique: true, ...options })
    await collection.insertOne({ ...first })
    expect(await codeOf(collection.insertOne({ ...second }))).toBe(collide ? 11000 : undefined)
  })

  it('says which key was there already', async () => {
    const collection = await database.fresh([{ a: 1 }])
    await createIndex(collection, { a: 1 }, { unique: true })
    await expect(collection.insertOne({ a: 1 })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { a: 1 },
      keyValue: { a: 1 },
      message: expect.stringMatching(
        /^E11000 duplicate key error collection: test\.\w+ index: a_1 dup key: \{ a: 1 \}/,
      ) as unknown,
    })
  })

  it('is not built over duplicates, and nothing is left behind', async () => {
    const collection = await database.fresh([{ a: 1 }, { a: 1 }])
    expect(await codeOf(createIndex(collection, { a: 1 }, { unique: true }))).toBe(11000)
    expect(await collection.indexes()).toHaveLength(1)
  })

  it('refuses two arrays in one compound index', async () => {
    const collection = await database.fresh()
    await createIndex(collection, { a: 1, b: 1 })
    expect(await codeOf(collection.insertOne({ a: [1], b: [2] }))).toBe(171)
  })

  it.each<readonly [Document, Document, number]>([
    [{ a: 1 }, { unique: true }, 86],
    [{ a: 1 }, { expireAfterSeconds: 5 }, 85],
    [{ a: 1 }, { name: 'other' }, 85],
    [{ a: 1 }, { name: 'other', expireAfterSeconds: 5 }, 85],
    [{ b: 1 }, { name: 'a_1' }, 86],
  ])('refuses the conflicting index %j %j', async (key, options, code) => {
    const collection = await database.fresh()
    await createIndex(collection, { a: 1 })
    expect(await codeOf(createIndex(collection, key, options))).toBe(code)
  })
})

describe('several indexes with one key', () => {
  it('exist when they differ in unique, sparse or filter, and are told apart by name', async () => {
    const collection = await database.fresh(documents)
    await createIndex(collection, { n: 1 })
    await createIndex(collection, { n: 1 }, { name: 'sparse', sparse: true })
    await createIndex(collection, { n: 1 }, { name: 'unique', unique: true })
    const partialFilterExpression = { even: true }
    await createIndex(collection, { n: 1 }, { name: 'partial', partialFilterExpression })
    expect(await collection.indexes()).toHaveLength(5)
    expect(await codeOf(collection.findOne({ n: 5 }, { hint: { n: 1 } }))).toBe(27)
    const { collectionName } = collection
    const drop = { dropIndexes: collectionName, index: { n: 1 } }
    expect(await codeOf(database.db.command(drop))).toBe(181)
    const hide = { collMod: collectionName, index: { keyPattern: { n: 1 }, hidden: true } }
    expect(await codeOf(database.db.command(hide))).toBe(181)
    expect(await codeOf(collection.insertOne({ n: 5 }))).toBe(11000)
    for (const hint of ['n_1', 'sparse', 'unique']) {
      expect(await collection.countDocuments({ n: { $lt: 5 } }, { hint })).toBe(5)
      expect(await explain(collection, { n: 5 }, { hint })).toMatchObject({ index: hint })
    }
    await database.db.command({ ...drop, index: 'unique' })
    expect(await codeOf(collection.insertOne({ n: 5 }))).toBeUndefined()
  })

  it.each<readonly [Document, Document, number]>([
    [{ _id: 1 }, { unique: true }, 197],
    [{ _id: 1 }, { sparse: true }, 197],
    [{ _id: 1 }, { hidden: true }, 197],
    [{ _id: 1 }, { expireAfterSeconds: 1 }, 197],
    [{ _id: 1 }, { partialFilterExpression: { a: 1 } }, 197],
    [{ _id: -1 }, {}, 2],
    [{ _id: 1 }, { name: 'other' }, 0],
    [{ _id: 1, a: 1 }, { unique: true }, 0],
    [{ a: 1 }, { v: 3 }, 67],
    [{ a: 1 }, { v: 2 }, 0],
  ])('%j %j gives %i', async (key, options, code) => {
    const { collectionName } = await database.fresh([{}])
    const command = { createIndexes: collectionName, indexes: [{ key, name: 'x', ...options }] }
    expect((await codeOf(database.db.command(command))) ?? 0).toBe(code)
  })
})

describe('expiry', () => {
  it('removes what a TTL index declares expired', async () => {
    const collection = await database.fresh([
      { at: new Date(0) },
      { at: new Date(Date.now() + 60_000) },
      { at: 'never' },
    ])
    await createIndex(collection, { at: 1 }, { expireAfterSeconds: 1 })
    await database.client.db('admin').command({ setParameter: 1, ttlMonitorSleepSecs: 1 })
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await collection.countDocuments()).toBe(2)
  })
})
