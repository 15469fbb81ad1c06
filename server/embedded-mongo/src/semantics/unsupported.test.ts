import type { Document } from 'mongodb'
import { Decimal128 } from 'mongodb'
import type { TestDatabase } from '../testing/harness'
import { startTestDatabase } from '../testing/harness'
import { rawCommand } from '../testing/wire'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
  await database.db
    .collection('c')
    .insertOne({ a: 'x', at: new Date(), d: Decimal128.fromString('2') })
})
afterAll(() => database.stop())

const index = (key: Document, options: Document = {}): Document => ({
  createIndexes: 'c',
  indexes: [{ key, name: 'i', ...options }],
})
const pipeline = (...stages: Document[]): Document => ({
  aggregate: 'c',
  pipeline: stages,
  cursor: {},
})
const project = (expression: unknown): Document => pipeline({ $project: { r: expression } })

/** What MongoDB can do and the README says this database cannot. */
const REFUSED: readonly (readonly [string, number, Document])[] = [
  ['change streams', 115, pipeline({ $changeStream: {} })],
  ['capped collections', 238, { create: 'n', capped: true, size: 4096 }],
  ['making a collection capped', 115, { convertToCapped: 'c', size: 4096 }],
  ['resizing a capped collection', 40415, { collMod: 'c', cappedSize: 4096 }],
  ['time-series collections', 238, { create: 'n', timeseries: { timeField: 't' } }],
  ['expiry of a collection', 238, { create: 'n', expireAfterSeconds: 5 }],
  ['collations of collections', 238, { create: 'n', collation: { locale: 'en' } }],
  [
    'images for change streams',
    238,
    { create: 'n', changeStreamPreAndPostImages: { enabled: true } },
  ],
  ['encrypted fields', 238, { create: 'n', encryptedFields: {} }],
  ['storage engine options', 238, { create: 'n', storageEngine: {} }],
  ['text indexes', 238, index({ a: 'text' })],
  ['2d indexes', 238, index({ a: '2d' })],
  ['2dsphere indexes', 238, index({ a: '2dsphere' })],
  ['hashed indexes', 238, index({ a: 'hashed' })],
  ['wildcard indexes', 238, index({ 'a.$**': 1 })],
  ['wildcard projections', 238, index({ '$**': 1 }, { wildcardProjection: { a: 1 } })],
  ['index collations', 238, index({ a: 1 }, { collation: { locale: 'en' } })],
  ['clustered indexes of createIndexes', 238, index({ _id: 1 }, { clustered: true, unique: true })],
  ['indexes of version 1', 238, index({ a: 1 }, { v: 1 })],
  ['text search', 238, { find: 'c', filter: { $text: { $search: 'x' } } }],
  ['JavaScript in filters', 238, { find: 'c', filter: { $where: 'true' } }],
  ['JavaScript in expressions', 238, project({ $function: { body: 'f', args: [], lang: 'js' } })],
  ['JavaScript accumulators', 238, pipeline({ $group: { _id: 1, r: { $accumulator: {} } } })],
  ['mapReduce', 115, { mapReduce: 'c' }],
  ['points near', 238, { find: 'c', filter: { a: { $near: [0, 0] } } }],
  ['points near on a sphere', 238, { find: 'c', filter: { a: { $nearSphere: [0, 0] } } }],
  ['points within', 238, { find: 'c', filter: { a: { $geoWithin: {} } } }],
  ['points that intersect', 238, { find: 'c', filter: { a: { $geoIntersects: {} } } }],
  ['$sampleRate', 238, { find: 'c', filter: { $sampleRate: 0.5 } }],
  ['tailable cursors', 238, { find: 'c', tailable: true }],
  ['awaitData', 238, { find: 'c', awaitData: true, tailable: true }],
  ['returnKey', 238, { find: 'c', returnKey: true }],
  ['showRecordId', 238, { find: 'c', showRecordId: true }],
  ['index bounds by min', 238, { find: 'c', min: { a: 1 }, hint: { a: 1 } }],
  ['index bounds by max', 238, { find: 'c', max: { a: 1 }, hint: { a: 1 } }],
  ['sorting by $meta', 238, { find: 'c', sort: { a: { $meta: 'textScore' } } }],
  ['projecting $meta', 238, { find: 'c', projection: { a: { $meta: 'textScore' } } }],
  ...[
    '$bucketAuto',
    '$densify',
    '$fill',
    '$geoNear',
    '$listSessions',
    '$planCacheStats',
    '$search',
    '$searchMeta',
    '$setWindowFields',
    '$vectorSearch',
  ].map((stage): readonly [string, number, Document] => [stage, 115, pipeline({ [stage]: {} })]),
  ['latency statistics', 238, pipeline({ $collStats: { latencyStats: {} } })],
  ['powers of decimals', 238, project({ $pow: ['$d', '$d'] })],
  ['logarithms of decimals', 238, project({ $ln: '$d' })],
  ['trigonometry of decimals', 238, project({ $sin: '$d' })],
  ['$meta expressions', 238, project({ $meta: 'textScore' })],
  ['$toHashedIndexKey', 238, project({ $toHashedIndexKey: '$a' })],
  ['$median', 238, project({ $median: { input: [1], method: 'approximate' } })],
  ['$percentile', 238, project({ $percentile: { input: [1], p: [0.5], method: 'approximate' } })],
  ['collation strength 4', 238, { find: 'c', collation: { locale: 'en', strength: 4 } }],
  ['possessive quantifiers', 238, { find: 'c', filter: { a: { $regex: 'a++' } } }],
  ['atomic groups', 238, { find: 'c', filter: { a: { $regex: '(?>a)' } } }],
  ['recursion in patterns', 238, { find: 'c', filter: { a: { $regex: '(?R)' } } }],
  ['apiStrict', 238, { find: 'c', apiVersion: '1', apiStrict: true }],
  ['authentication', 115, { saslStart: 1 }],
  ['search indexes', 115, { createSearchIndexes: 'c', indexes: [] }],
]

describe('what is not supported is refused by name', () => {
  it.each(REFUSED)('%s with code %i', async (_name, code, command) => {
    const reply = await rawCommand(database, command)
    expect(reply).toMatchObject({ ok: 0, code })
    expect(reply.errmsg).toContain('embedded database')
  })
})
