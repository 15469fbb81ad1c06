import { connect } from 'node:net'
import type { Document } from 'mongodb'
import { Binary, Decimal128, Long, MaxKey, MinKey, ObjectId } from 'mongodb'
import { message } from './wire'

/** A small generator with a seed, so that a failing run can be repeated. */
export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0
    return this.state / 2 ** 32
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
}

const KEYS = [
  'a',
  'b',
  'a.b',
  'a.0',
  'a.$',
  'a.$[]',
  '_id',
  '',
  '$set',
  '$inc',
  '$push',
  '$gt',
  '$in',
  '$elemMatch',
  '$and',
  '$or',
  '$expr',
  '$not',
  '$regex',
  '$type',
  '$each',
  '$group',
  '$match',
  '$lookup',
  '$project',
  '$sort',
  '$facet',
  '$add',
  '$concat',
  '$map',
  '$dateToString',
  '__proto__',
  'constructor',
  'n',
]
const COMMANDS = [
  'find',
  'insert',
  'update',
  'delete',
  'findAndModify',
  'aggregate',
  'count',
  'distinct',
  'createIndexes',
  'dropIndexes',
  'create',
  'drop',
  'collMod',
  'explain',
  'getMore',
  'killCursors',
  'bulkWrite',
  'listCollections',
  'hello',
  'commitTransaction',
  'abortTransaction',
  'endSessions',
  'validate',
  'renameCollection',
  'listIndexes',
  'nonsense',
]
const FIELDS = [
  'filter',
  'q',
  'query',
  'update',
  'u',
  'updates',
  'deletes',
  'documents',
  'pipeline',
  'cursor',
  'sort',
  'projection',
  'hint',
  'limit',
  'skip',
  'batchSize',
  'key',
  'indexes',
  'collation',
  'let',
  'arrayFilters',
  'ordered',
  'multi',
  'upsert',
  'lsid',
  'txnNumber',
  'autocommit',
  'startTransaction',
  'readConcern',
  'writeConcern',
  'maxTimeMS',
  'ops',
  'nsInfo',
  'collection',
  'index',
  'validator',
]
const LEAVES: readonly unknown[] = [
  null,
  true,
  0,
  1,
  -1,
  2.5,
  NaN,
  Infinity,
  2 ** 31,
  'x',
  '$a',
  '$$ROOT',
  '$$nope',
  '',
  '邻',
  new Date(0),
  new ObjectId(),
  Long.MAX_VALUE,
  Decimal128.fromString('1.5'),
  new MinKey(),
  new MaxKey(),
  new Binary(Buffer.from('x')),
  /a+b/i,
  [],
  {},
]

function randomValue(random: Random, depth: number): unknown {
  const choice = random.below(depth > 3 ? 2 : 6)
  if (choice < 3) return random.pick(LEAVES)
  if (choice === 3) {
    return Array.from({ length: random.below(4) }, () => randomValue(random, depth + 1))
  }
  return Object.fromEntries(
    Array.from({ length: random.below(4) }, () => [
      random.pick(KEYS),
      randomValue(random, depth + 1),
    ]),
  )
}

/** What a command needs to be taken seriously; the values are random all the same. */
function template(random: Random, name: string): Document {
  const value = (): unknown => randomValue(random, 1)
  const filter = (): unknown => (random.next() < 0.5 ? { [random.pick(KEYS)]: value() } : value())
  const list = (item: () => unknown): unknown[] => Array.from({ length: 1 + random.below(3) }, item)
  const stage = (): unknown => ({ [random.pick(STAGES)]: value() })
  switch (name) {
    case 'find':
      return { filter: filter(), sort: value(), projection: filter() }
    case 'insert':
      return { documents: list(() => ({ a: value(), n: value() })), ordered: false }
    case 'update':
      return {
        updates: [{ q: filter(), u: updateOf(random), multi: true, upsert: random.next() < 0.3 }],
      }
    case 'delete':
      return { deletes: [{ q: { a: value() }, limit: 1 }] }
    case 'findAndModify':
      return { query: filter(), update: updateOf(random), new: true }
    case 'aggregate':
      return { pipeline: list(stage), cursor: {} }
    case 'count':
      return { query: filter() }
    case 'distinct':
      return { key: random.pick(KEYS), query: filter() }
    case 'createIndexes':
      return {
        indexes: [
          {
            key: { [random.pick(KEYS)]: random.pick([1, -1, 'x']) },
            name: `i${String(random.below(9))}`,
          },
        ],
      }
    case 'explain':
      return { explain: { find: 'fuzz', filter: filter() } }
    case 'collMod':
      return { validator: filter(), validationAction: 'warn' }
    default:
      return {}
  }
}

const STAGES = [
  '$match',
  '$project',
  '$set',
  '$unset',
  '$group',
  '$sort',
  '$limit',
  '$skip',
  '$unwind',
  '$facet',
  '$lookup',
  '$replaceWith',
  '$bucket',
  '$count',
  '$sample',
  '$unionWith',
  '$redact',
  '$sortByCount',
]
const UPDATES = [
  '$set',
  '$inc',
  '$mul',
  '$push',
  '$pull',
  '$addToSet',
  '$pop',
  '$unset',
  '$rename',
  '$min',
  '$max',
  '$bit',
  '$currentDate',
  '$setOnInsert',
]

function updateOf(random: Random): unknown {
  if (random.next() < 0.2) return randomValue(random, 1)
  return { [random.pick(UPDATES)]: { [random.pick(KEYS)]: randomValue(random, 2) } }
}

/** A command document that is sometimes right, often nearly right and sometimes absurd. */
export function randomCommand(random: Random): Document {
  const name = random.pick(COMMANDS)
  const target = random.next() < 0.9 ? 'fuzz' : randomValue(random, 2)
  const body: Document = { [name]: target, ...(random.next() < 0.9 ? template(random, name) : {}) }
  for (let i = random.next() < 0.7 ? 0 : random.below(5); i > 0; i -= 1) {
    const field = random.pick(FIELDS)
    const list = ['updates', 'deletes', 'documents', 'pipeline', 'indexes', 'ops'].includes(field)
    body[field] =
      list && random.next() < 0.8
        ? Array.from({ length: 1 + random.below(3) }, () => randomValue(random, 1))
        : randomValue(random, 1)
  }
  return { ...body, $db: random.next() < 0.97 ? 'fuzz' : randomValue(random, 2) }
}

/** A frame with some of its bytes changed, cut off or added. */
export function mutated(random: Random, bytes: Buffer): Buffer {
  const out = Buffer.from(bytes)
  // Mostly whole: a broken frame ends its connection, and what follows it is not read.
  const kind = random.next() < 0.9 ? 0 : random.below(5)
  if (kind === 0) return out
  if (kind === 1) return out.subarray(0, random.below(out.length))
  for (let i = 1 + random.below(4); i > 0; i -= 1) {
    // Mostly behind the length, so that the frame is read and not merely waited for.
    const at =
      kind === 4
        ? random.below(out.length)
        : Math.min(out.length - 1, 16 + random.below(out.length))
    out[at] = random.below(256)
  }
  return out
}

/** Sends many frames over few connections; a connection that the server closes is replaced. */
export async function fuzz(path: string, frames: number, seed: number): Promise<void> {
  const random = new Random(seed)
  for (let sent = 0; sent < frames;) {
    sent += await burst(path, random, Math.min(20, frames - sent))
  }
}

function burst(path: string, random: Random, count: number): Promise<number> {
  return new Promise((resolve) => {
    const socket = connect(path)
    socket.on('error', () => undefined)
    socket.on('data', () => undefined)
    socket.on('close', () => {
      resolve(count)
    })
    for (let i = 0; i < count; i += 1) {
      socket.write(mutated(random, serialized(random)))
    }
    // A frame that was cut off would be waited for: the client gives up.
    socket.end()
    socket.setTimeout(5000, () => socket.destroy())
  })
}

function serialized(random: Random): Buffer {
  for (;;) {
    try {
      return message(randomCommand(random))
    } catch {
      // The driver's own serializer refuses some of it; another one then.
    }
  }
}
