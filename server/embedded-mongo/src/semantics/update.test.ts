import type { Document } from 'mongodb'
import { Decimal128, Double, Long } from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { byId, createIndex, codeOf, startTestDatabase, typed } from '../testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

interface Options {
  readonly filter?: Document
  readonly arrayFilters?: Document[]
}
/** Plain documents: the driver's own types know no update of an untyped collection. */
type Update = Document | Document[]
type Case = readonly [before: Document, update: Update, after: Document, options?: Options]

async function apply(before: Document, update: Update, options: Options = {}): Promise<unknown> {
  const collection = await database.fresh([{ _id: 1, ...before }])
  const { filter = { _id: 1 }, ...rest } = options
  await collection.updateOne(filter, update, rest)
  return collection.findOne(byId(1), { promoteValues: false })
}

const long = (value: number): Long => Long.fromNumber(value)
const decimal = (text: string): Decimal128 => Decimal128.fromString(text)

const FIELDS: readonly Case[] = [
  [{}, { $set: { b: 1, a: 2 } }, { a: 2, b: 1 }],
  [{}, { $set: { 10: 'x', 9: 'y', a: 'z' } }, { 9: 'y', 10: 'x', a: 'z' }],
  [{ a: 1 }, { $set: { 'b.c.d': 1 } }, { a: 1, b: { c: { d: 1 } } }],
  [{ a: { b: 1 } }, { $set: { 'a.c': 2 } }, { a: { b: 1, c: 2 } }],
  [{ a: [1, 2] }, { $set: { 'a.1': 9 } }, { a: [1, 9] }],
  [{ a: [1] }, { $set: { 'a.3': 9 } }, { a: [1, null, null, 9] }],
  [{ a: [{ b: 1 }] }, { $set: { 'a.0.b': 2 } }, { a: [{ b: 2 }] }],
  [{}, { $set: { 'a.0': 1 } }, { a: { 0: 1 } }],
  [{ a: 1 }, { $set: { a: null } }, { a: null }],
  [{ a: 1 }, { $set: { a: { $x: 1 } } }, { a: { $x: 1 } }],
  [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  [{ a: [1, 2, 3] }, { $unset: { 'a.1': '' } }, { a: [1, null, 3] }],
  [{ a: { b: 1, c: 2 } }, { $unset: { 'a.b': 1 } }, { a: { c: 2 } }],
  [{ a: 1 }, { $unset: { 'a.b': 1 } }, { a: 1 }],
  [{ a: 1 }, { $unset: { nope: 1 } }, { a: 1 }],
  [{ a: 1 }, { $setOnInsert: { b: 1 } }, { a: 1 }],
  [{ a: 1 }, { $rename: { a: 'b' } }, { b: 1 }],
  [{ a: 1, b: 2 }, { $rename: { a: 'b' } }, { b: 1 }],
  [{ a: { b: 1 } }, { $rename: { 'a.b': 'c.d' } }, { a: {}, c: { d: 1 } }],
  [{ a: 1 }, { $rename: { nope: 'b' } }, { a: 1 }],
  [{ a: 5 }, { $min: { a: 3 } }, { a: 3 }],
  [{ a: 5 }, { $min: { a: 8 } }, { a: 5 }],
  [{}, { $min: { a: 3 } }, { a: 3 }],
  [{ a: 5 }, { $max: { a: 8 } }, { a: 8 }],
  [{ a: 'x' }, { $max: { a: 8 } }, { a: 'x' }],
  [{ a: null }, { $max: { a: 1 } }, { a: 1 }],
]

const NUMBERS: readonly Case[] = [
  [{ a: 1 }, { $inc: { a: 2 } }, { a: 3 }],
  [{}, { $inc: { a: 2 } }, { a: 2 }],
  [{}, { $inc: { 'a.b': 2 } }, { a: { b: 2 } }],
  [{ a: 1 }, { $inc: { a: -2 } }, { a: -1 }],
  [{ a: 1 }, { $inc: { a: 0.5 } }, { a: 1.5 }],
  [{ a: 1.5 }, { $inc: { a: 0.5 } }, { a: new Double(2) }],
  [{ a: long(1) }, { $inc: { a: 1 } }, { a: long(2) }],
  [{ a: 1 }, { $inc: { a: long(1) } }, { a: long(2) }],
  [{ a: 2147483647 }, { $inc: { a: 1 } }, { a: long(2147483648) }],
  [{ a: decimal('1.5') }, { $inc: { a: 1 } }, { a: decimal('2.5') }],
  [{ a: 1 }, { $inc: { a: decimal('0.1') } }, { a: decimal('1.1') }],
  [{ a: decimal('1.50') }, { $inc: { a: decimal('0.5') } }, { a: decimal('2.00') }],
  [{ a: 3 }, { $mul: { a: 4 } }, { a: 12 }],
  [{}, { $mul: { a: 4 } }, { a: 0 }],
  [{}, { $mul: { a: long(4) } }, { a: long(0) }],
  [{}, { $mul: { a: 1.5 } }, { a: new Double(0) }],
  [{ a: 65536 }, { $mul: { a: 65536 } }, { a: long(4294967296) }],
  [{ a: decimal('1.5') }, { $mul: { a: 2 } }, { a: decimal('3.0') }],
  [{ a: 13 }, { $bit: { a: { and: 10 } } }, { a: 8 }],
  [{ a: 3 }, { $bit: { a: { or: 5 } } }, { a: 7 }],
  [{ a: 1 }, { $bit: { a: { xor: 5 } } }, { a: 4 }],
  [{}, { $bit: { a: { or: 5 } } }, { a: 5 }],
  [{ a: long(1) }, { $bit: { a: { or: 4 } } }, { a: long(5) }],
]

const ARRAYS: readonly Case[] = [
  [{}, { $push: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $push: { a: [2] } }, { a: [1, [2]] }],
  [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1, 2] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: 2 } } }, { a: [1, 2] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: -2 } } }, { a: [2, 3] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [3], $slice: 0 } } }, { a: [] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1 } } }, { a: [1, 2, 3] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [], $sort: -1 } } }, { a: [3, 1] }],
  [
    { a: [{ s: 2 }, { s: 1 }] },
    { $push: { a: { $each: [{ s: 3 }], $sort: { s: -1 }, $slice: 2 } } },
    { a: [{ s: 3 }, { s: 2 }] },
  ],
  [{ a: [1, 2] }, { $addToSet: { a: 2 } }, { a: [1, 2] }],
  [{ a: [1, 2] }, { $addToSet: { a: 3 } }, { a: [1, 2, 3] }],
  [{}, { $addToSet: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $addToSet: { a: new Double(1) } }, { a: [1] }],
  [{ a: [1] }, { $addToSet: { a: { $each: [1, 2, 2] } } }, { a: [1, 2] }],
  [
    { a: [{ x: 1, y: 2 }] },
    { $addToSet: { a: { y: 2, x: 1 } } },
    {
      a: [
        { x: 1, y: 2 },
        { y: 2, x: 1 },
      ],
    },
  ],
  [{ a: [1] }, { $addToSet: { a: [1] } }, { a: [1, [1]] }],
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
  [{}, { $pop: { a: 1 } }, {}],
  [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  [{ a: [1, 5, 9] }, { $pull: { a: { $gte: 5 } } }, { a: [1] }],
  [{ a: [1, 5, 9] }, { $pull: { a: { $in: [1, 9] } } }, { a: [5] }],
  [{ a: [{ x: 1, y: 1 }, { x: 2 }] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }] }],
  [{ a: [{ x: 1 }, { x: 8 }] }, { $pull: { a: { x: { $gt: 5 } } } }, { a: [{ x: 1 }] }],
  [
    { a: [{ r: [{ q: 1 }] }, { r: [{ q: 2 }] }] },
    { $pull: { a: { r: { $elemMatch: { q: 2 } } } } },
    { a: [{ r: [{ q: 1 }] }] },
  ],
  [{ a: ['ab', 'cd'] }, { $pull: { a: /^a/ } }, { a: ['cd'] }],
  [{ a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
  [{ a: [[1, 2], [3]] }, { $pull: { a: [3] } }, { a: [[1, 2]] }],
  [{}, { $pull: { a: 1 } }, {}],
  [{ a: [1, 2, 3, 2] }, { $pullAll: { a: [2, 3] } }, { a: [1] }],
]

const POSITIONS: readonly Case[] = [
  [{ a: [1, 2] }, { $set: { 'a.$': 9 } }, { a: [1, 9] }, { filter: { a: 2 } }],
  [
    { a: [{ x: 1 }, { x: 2 }] },
    { $set: { 'a.$.v': 9 } },
    { a: [{ x: 1 }, { x: 2, v: 9 }] },
    { filter: { 'a.x': 2 } },
  ],
  [{ a: { b: [1, 2] } }, { $inc: { 'a.b.$': 1 } }, { a: { b: [1, 3] } }, { filter: { 'a.b': 2 } }],
  [
    {
      a: [
        { x: 1, y: 1 },
        { x: 2, y: 1 },
      ],
    },
    { $set: { 'a.$.z': 1 } },
    {
      a: [
        { x: 1, y: 1 },
        { x: 2, y: 1, z: 1 },
      ],
    },
    { filter: { a: { $elemMatch: { x: 2, y: 1 } } } },
  ],
  [{ a: [1, 2] }, { $set: { 'a.$': 9 } }, { a: [1, 9] }, { filter: { $and: [{ a: 2 }] } }],
  [{ a: [1, 2] }, { $inc: { 'a.$[]': 10 } }, { a: [11, 12] }],
  [
    { a: [{ b: [1, 2] }, { b: [3] }] },
    { $inc: { 'a.$[].b.$[]': 1 } },
    { a: [{ b: [2, 3] }, { b: [4] }] },
  ],
  [
    { a: [1, 5, 9] },
    { $set: { 'a.$[x]': 0 } },
    { a: [1, 0, 0] },
    { arrayFilters: [{ x: { $gte: 5 } }] },
  ],
  [
    { a: [{ g: 1 }, { g: 2 }] },
    { $set: { 'a.$[e].v': 7 } },
    { a: [{ g: 1 }, { g: 2, v: 7 }] },
    { arrayFilters: [{ 'e.g': 2 }] },
  ],
  [
    { a: [{ g: 1 }, { g: 2 }, { g: 3 }] },
    { $set: { 'a.$[e].v': 7 } },
    { a: [{ g: 1, v: 7 }, { g: 2 }, { g: 3, v: 7 }] },
    { arrayFilters: [{ $or: [{ 'e.g': 1 }, { 'e.g': 3 }] }] },
  ],
  [
    { a: [{ b: [1, 2] }, { b: [2] }] },
    { $set: { 'a.$[].b.$[x]': 0 } },
    { a: [{ b: [1, 0] }, { b: [0] }] },
    { arrayFilters: [{ x: 2 }] },
  ],
  [{ a: [] }, { $set: { 'a.$[]': 1 } }, { a: [] }],
]

const PIPELINES: readonly Case[] = [
  [{ a: 1 }, [{ $set: { b: { $add: ['$a', 1] } } }], { a: 1, b: 2 }],
  [{ a: 1, b: 2 }, [{ $unset: 'b' }], { a: 1 }],
  [{ a: 1 }, [{ $replaceWith: { c: '$a' } }], { c: 1 }],
  [{ a: 1 }, [{ $project: { b: '$a' } }], { b: 1 }],
  [{ a: { b: 1 } }, [{ $set: { 'a.c': '$a.b' } }], { a: { b: 1, c: 1 } }],
  [
    { a: [1, 2] },
    [{ $set: { a: { $map: { input: '$a', in: { $multiply: ['$$this', 2] } } } } }],
    { a: [2, 4] },
  ],
  [{ a: 1 }, [{ $set: { a: '$$REMOVE' } }], {}],
  [{ a: 1 }, [{ $set: { a: { $literal: '$a' } } }], { a: '$a' }],
]

describe.each([
  ['fields', FIELDS],
  ['numbers', NUMBERS],
  ['arrays', ARRAYS],
  ['positions', POSITIONS],
  ['pipelines', PIPELINES],
])('%s', (_name, cases) => {
  // Every row has all its columns: jest would take a missing last one for a callback.
  const rows = cases.map(
    ([before, update, after, options = {}], index) =>
      [index, before, update, after, options] as const,
  )
  it.each(rows)('%i %j %j', async (_index, before, update, after, options) => {
    const result = await apply(before, update, options)
    expect(JSON.stringify(typed(result))).toBe(JSON.stringify(typed({ _id: 1, ...after })))
  })
})

describe('refusals', () => {
  const rows: readonly (readonly [Document, Update, number, Options?])[] = [
    [{ a: 1 }, { $set: { 'a.b': 1 } }, 28],
    [{ a: null }, { $set: { 'a.b': 1 } }, 28],
    [{ a: [1] }, { $set: { 'a.b': 1 } }, 28],
    [{ a: null }, { $inc: { a: 1 } }, 14],
    [{ a: 'x' }, { $inc: { a: 1 } }, 14],
    [{ a: 1 }, { $inc: { a: 'x' as unknown as number } }, 14],
    [{ a: Long.MAX_VALUE }, { $inc: { a: 1 } }, 2],
    [{ a: 'x' }, { $mul: { a: 2 } }, 14],
    [{ a: 1 }, { $push: { a: 1 } }, 2],
    [{ a: 1 }, { $addToSet: { a: 1 } }, 2],
    [{ a: 1 }, { $pop: { a: 1 } }, 14],
    [{ a: [1] }, { $pop: { a: 2 as 1 } }, 9],
    [{ a: 1 }, { $pull: { a: 1 } }, 2],
    [{ a: 1.5 }, { $bit: { a: { and: 1 } } }, 2],
    [{ a: 1 }, { $set: { a: 1 }, $inc: { a: 1 } }, 40],
    [{ a: 1 }, { $set: { a: 1, 'a.b': 1 } }, 40],
    [{ a: [1] }, { $set: { 'a.$[]': 1, 'a.0': 2 } }, 40],
    [{ a: 1 }, { $set: { _id: 2 } }, 66],
    [{ a: 1 }, { $unset: { _id: 1 } }, 66],
    [{ a: [1] }, { $set: { 'a.$': 1 } }, 2],
    [{}, { $set: { 'a.$[]': 1 } }, 2],
    [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, 2],
    [{ a: [1] }, { $set: { b: 1 } }, 9, { arrayFilters: [{ x: 1 }] }],
    [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, 9, { arrayFilters: [{ x: 1 }, { x: 2 }] }],
    [{ a: 1 }, { $nope: { a: 1 } }, 9],
    [{ a: 1 }, { $set: { '': 1 } }, 56],
    [{ a: 1 }, { $set: { 'a..b': 1 } }, 56],
    [{ a: 1 }, { $set: { $a: 1 } }, 52],
    [{ a: 1 }, { $rename: { a: 'a' } }, 2],
    [{ a: 1 }, [{ $match: { a: 1 } }], 72],
    [{ a: 1 }, [{ $set: { _id: 5 } }], 66],
    [{ a: [1] }, { $push: { a: { $each: 1 as unknown as [] } } }, 2],
    [{ a: [1] }, { $push: { a: { $each: [], $nope: 1 } as unknown as number } }, 2],
    [{ a: 1 }, { $currentDate: { a: 'x' as unknown as true } }, 2],
  ]
  it.each(
    rows.map(([before, update, code, options = {}]) => [before, update, code, options] as const),
  )('%j %j gives %i', async (before, update, code, options) => {
    expect(await codeOf(apply(before, update, options))).toBe(code)
    // Nothing is changed by a refused update.
    const [last] = await database.db.listCollections().toArray()
    expect(last).toBeDefined()
  })
})

describe('upserts', () => {
  it.each<readonly [Document, Update, Document]>([
    [{ _id: 7, a: 1 }, { $set: { b: 2 } }, { _id: 7, a: 1, b: 2 }],
    [{ _id: 7, 'a.b': 1 }, { $inc: { n: 1 } }, { _id: 7, a: { b: 1 }, n: 1 }],
    [{ _id: 7, a: { $eq: 3 } }, { $setOnInsert: { b: 1 } }, { _id: 7, a: 3, b: 1 }],
    [{ _id: 7, a: { $gt: 3 } }, { $set: { b: 1 } }, { _id: 7, b: 1 }],
    [{ _id: 7, a: { $in: [4] } }, { $set: { b: 1 } }, { _id: 7, a: 4, b: 1 }],
    [{ _id: 7, a: { $in: [4, 5] } }, { $set: { b: 1 } }, { _id: 7, b: 1 }],
    [{ $and: [{ _id: 7 }, { a: 1 }] }, { $set: { b: 1 } }, { _id: 7, a: 1, b: 1 }],
    [{ $or: [{ _id: 7 }] }, { $set: { b: 1 } }, { _id: 7, b: 1 }],
    [{ _id: 7, a: 1 }, { $set: { a: 2 } }, { _id: 7, a: 2 }],
    [{ _id: 7, a: { $all: [5] } }, { $set: { b: 1 } }, { _id: 7, a: 5, b: 1 }],
    [{ a: 1 }, { $set: { _id: 7 } }, { _id: 7, a: 1 }],
    [{ _id: 7, a: { x: 1 } }, [{ $set: { b: '$a.x' } }], { _id: 7, a: { x: 1 }, b: 1 }],
  ])('%j %j', async (filter, update, inserted) => {
    const collection = await database.fresh()
    const result = await collection.updateOne(filter, update, {
      upsert: true,
    })
    expect(result.upsertedCount).toBe(1)
    const found = await collection.findOne({}, { promoteValues: false })
    expect(JSON.stringify(typed(found))).toBe(JSON.stringify(typed(inserted)))
  })

  it('refuses a field that the filter fixes twice', async () => {
    const collection = await database.fresh()
    const filter = { $and: [{ a: 1 }, { a: 2 }] }
    expect(await codeOf(collection.updateOne(filter, { $set: { b: 1 } }, { upsert: true }))).toBe(
      54,
    )
  })

  it('keeps the _id of the filter in a replacement', async () => {
    const collection = await database.fresh()
    await collection.replaceOne(byId('k'), { a: 1 }, { upsert: true })
    expect(await collection.findOne()).toEqual({ _id: 'k', a: 1 })
  })
})

describe('counting', () => {
  it('does not count updates that change nothing', async () => {
    const collection = await database.fresh([{ a: 1 }, { a: 1 }])
    const result = await collection.updateMany({}, { $set: { a: 1 } })
    expect([result.matchedCount, result.modifiedCount]).toEqual([2, 0])
  })

  it('changes each document once although the index it reads by changes', async () => {
    const collection = await database.fresh(Array.from({ length: 50 }, (_item, a) => ({ a })))
    await createIndex(collection, { a: 1 })
    const result = await collection.updateMany({ a: { $gte: 0 } }, { $inc: { a: 100 } })
    expect(result.modifiedCount).toBe(50)
    expect(await collection.countDocuments({ a: { $gte: 200 } })).toBe(0)
  })

  it('sets the current date and timestamp', async () => {
    const collection = await database.fresh([{}])
    const update: Document = { $currentDate: { d: true, t: { $type: 'timestamp' } } }
    await collection.updateOne({}, update)
    const count = await collection.countDocuments({
      d: { $type: 'date' },
      t: { $type: 'timestamp' },
    })
    expect(count).toBe(1)
  })
})
