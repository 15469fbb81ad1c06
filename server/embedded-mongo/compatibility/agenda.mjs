// node compatibility/agenda.mjs URI: agenda, unmodified, against a server; ends with 0 when all holds.
import assert from 'node:assert/strict'
import { MongoBackend } from '@agendajs/mongo-backend'
import { Agenda } from 'agenda'
import { MongoClient } from 'mongodb'

const [uri] = process.argv.slice(2)
const client = await new MongoClient(uri).connect()
const jobs = client.db().collection('agendaJobs')
const ran = []
const waiting = []

/** Resolves when a job of this name has run so many times. */
const times = (name, count) =>
  new Promise((resolve) => waiting.push({ name, count, resolve })).then(() => name)

function note(name, data) {
  ran.push({ name, data })
  for (const { name: wanted, count, resolve } of waiting) {
    if (ran.filter((run) => run.name === wanted).length >= count) resolve()
  }
}

async function worker(name) {
  const agenda = new Agenda({
    backend: new MongoBackend({ mongo: client.db(), name }),
    processEvery: 50,
    defaultLockLifetime: 10_000,
  })
  agenda.define('greet', async (job) => note('greet', job.attrs.data))
  agenda.define('tick', async () => note('tick'))
  agenda.define('fail', async () => {
    note('fail')
    throw new Error('as meant')
  })
  await agenda.start()
  return agenda
}

const [first, second] = [await worker('first'), await worker('second')]

// Two workers on one collection: each job runs once.
for (let i = 0; i < 20; i += 1) await first.now('greet', { i })
await times('greet', 20)
assert.deepEqual(
  ran
    .filter((run) => run.name === 'greet')
    .map((run) => run.data.i)
    .sort((a, b) => a - b),
  Array.from({ length: 20 }, (_item, i) => i),
)

// Planned again and again, there is one job; it repeats.
await first.every(100, 'tick')
await second.every(100, 'tick')
await times('tick', 3)
assert.equal(await jobs.countDocuments({ name: 'tick' }), 1)
assert.equal(await first.cancel({ name: 'tick' }), 1)

// What is unique stays one document, also when both ask at once.
const later = new Date(Date.now() + 3_600_000)
await Promise.all(
  Array.from({ length: 20 }, (_item, i) =>
    (i % 2 ? first : second)
      .create('greet', { key: 1, i })
      .unique({ 'data.key': 1 })
      .schedule(later)
      .save(),
  ),
)
assert.equal(await jobs.countDocuments({ 'data.key': 1 }), 1)

// A failure is written down.
await first.now('fail', {})
await times('fail', 1)
await new Promise((resolve) => setTimeout(resolve, 200))
const failed = await jobs.findOne({ name: 'fail' })
assert.equal(failed.failReason, 'as meant')
assert.equal(failed.failCount, 1)

await first.stop()
await second.stop()
await client.close()
