// node bench/run.mjs [--large 1000000]: how cost grows with the number of documents, as ratios.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { BSON, MongoClient } from 'mongodb'

const require = createRequire(import.meta.url)
const { startProcess } = require('../dist/testing/torture.js')
const { values } = parseArgs({ options: { large: { type: 'string', default: '1000000' } } })
const LARGE = Number(values.large)
const SMALL = 10_000
const GROUPS = 1000

const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))

async function stop(child, client) {
  await client.close()
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
}

async function load(collection, from, to) {
  for (let n = from; n < to; n += 5000) {
    const documents = Array.from({ length: Math.min(5000, to - n) }, (_item, i) => {
      const k = n + i
      return {
        k,
        g: k % GROUPS,
        n: (k * 7919) % 1_000_003,
        name: `name ${k}`,
        tags: [k % 50, k % 7],
        at: new Date(k * 1000),
      }
    })
    await collection.insertMany(documents, { ordered: false })
  }
}

/** The median of a few batches, in milliseconds per operation. */
async function time(operation, count = 200) {
  const batches = []
  for (let batch = 0; batch < 7; batch += 1) {
    const start = performance.now()
    for (let i = 0; i < count; i += 1) await operation(batch * count + i)
    batches.push((performance.now() - start) / count)
  }
  return batches.sort((a, b) => a - b)[3]
}

async function measure(collection, size) {
  const key = (i) => (i * 7_368_787) % size
  return {
    'indexed find': await time((i) => collection.findOne({ k: key(i) })),
    'equality + sort + limit': await time((i) =>
      collection
        .find({ g: i % GROUPS })
        .sort({ n: -1 })
        .limit(10)
        .toArray(),
    ),
    update: await time((i) => collection.updateOne({ k: key(i) }, { $inc: { hits: 1 } })),
  }
}

/** One connection that sends a command and waits for its answer. */
async function wireClient(uri) {
  const socket = connect(decodeURIComponent(/mongodb:\/\/([^/]+)/.exec(uri)[1]))
  await once(socket, 'connect')
  return async (body) => {
    const content = BSON.serialize(body)
    const head = Buffer.alloc(21)
    head.writeInt32LE(21 + content.length, 0)
    head.writeInt32LE(2013, 12)
    socket.write(Buffer.concat([head, content]))
    const [reply] = await once(socket, 'data')
    const answer = BSON.deserialize(reply.subarray(21))
    if (answer.n !== 1) throw new Error(JSON.stringify(answer))
  }
}

let server = await startProcess(dataDir)
let client = await new MongoClient(server.uri).connect()
const open = (name) => client.db('bench').collection(name)
for (const name of ['small', 'large']) {
  await open(name).createIndex({ k: 1 }, { unique: true })
  await open(name).createIndex({ g: 1, n: -1 })
}
await load(open('small'), 0, SMALL)
const began = performance.now()
await load(open('large'), 0, LARGE)
console.log(
  `loaded ${LARGE} documents: ${Math.round(LARGE / ((performance.now() - began) / 1000))} per second`,
)

await measure(open('small'), SMALL)
const small = await measure(open('small'), SMALL)
const large = await measure(open('large'), LARGE)
for (const name of Object.keys(small)) {
  const ratio = large[name] / small[name]
  console.log(
    `${name}: ${small[name].toFixed(3)} ms at ${SMALL}, ${large[name].toFixed(3)} ms at ${LARGE}: ratio ${ratio.toFixed(2)} (at most 2)`,
  )
}

// The driver's own work would hide the server's here, so the inserts go over bare sockets.
const writers = await Promise.all(Array.from({ length: 50 }, () => wireClient(server.uri)))
const insert = (writer, document) =>
  writer({ insert: 'writes', documents: [document], $db: 'bench' })
await time((i) => Promise.all(writers.map((writer, j) => insert(writer, { i, j }))), 20)
const serial = await time((i) => insert(writers[0], { i }), 100)
const parallel =
  (await time((i) => Promise.all(writers.map((writer, j) => insert(writer, { i, j }))), 20)) / 50
console.log(
  `durable inserts: ${Math.round(1000 / serial)}/s serial, ${Math.round(1000 / parallel)}/s by 50: ratio ${(serial / parallel).toFixed(1)} (at least 8)`,
)

await stop(server.child, client)
const opening = performance.now()
server = await startProcess(dataDir)
client = await new MongoClient(server.uri).connect()
await client.db('bench').collection('large').findOne({ k: 5 })
console.log(
  `open with ${LARGE} documents: ${Math.round(performance.now() - opening)} ms, process start included (under 1000)`,
)
const status = readFileSync(`/proc/${server.child.pid}/status`, 'utf8')
console.log(
  `memory after it: ${Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) / 1024)} MB (under 250)`,
)
await stop(server.child, client)
rmSync(dataDir, { recursive: true })
