import {
  Binary,
  BSONRegExp,
  Decimal128,
  Double,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
} from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { createIndex, startTestDatabase } from '../testing/harness'

/**
 * Values in MongoDB's documented order ("Comparison/Sort Order"): [bracket, value]. Values of one
 * line are equal. Comparisons in queries hold only within a bracket, sorting goes across them.
 */
const LADDER: readonly { readonly bracket: string; readonly equal: readonly unknown[] }[] = [
  { bracket: 'minKey', equal: [new MinKey()] },
  { bracket: 'null', equal: [null] },
  { bracket: 'number', equal: [Decimal128.fromString('-1E+500')] },
  { bracket: 'number', equal: [-1e300] },
  { bracket: 'number', equal: [Long.MIN_VALUE] },
  { bracket: 'number', equal: [-2.5, Decimal128.fromString('-2.50')] },
  { bracket: 'number', equal: [-1, new Double(-1), Long.fromNumber(-1)] },
  { bracket: 'number', equal: [0, new Double(-0), Decimal128.fromString('0E+3')] },
  { bracket: 'number', equal: [Decimal128.fromString('0.1')] },
  { bracket: 'number', equal: [0.1] },
  {
    bracket: 'number',
    equal: [1, new Double(1), Long.fromNumber(1), Decimal128.fromString('1.00')],
  },
  { bracket: 'number', equal: [Long.fromString('9007199254740992'), new Double(9007199254740992)] },
  { bracket: 'number', equal: [Long.fromString('9007199254740993')] },
  { bracket: 'number', equal: [Long.MAX_VALUE] },
  { bracket: 'number', equal: [Infinity] },
  { bracket: 'string', equal: [''] },
  { bracket: 'string', equal: ['A'] },
  { bracket: 'string', equal: ['a'] },
  { bracket: 'string', equal: ['a\u0000'] },
  { bracket: 'string', equal: ['ab'] },
  { bracket: 'string', equal: ['邻'] },
  { bracket: 'string', equal: ['\ufffd'] },
  { bracket: 'string', equal: ['😀'] },
  { bracket: 'object', equal: [{}] },
  { bracket: 'object', equal: [{ a: 1 }, { a: new Double(1) }] },
  { bracket: 'object', equal: [{ a: 1, b: 1 }] },
  { bracket: 'object', equal: [{ a: 2 }] },
  { bracket: 'object', equal: [{ b: 0 }] },
  { bracket: 'object', equal: [{ a: 'x' }] },
  { bracket: 'binData', equal: [new Binary(Buffer.from([9]), 0)] },
  { bracket: 'binData', equal: [new Binary(Buffer.from([1, 1]), 0)] },
  { bracket: 'binData', equal: [new Binary(Buffer.from([0, 0]), 5)] },
  { bracket: 'objectId', equal: [new ObjectId('000000000000000000000001')] },
  { bracket: 'objectId', equal: [new ObjectId('65a000000000000000000001')] },
  { bracket: 'bool', equal: [false] },
  { bracket: 'bool', equal: [true] },
  { bracket: 'date', equal: [new Date(-1)] },
  { bracket: 'date', equal: [new Date(0)] },
  { bracket: 'timestamp', equal: [new Timestamp({ t: 1, i: 2 })] },
  { bracket: 'timestamp', equal: [new Timestamp({ t: 2, i: 1 })] },
  { bracket: 'regex', equal: [new BSONRegExp('a', '')] },
  { bracket: 'regex', equal: [new BSONRegExp('a', 'i')] },
  { bracket: 'maxKey', equal: [new MaxKey()] },
]

const VALUES = LADDER.flatMap(({ bracket, equal }, rank) =>
  equal.map((value) => ({ bracket, rank, value })),
)

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

const documents = VALUES.map(({ value }, index) => ({ _id: index, v: value }))
const ids = (found: readonly { _id: unknown }[]): number[] =>
  found.map((document) => Number(document._id)).sort((a, b) => a - b)
const unbounded = (bracket: string): boolean => bracket === 'minKey' || bracket === 'maxKey'

/** The documented rule, written down a second time and independently of the database's code. */
function expected(operator: string, wanted: (typeof VALUES)[number]): number[] {
  const holds: Record<string, (a: number, b: number) => boolean> = {
    $eq: (a, b) => a === b,
    $gt: (a, b) => a > b,
    $gte: (a, b) => a >= b,
    $lt: (a, b) => a < b,
    $lte: (a, b) => a <= b,
  }
  return VALUES.flatMap((candidate, index) => {
    const comparable =
      operator === '$eq' || candidate.bracket === wanted.bracket || unbounded(wanted.bracket)
    return comparable && holds[operator]?.(candidate.rank, wanted.rank) === true ? [index] : []
  })
}

describe.each(['$eq', '$gt', '$gte', '$lt', '$lte'])('%s against every type', (operator) => {
  const cases = VALUES.filter(({ bracket }) => bracket !== 'regex' || operator === '$eq').map(
    (wanted, index) => ({ index, wanted, bracket: wanted.bracket }),
  )

  it.each(cases)('$index: $bracket', async ({ wanted }) => {
    const plain = await database.fresh(documents)
    const filter = { v: { [operator]: wanted.value } }
    expect(ids(await plain.find(filter).toArray())).toEqual(expected(operator, wanted))
    // With an index the answer has to be the same.
    await createIndex(plain, { v: 1 })
    expect(ids(await plain.find(filter).toArray())).toEqual(expected(operator, wanted))
    expect(await plain.countDocuments(filter)).toBe(expected(operator, wanted).length)
  })
})

describe('sorting across types', () => {
  const ranks = (found: readonly { _id: unknown }[]): number[] =>
    found.map((document) => VALUES[Number(document._id)]?.rank ?? -1)
  const ascending = VALUES.map(({ rank }) => rank)

  it.each([
    ['in memory', undefined],
    ['by an ascending index', { v: 1 as const }],
    ['by a descending index', { v: -1 as const }],
  ])('%s', async (_name, index) => {
    const collection = await database.fresh(documents)
    if (index) await createIndex(collection, index)
    expect(ranks(await collection.find().sort({ v: 1 }).toArray())).toEqual(ascending)
    const descending = [...ascending].reverse()
    expect(ranks(await collection.find().sort({ v: -1 }).toArray())).toEqual(descending)
  })

  it('compares in expressions as it sorts', async () => {
    const collection = await database.fresh(
      VALUES.slice(1).map(({ value }, index) => ({
        _id: index,
        a: VALUES[index]?.value,
        b: value,
      })),
    )
    const found = await collection
      .aggregate([{ $project: { order: { $cmp: ['$a', '$b'] } } }, { $sort: { _id: 1 } }])
      .toArray()
    const orders = found.map((document) => Number(document.order))
    const wanted = VALUES.slice(1).map(({ rank }, index) => (VALUES[index]?.rank === rank ? 0 : -1))
    expect(orders).toEqual(wanted)
  })

  it('groups equal numbers of different types together', async () => {
    const collection = await database.fresh(documents)
    const groups = await collection.aggregate([{ $group: { _id: '$v' } }]).toArray()
    expect(groups).toHaveLength(LADDER.length)
  })

  it('refuses equal numbers of different types in a unique index', async () => {
    const collection = await database.fresh()
    await createIndex(collection, { v: 1 }, { unique: true })
    await collection.insertOne({ v: 1 })
    for (const value of [new Double(1), Long.fromNumber(1), Decimal128.fromString('1.0')]) {
      await expect(collection.insertOne({ v: value })).rejects.toMatchObject({ code: 11000 })
    }
    await collection.insertMany([
      { v: Long.fromString('9007199254740992') },
      { v: Long.fromString('9007199254740993') },
      { v: Decimal128.fromString('9007199254740993.5') },
    ])
    expect(await collection.countDocuments()).toBe(4)
  })
})
