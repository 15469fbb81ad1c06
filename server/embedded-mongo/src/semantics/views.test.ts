import type { Document } from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { byId, codeOf, createIndex, startTestDatabase } from '../testing/harness'
import { rawCommand } from '../testing/wire'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
  const source = database.db.collection('source')
  await source.insertMany([1, 2, 3].map((n) => ({ ...byId(n), n, s: n === 2 ? 'B' : 'b' })))
  await createIndex(source, { n: 1 })
  await database.db.createCollection('some', {
    viewOn: 'source',
    pipeline: [{ $match: { n: { $gt: 1 } } }],
  })
})
afterAll(() => database.stop())

describe('views', () => {
  it('read through their pipeline, also from views, joins and counts', async () => {
    await database.db.createCollection('doubled', {
      viewOn: 'some',
      pipeline: [{ $project: { d: { $multiply: ['$n', 2] } } }],
    })
    const doubled = database.db.collection('doubled')
    expect(await doubled.find({}, { sort: { d: -1 }, limit: 1 }).toArray()).toEqual([
      { _id: 3, d: 6 },
    ])
    expect(await doubled.estimatedDocumentCount()).toBe(2)
    expect(await doubled.distinct('d')).toEqual([4, 6])
    const lookup = { from: 'doubled', localField: 'n', foreignField: '_id', as: 'found' }
    const joined = await database.db
      .collection('source')
      .aggregate([{ $lookup: lookup }])
      .toArray()
    expect(joined.map(({ found }) => found as unknown)).toEqual([
      [],
      [{ _id: 2, d: 4 }],
      [{ _id: 3, d: 6 }],
    ])
  })

  it('pass a hint on to the collection that they are on', async () => {
    const some = database.db.collection('some')
    expect(await some.find({}, { hint: { n: 1 } }).toArray()).toHaveLength(2)
    expect(await codeOf(some.find({}, { hint: 'nope' }).toArray())).toBe(2)
    expect(await codeOf(some.aggregate([], { hint: 'nope' }).toArray())).toBe(2)
  })

  it.each<readonly [Document, number]>([
    [{ find: 'some', collation: { locale: 'en', strength: 2 } }, 167],
    [{ count: 'some', collation: { locale: 'en', strength: 2 } }, 167],
    [{ distinct: 'some', key: 's', collation: { locale: 'en', strength: 2 } }, 167],
    [{ aggregate: 'some', pipeline: [], cursor: {}, collation: { locale: 'en' } }, 167],
    [{ find: 'some', collation: { locale: 'simple' } }, 0],
    [{ insert: 'some', documents: [{}] }, 166],
    [{ update: 'some', updates: [{ q: {}, u: { $set: { n: 1 } } }] }, 166],
    [{ delete: 'some', deletes: [{ q: {}, limit: 0 }] }, 166],
    [{ createIndexes: 'some', indexes: [{ key: { n: 1 }, name: 'n' }] }, 166],
    [{ validate: 'some' }, 166],
    [{ collStats: 'some' }, 166],
    [{ aggregate: 'source', pipeline: [{ $merge: 'some' }], cursor: {} }, 166],
    [{ aggregate: 'source', pipeline: [{ $out: 'some' }], cursor: {} }, 166],
    [{ create: 'own', viewOn: 'own', pipeline: [] }, 5],
    [{ collMod: 'some', viewOn: 'circle', pipeline: [] }, 5],
    [{ create: 'own', viewOn: 'source', pipeline: [{ $unionWith: 'own' }] }, 5],
  ])('%j gives %i', async (command, code) => {
    if (command.viewOn === 'circle') {
      await database.db.createCollection('circle', { viewOn: 'some', pipeline: [] })
    }
    const reply = await rawCommand(database, command)
    const [error] = (reply.writeErrors as Document[] | undefined) ?? [reply]
    expect(error?.code ?? 0).toBe(code)
  })
})

describe('$merge', () => {
  it('finds its target by fields inside documents', async () => {
    const target = await database.fresh([{ _id: 1, a: { b: 1 } }])
    await createIndex(target, { 'a.b': 1 }, { unique: true })
    const merge = (documents: Document[]): Promise<Document[]> =>
      database.db
        .aggregate([
          { $documents: documents },
          { $merge: { into: target.collectionName, on: 'a.b' } },
        ])
        .toArray()
    await merge([{ a: { b: 1 }, z: 5 }])
    expect(await target.find().toArray()).toEqual([{ _id: 1, a: { b: 1 }, z: 5 }])
    expect(await codeOf(merge([{ a: 5 }]))).toBe(51132)
    expect(await codeOf(merge([{ a: [{ b: 1 }] }]))).toBe(51132)
    expect(await codeOf(merge([{ a: { b: [1] } }]))).toBe(51185)
  })

  it.each<readonly [Document, number]>([
    [{ into: 'merged', on: [] }, 51187],
    [{ into: 'merged', on: ['_id', '_id'] }, 31465],
    [{ into: 'merged', on: 'n' }, 51183],
    [{ into: 'merged', let: { x: 1 }, whenMatched: 'merge' }, 51199],
    [{ into: 'merged', whenMatched: 'fail' }, 11000],
    [{ into: 'merged', whenNotMatched: 'fail' }, 13113],
  ])('%j gives %i and changes nothing', async ($merge, code) => {
    const merged = database.db.collection('merged')
    await merged.deleteMany({})
    await merged.insertMany([byId(1), byId(2)])
    const run = database.db.collection('source').aggregate([{ $merge }]).toArray()
    expect(await codeOf(run)).toBe(code)
    expect(await merged.find().toArray()).toEqual([{ _id: 1 }, { _id: 2 }])
  })
})
