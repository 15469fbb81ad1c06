import type { Document } from 'mongodb'
import { estimateBacktracking } from './query/backtracking'
import type { TestDatabase } from './testing/harness'
import { codeOf, startTestDatabase } from './testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

const TRAP = { a: `${'a'.repeat(40)}b` }

describe('a regular expression that backtracks without end', () => {
  it.each([
    '^(a+)+$',
    '^(a|aa)+$',
    '^(a|a)*$',
    '^(a*)*$',
    '^(?:a|a){5,60}$',
    '^(?:a{1,40}){1,40}$',
  ])('/%s/ is error 51156, naming the embedded database', async (pattern) => {
    const collection = await database.fresh([TRAP])
    const started = Date.now()
    await expect(collection.findOne({ a: { $regex: pattern } })).rejects.toMatchObject({
      code: 51156,
      message: expect.stringContaining('embedded database') as unknown,
    })
    expect(Date.now() - started).toBeLessThan(1000)
  })

  it('is the same error in an expression, a schema and an update', async () => {
    const collection = await database.fresh([TRAP])
    const regex = { input: '$a', regex: '^(a+)+$' }
    const expression: Document = { $expr: { $regexMatch: regex } }
    expect(await codeOf(collection.findOne(expression))).toBe(51156)
    const schema = { $jsonSchema: { properties: { a: { pattern: '^(a+)+$' } } } }
    expect(await codeOf(collection.findOne(schema))).toBe(51156)
    expect(await codeOf(collection.updateOne({ a: /^(a+)+$/ }, { $set: { b: 1 } }))).toBe(51156)
    expect(await collection.findOne()).not.toHaveProperty('b')
  })

  it('holds other clients up no longer than its budget, over any number of documents', async () => {
    // Each match is slow but ends: the sum of them is what is limited.
    const slow = { a: `${'a'.repeat(21)}b` }
    const collection = await database.fresh(Array.from({ length: 200 }, () => ({ ...slow })))
    const search = codeOf(collection.find({ a: /^(a+)+$/ }).toArray())
    const started = Date.now()
    await database.db.command({ ping: 1 })
    expect(Date.now() - started).toBeLessThan(1500)
    expect([51156, undefined]).toContain(await search)
  })

  it('ends with 50 when maxTimeMS is over first', async () => {
    const collection = await database.fresh([TRAP])
    const found = collection.find({ a: /^(a+)+$/ }, { maxTimeMS: 20 }).toArray()
    expect(await codeOf(found)).toBe(50)
    const pipeline = [{ $project: { m: { $regexMatch: { input: '$a', regex: '^(a+)+$' } } } }]
    expect(await codeOf(collection.aggregate(pipeline, { maxTimeMS: 20 }).toArray())).toBe(50)
  })

  it('still matches what it matches in time', async () => {
    const collection = await database.fresh([{ a: 'aaaaaaaaaaaa' }, { a: 'aaaaaaaaaaab' }, TRAP])
    expect(await collection.countDocuments({ a: /^(?:a+)+b$/ })).toBe(2)
    const long = `${'x'.repeat(200_000)}needle`
    await collection.insertOne({ a: long })
    expect(await collection.countDocuments({ a: /x.*needle$/ })).toBe(1)
  })
})

describe('the estimate of backtracking', () => {
  it.each(['(a+)+', '(a|b)*c', '(?:a?b)+', '(a)\\1', '(?<n>a)\\k<n>', '((?=a*)b)+', '(a+){3}'])(
    '/%s/ may double with every character',
    (pattern) => {
      expect(estimateBacktracking(pattern).unbounded).toBe(true)
    },
  )

  it.each([
    ['abc', 1],
    ['^a*b+$', 3],
    ['[(+*]{3}', 1],
    ['(?:ab){3}', 1],
    ['\\p{Lu}+', 2],
    ['(abc)+', 2],
    ['(?:a|b)c?', 1],
  ])('/%s/ grows with the power %i', (pattern, power) => {
    expect(estimateBacktracking(pattern)).toMatchObject({ unbounded: false, power })
  })
})
