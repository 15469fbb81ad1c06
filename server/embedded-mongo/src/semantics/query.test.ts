import type { Document, Filter } from 'mongodb'
import { Binary, Decimal128, Double, Long, ObjectId } from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { createIndex, codeOf, startTestDatabase } from '../testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

type Case = readonly [filter: Filter<Document>, document: Document, matches: boolean]

const NULL_AND_MISSING: readonly Case[] = [
  [{ a: null }, {}, true],
  [{ a: null }, { a: null }, true],
  [{ a: null }, { a: 0 }, false],
  [{ a: null }, { a: [] }, false],
  [{ a: null }, { a: [1, null] }, true],
  [{ 'a.b': null }, {}, true],
  [{ 'a.b': null }, { a: 5 }, true],
  [{ 'a.b': null }, { a: {} }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }, { c: 1 }] }, true],
  [{ 'a.b': null }, { a: [{ b: 1 }] }, false],
  [{ a: { $ne: null } }, {}, false],
  [{ a: { $ne: null } }, { a: 1 }, true],
  [{ a: { $gte: null } }, {}, true],
  [{ a: { $gt: null } }, {}, false],
  [{ a: { $lt: null } }, { a: null }, false],
  [{ a: { $in: [null] } }, {}, true],
  [{ a: { $in: [null, 1] } }, { a: 2 }, false],
  [{ a: { $nin: [null] } }, {}, false],
  [{ a: { $nin: [1] } }, {}, true],
  [{ a: { $not: { $gt: 1 } } }, {}, true],
  [{ a: { $exists: true } }, { a: null }, true],
  [{ a: { $exists: false } }, { a: null }, false],
  [{ a: { $exists: false } }, {}, true],
  [{ a: { $exists: 1 } }, { a: 0 }, true],
  [{ a: { $exists: 0 } }, { a: 0 }, false],
  [{ 'a.b': { $exists: true } }, { a: [] }, false],
  [{ 'a.b': { $exists: false } }, { a: [] }, true],
  [{ 'a.b': { $exists: true } }, { a: [{ b: null }] }, true],
  [{ 'a.b': { $exists: false } }, { a: [{ b: 1 }, {}] }, false],
  [{ a: { $eq: null } }, { a: null }, true],
]

const ARRAYS: readonly Case[] = [
  [{ a: 1 }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: [1, 2] }, { a: [[1, 2], 3] }, true],
  [{ a: 1 }, { a: [[1]] }, false],
  [{ a: [] }, { a: [] }, true],
  [{ a: [] }, { a: [[]] }, true],
  [{ a: { $gt: 1, $lt: 3 } }, { a: [0, 5] }, true],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 5] }, false],
  [{ a: { $elemMatch: { $gt: 1, $lt: 3 } } }, { a: [0, 2] }, true],
  [{ a: { $elemMatch: { $gt: 1 } } }, { a: 5 }, false],
  [{ a: { $elemMatch: { x: 1, y: 2 } } }, { a: [{ x: 1, y: 2 }] }, true],
  [{ a: { $elemMatch: { x: 1, y: 2 } } }, { a: [{ x: 1 }, { y: 2 }] }, false],
  [{ 'a.x': 1, 'a.y': 2 }, { a: [{ x: 1 }, { y: 2 }] }, true],
  [{ a: { $elemMatch: { $or: [{ x: 1 }, { y: 9 }] } } }, { a: [{ y: 9 }] }, true],
  [{ a: { $elemMatch: { x: { $elemMatch: { $eq: 2 } } } } }, { a: [{ x: [1, 2] }] }, true],
  [{ a: { $elemMatch: { $ne: 1 } } }, { a: [1, 1] }, false],
  [{ a: { $elemMatch: { $not: { $gt: 3 } } } }, { a: [5, 2] }, true],
  [{ a: { $elemMatch: { 0: 1 } } }, { a: [[1, 2]] }, true],
  [{ a: { $ne: 1 } }, { a: [1, 2] }, false],
  [{ a: { $nin: [1, 3] } }, { a: [2, 4] }, true],
  [{ a: { $nin: [1, 3] } }, { a: [2, 3] }, false],
  [{ a: { $size: 2 } }, { a: [1, 2] }, true],
  [{ a: { $size: 0 } }, { a: [] }, true],
  [{ a: { $size: 1 } }, { a: 1 }, false],
  [{ a: { $size: 1 } }, { a: [[1, 2]] }, true],
  [{ a: { $all: [1, 2] } }, { a: [2, 1, 3] }, true],
  [{ a: { $all: [1, 2] } }, { a: [1] }, false],
  [{ a: { $all: [1] } }, { a: 1 }, true],
  [{ a: { $all: [] } }, { a: [] }, false],
  [{ a: { $all: [[1, 2]] } }, { a: [1, 2] }, true],
  [{ a: { $all: [[1, 2]] } }, { a: [[1, 2]] }, true],
  [{ a: { $all: [null] } }, {}, true],
  [
    { a: { $all: [{ $elemMatch: { x: 1 } }, { $elemMatch: { x: 2 } }] } },
    { a: [{ x: 1 }, { x: 2 }] },
    true,
  ],
  [{ 'a.0': 1 }, { a: [1, 2] }, true],
  [{ 'a.1': 1 }, { a: [1, 2] }, false],
  [{ 'a.0': 1 }, { a: { 0: 1 } }, true],
  [{ 'a.0.b': 1 }, { a: [{ b: 1 }] }, true],
  [{ 'a.0.b': 1 }, { a: [{ b: 2 }, { b: 1 }] }, false],
  [{ 'a.b.c': 1 }, { a: [{ b: [{ c: 1 }] }] }, true],
  [{ 'a.b': 1 }, { a: [[{ b: 1 }]] }, false],
  [{ a: { $gt: [1] } }, { a: [2] }, true],
  [{ a: { $gte: [1, 2] } }, { a: [1, 2] }, true],
  [{ a: { $in: [[1]] } }, { a: [1] }, true],
  [{ a: { $in: [1, 9] } }, { a: [3, 9] }, true],
]

const VALUES: readonly Case[] = [
  [{ a: { x: 1, y: 2 } }, { a: { x: 1, y: 2 } }, true],
  [{ a: { x: 1, y: 2 } }, { a: { y: 2, x: 1 } }, false],
  [{ a: { x: 1 } }, { a: { x: 1, y: 2 } }, false],
  [{ a: { x: 1 } }, { a: { x: new Double(1) } }, true],
  [{ a: {} }, { a: {} }, true],
  [{ a: {} }, { a: { x: 1 } }, false],
  [{ a: 1 }, { a: '1' }, false],
  [{ a: 1 }, { a: true }, false],
  [{ a: Long.fromNumber(1) }, { a: 1 }, true],
  [{ a: Decimal128.fromString('1.0') }, { a: 1 }, true],
  [{ a: NaN }, { a: NaN }, true],
  [{ a: { $gte: NaN } }, { a: NaN }, true],
  [{ a: { $gt: NaN } }, { a: 5 }, false],
  [{ a: { $lt: 5 } }, { a: NaN }, false],
  [{ a: { $gt: 5 } }, { a: 'x' }, false],
  [{ a: { $lt: 'b' } }, { a: 5 }, false],
  [{ a: { $gte: new Date(5) } }, { a: new Date(5) }, true],
  [{ a: { $gte: new Date(5) } }, { a: 5 }, false],
  [{ a: { $gt: { x: 1 } } }, { a: { x: 2 } }, true],
  [{ a: { $lt: true } }, { a: false }, true],
  [{ a: new Binary(Buffer.from('x'), 0) }, { a: new Binary(Buffer.from('x'), 0) }, true],
  [{ a: new Binary(Buffer.from('x'), 0) }, { a: new Binary(Buffer.from('x'), 5) }, false],
  [{ a: { $eq: 'x' } }, { a: ['x'] }, true],
  [{ a: { $not: { $eq: 1 } } }, { a: [1] }, false],
  [{ a: { $not: /x/ } }, { a: 'abc' }, true],
  [{ $and: [{ a: 1 }, { b: 2 }] }, { a: 1, b: 2 }, true],
  [{ $or: [{ a: 1 }, { b: 2 }] }, { b: 2 }, true],
  [{ $nor: [{ a: 1 }, { b: 2 }] }, { a: 3 }, true],
  [{ $nor: [{ a: 1 }] }, { a: 1 }, false],
  [{ a: 1, $comment: 'why' }, { a: 1 }, true],
]

const TYPES: readonly Case[] = [
  [{ a: { $type: 'int' } }, { a: 1 }, true],
  [{ a: { $type: 'int' } }, { a: Long.fromNumber(1) }, false],
  [{ a: { $type: 'long' } }, { a: Long.fromNumber(1) }, true],
  [{ a: { $type: 'double' } }, { a: new Double(1) }, true],
  [{ a: { $type: 'double' } }, { a: 1 }, false],
  [{ a: { $type: 'decimal' } }, { a: Decimal128.fromString('1') }, true],
  [{ a: { $type: 'number' } }, { a: Long.fromNumber(1) }, true],
  [{ a: { $type: 'number' } }, { a: '1' }, false],
  [{ a: { $type: 'string' } }, { a: [1, 'x'] }, true],
  [{ a: { $type: 'array' } }, { a: [1] }, true],
  [{ a: { $type: 'array' } }, { a: 1 }, false],
  [{ a: { $type: 'object' } }, { a: {} }, true],
  [{ a: { $type: 'object' } }, { a: [{}] }, true],
  [{ a: { $type: 'null' } }, { a: null }, true],
  [{ a: { $type: 'null' } }, {}, false],
  [{ a: { $type: 10 } }, { a: null }, true],
  [{ a: { $type: 7 } }, { a: new ObjectId() }, true],
  [{ a: { $type: 'bool' } }, { a: false }, true],
  [{ a: { $type: 'date' } }, { a: new Date() }, true],
  [{ a: { $type: 'regex' } }, { a: /x/ }, true],
  [{ a: { $type: ['string', 'bool'] } }, { a: true }, true],
  [{ a: { $type: [2, 'int'] } }, { a: 1.5 }, false],
  [{ a: { $type: 'binData' } }, { a: new Binary(Buffer.from('')) }, true],
]

const REGEX: readonly Case[] = [
  [{ a: /b/ }, { a: 'abc' }, true],
  [{ a: /^b/ }, { a: 'abc' }, false],
  [{ a: /B/i }, { a: 'abc' }, true],
  [{ a: /^b/m }, { a: 'a\nb' }, true],
  [{ a: /a.b/ }, { a: 'a\nb' }, false],
  [{ a: { $regex: 'a.b', $options: 's' } }, { a: 'a\nb' }, true],
  [{ a: { $regex: 'a b # c', $options: 'x' } }, { a: 'ab' }, true],
  [{ a: { $regex: '(?i)AB' } }, { a: 'ab' }, true],
  [{ a: { $regex: 'b$' } }, { a: 'ab\n' }, true],
  [{ a: { $regex: '\\Aab\\z' } }, { a: 'ab' }, true],
  [{ a: { $regex: '[[:digit:]]+' } }, { a: 'x7' }, true],
  [{ a: { $regex: '\\p{Han}' } }, { a: '邻' }, true],
  [{ a: { $regex: '^.$' } }, { a: '😀' }, true],
  [{ a: { $regex: '\\s' } }, { a: '\u3000' }, false],
  [{ a: { $regex: '\\d' } }, { a: 5 }, false],
  [{ a: { $in: [/^x/, 'y'] } }, { a: 'xa' }, true],
  [{ a: { $nin: [/^x/] } }, { a: 'xa' }, false],
  [{ a: /a/ }, { a: ['b', 'a'] }, true],
  [{ a: /a/ }, { a: /a/ }, true],
  [{ a: { $eq: /a/ } }, { a: 'a' }, false],
  [{ a: { $eq: /a/ } }, { a: /a/ }, true],
  [{ a: { $not: { $regex: 'a' } } }, { a: 'b' }, true],
  [{ a: { $regex: 'a-b_c' } }, { a: 'a-b_c' }, true],
  [{ a: { $regex: '\\-\\/' } }, { a: '-/' }, true],
  [{ a: { $regex: 'a{2}' } }, { a: 'aa' }, true],
  [{ a: { $regex: 'a{x' } }, { a: 'a{x' }, true],
]

const ARITHMETIC: readonly Case[] = [
  [{ a: { $mod: [4, 0] } }, { a: 8 }, true],
  [{ a: { $mod: [4, 1] } }, { a: 9.7 }, true],
  [{ a: { $mod: [4.9, 0] } }, { a: 8 }, true],
  [{ a: { $mod: [4, -1] } }, { a: -5 }, true],
  [{ a: { $mod: [4, 3] } }, { a: -1 }, false],
  [{ a: { $mod: [2, 0] } }, { a: '4' }, false],
  [{ a: { $mod: [3, 0] } }, { a: [1, 6] }, true],
  [{ a: { $bitsAllSet: 5 } }, { a: 7 }, true],
  [{ a: { $bitsAllSet: [1, 5] } }, { a: 54 }, true],
  [{ a: { $bitsAnySet: [0, 5] } }, { a: 32 }, true],
  [{ a: { $bitsAllClear: [1, 5] } }, { a: 20 }, true],
  [{ a: { $bitsAnyClear: 35 } }, { a: 35 }, false],
  [{ a: { $bitsAllSet: 1 } }, { a: 1.5 }, false],
  [{ a: { $bitsAnySet: [63] } }, { a: -1 }, true],
  [{ a: { $bitsAllSet: new Binary(Buffer.from([1])) } }, { a: 3 }, true],
  [{ a: { $bitsAllSet: 1 } }, { a: new Binary(Buffer.from([1])) }, true],
]

const EXPRESSIONS: readonly Case[] = [
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 2, b: 1 }, true],
  [{ $expr: { $gt: ['$a', '$b'] } }, { a: 'x', b: 1 }, true],
  [{ $expr: { $lt: ['$a', 5] } }, {}, true],
  [{ $expr: { $eq: ['$a', null] } }, {}, false],
  [{ $expr: { $eq: ['$a', 5] } }, { a: [5] }, false],
  [{ $expr: '$a' }, { a: 0 }, false],
  [{ $expr: '$a' }, { a: '' }, true],
  [{ $expr: { $in: ['$a', [1, 2]] } }, { a: 2 }, true],
]

describe.each([
  ['null and missing', NULL_AND_MISSING],
  ['arrays', ARRAYS],
  ['values', VALUES],
  ['types', TYPES],
  ['regular expressions', REGEX],
  ['arithmetic and bits', ARITHMETIC],
  ['expressions', EXPRESSIONS],
])('%s', (_name, cases) => {
  it.each(cases.map((entry, index) => [index, ...entry] as const))(
    '%i %j',
    async (_index, filter, document, matches) => {
      const collection = await database.fresh([document])
      expect(await collection.countDocuments(filter)).toBe(matches ? 1 : 0)
      expect(await collection.find(filter).toArray()).toHaveLength(matches ? 1 : 0)
      // An index must never change the answer.
      const [path] = Object.keys(filter).filter((key) => !key.startsWith('$'))
      if (path === undefined) return
      await createIndex(collection, { [path]: 1 })
      expect(await collection.find(filter).toArray()).toHaveLength(matches ? 1 : 0)
      await collection.dropIndexes()
      await createIndex(collection, { [path]: -1 }, { sparse: true })
      expect(await collection.find(filter).toArray()).toHaveLength(matches ? 1 : 0)
    },
  )
})

describe('refusals', () => {
  it.each<readonly [Filter<Document>, number]>([
    [{ $and: [] }, 2],
    [{ $or: [1 as unknown as Document] }, 2],
    [{ $nope: 1 }, 2],
    [{ a: { $nope: 1 } }, 2],
    [{ a: { $in: 5 as unknown as number[] } }, 2],
    [{ a: { $size: -1 } }, 2],
    [{ a: { $mod: [0, 1] } }, 2],
    [{ a: { $mod: [1] } }, 2],
    [{ a: { $type: 'nope' } }, 2],
    [{ a: { $all: 5 as unknown as number[] } }, 2],
    [{ a: { $elemMatch: 5 as unknown as Document } }, 2],
    [{ a: { $not: 5 as unknown as Document } }, 2],
    [{ a: { $gt: /x/ as unknown as number } }, 2],
    [{ a: { $regex: '(' } }, 51091],
    [{ a: { $regex: 'a++' } }, 238],
    [{ a: { $regex: 'a', $options: 'z' } }, 51108],
    [{ $where: 'true' }, 238],
    [{ $text: { $search: 'x' } }, 238],
    [{ a: { $near: [1, 2] } }, 238],
    [{ $expr: { $nope: 1 } }, 168],
    [{ $expr: '$$nope' }, 17276],
    [{ $jsonSchema: { nope: 1 } }, 9],
  ])('%j', async (filter, code) => {
    const collection = await database.fresh([{ a: 1 }])
    expect(await codeOf(collection.find(filter).toArray())).toBe(code)
  })
})

describe('collation', () => {
  const names = [{ n: 'a' }, { n: 'A' }, { n: 'á' }, { n: 'b' }]

  it.each([
    [1, 3],
    [2, 2],
    [3, 1],
  ])('equality with strength %i finds %i', async (strength, count) => {
    const collection = await database.fresh(names)
    await createIndex(collection, { n: 1 })
    const found = await collection
      .find({ n: 'a' }, { collation: { locale: 'en', strength } })
      .toArray()
    expect(found).toHaveLength(count)
  })

  it('sorts Chinese by pinyin', async () => {
    const collection = await database.fresh([{ n: '重' }, { n: '阿' }, { n: '中' }, { n: '北' }])
    await createIndex(collection, { n: 1 })
    const found = await collection.find().collation({ locale: 'zh' }).sort({ n: 1 }).toArray()
    expect(found[0]?.n).toBe('阿')
    expect(found[1]?.n).toBe('北')
  })

  it('sorts numbers in strings by value', async () => {
    const collection = await database.fresh([{ n: 'a10' }, { n: 'a9' }])
    const found = await collection
      .find()
      .collation({ locale: 'en_US', numericOrdering: true })
      .sort({ n: 1 })
      .toArray()
    expect(found.map((document) => String(document.n))).toEqual(['a9', 'a10'])
  })

  it('groups and distinguishes by the collation', async () => {
    const collection = await database.fresh(names)
    const collation = { locale: 'en', strength: 2 }
    expect(
      await collection.aggregate([{ $group: { _id: '$n' } }], { collation }).toArray(),
    ).toHaveLength(3)
    expect(await collection.distinct('n', {}, { collation })).toHaveLength(3)
  })

  it.each([
    [{ locale: 'xx-nonsense-zz' }, 2],
    [{ locale: 'en', strength: 4 }, 238],
    [{ locale: 'en', alternate: 'shifted' }, 238],
    [{ locale: 'en', backwards: true }, 238],
  ])('refuses %j', async (collation, code) => {
    const collection = await database.fresh(names)
    const find = collection.find({ n: 'a' }, { collation: collation })
    expect(await codeOf(find.toArray())).toBe(code)
  })
})
