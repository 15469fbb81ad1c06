/**
 * How soon the mini-program has something to read: `npm run bench -- boot`. The built mini-program starts
 * in the weapp runtime (jsdom, in this process) with a service on this machine, over the demo's story;
 * measured from its start to the first item of the first page. A first start has nothing kept on the
 * phone; a next start shows what was kept, before the service has answered.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient } from '../../scripts/lib/build.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const DIST = path.join(ROOT, 'miniapp/dist/weapp')
const STARTS = 11
const BAR_MS = 400
const PATIENCE_MS = 20_000

await buildClient('weapp')

const require = createRequire(path.join(ROOT, 'test/dist/test/package.json'))
const { startTestService } = require('./support/test-service.js')
const { closeAll, launchWeapp } = require('./weapp/host/index.js')

const service = await startTestService({ demo: true })
const { items: people } = await service.guest.query('people.personas', {})
const { token } = await service.guest.command('people.signIn', { personaId: people[0].id })
const session = { 'linyi.session': JSON.stringify(token) }

/**
 * @param {Record<string, unknown>} storage
 * @returns {Promise<{ ms: number, storage: Record<string, unknown> }>}
 */
async function start(storage) {
  const startedAt = performance.now()
  const app = await launchWeapp({
    dist: DIST,
    origins: { 'http://127.0.0.1:3000': service.url },
    patience: PATIENCE_MS,
    storage,
  })
  await app.waitFor(
    async () => (await app.find({ selector: '.item-card__title' })) !== null || null,
  )
  const ms = performance.now() - startedAt
  await app.waitForQuiet()
  const kept = await app.storage()
  await closeAll()
  return { ms, storage: kept }
}

/** @param {string} title @param {number[]} times */
function tell(title, times) {
  const sorted = times.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const [least = Number.NaN] = sorted
  const most = sorted.at(-1) ?? Number.NaN
  const figures = [least, middle, most].map((ms) => String(Math.round(ms)))
  process.stdout.write(`${title}: ${figures.join(' / ')} ms (least, middle, most; bar ${BAR_MS})\n`)
}

try {
  // the first one of a process reads and compiles the bundle, as a phone does when it installs it
  const { storage } = await start(session)
  /** @type {number[]} */
  const first = []
  /** @type {number[]} */
  const next = []
  for (let run = 0; run < STARTS; run += 1) {
    first.push((await start(session)).ms)
    next.push((await start(storage)).ms)
  }
  tell('first start', first)
  tell('next start ', next)
} finally {
  await service.stop()
}
process.exit(0)
