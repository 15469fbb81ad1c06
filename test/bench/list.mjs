/**
 * What a list of 1,000 items sends to the screen: `npm run bench -- list [items]`. The built mini-program
 * runs in the weapp runtime (jsdom, in this process); the list of items is scrolled to its end page by page.
 * Ends with 1 when a page costs more than another did before it: what is there already is not sent again.
 * `test/weapp/limits.test.ts` holds the same for a list of 200 at every run of the tests.
 */
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildClient } from '../../scripts/lib/build.mjs'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const ITEMS = Number(process.argv[2] ?? 1000)
const PAGE = 20
/** Beside the second page, in bytes: no page may be so much dearer. */
const GROWTH_MAX = 1.2
const PATIENCE_MS = 60_000
const TOLD_EVERY = 7

await buildClient('weapp')

const require = createRequire(path.join(ROOT, 'test/dist/test/package.json'))
const { ItemModel } = require('@linyi/server/features/agenda/item.model')
const { newId } = require('@linyi/server/platform/ids')
const { buildCommunity } = require('./support/factories.js')
const { itemText } = require('./support/story.js')
const { startTestService } = require('./support/test-service.js')
const { closeAll, launchWeapp } = require('./weapp/host/index.js')

const tell = (/** @type {string} */ line) => process.stdout.write(`${line}\n`)
const cpuMs = (/** @type {NodeJS.CpuUsage} */ since) => {
  const { user, system } = process.cpuUsage(since)
  return Math.round((user + system) / 1000)
}

const service = await startTestService()
const community = await buildCommunity(service.clock.now(), { residents: 2, members: 1 })
const [raiser, reader] = community.residents
const { id } = await service.as(raiser.token).command('agenda.raise', itemText(community.gridId))
await service
  .as(community.worker.token)
  .command('agenda.admit', { itemId: id, basis: 'practicalProblem' })
const item = await ItemModel.findOne({ communityId: community.communityId, _id: id }).lean()
await ItemModel.insertMany(
  Array.from({ length: ITEMS - 1 }, (_, index) => ({
    ...item,
    _id: newId(service.clock.now()),
    number: `${item.number}-${index}`,
  })),
)

const app = await launchWeapp({
  dist: path.join(ROOT, 'miniapp/dist/weapp'),
  origins: { 'http://127.0.0.1:3000': service.url },
  patience: PATIENCE_MS,
  storage: { 'linyi.session': JSON.stringify(reader.token) },
})
await app.switchTab('pages/agenda/index')
await app.waitFor(async () => (await app.find({ selector: '.item-card__title' })) !== null || null)
await app.waitForQuiet()

/** @type {number[]} */
const sent = []
for (let shown = PAGE; shown < ITEMS; shown += PAGE) {
  const before = (await app.setDataSizes()).length
  const since = process.cpuUsage()
  await app.reachBottom()
  await app.waitFor(() => app.find({ selector: '.item-card__title', nth: shown }))
  await app.waitForQuiet()
  const sizes = (await app.setDataSizes()).slice(before).map(({ bytes }) => bytes)
  const all = sizes.reduce((sum, bytes) => sum + bytes, 0)
  sent.push(all)
  const isTold = sent.length % TOLD_EVERY === 1 || shown + PAGE >= ITEMS
  if (isTold) {
    const last = Math.min(shown + PAGE, ITEMS)
    tell(`items ${shown + 1} to ${last}: ${all} bytes by setData, ${cpuMs(since)} ms of processor`)
  }
}
const cards = await app.findAll({ selector: '.item-card__title' })
const most = Math.max(...sent)
const isGrown = most > (sent[0] ?? 0) * GROWTH_MAX
tell(
  `${cards.length} of ${ITEMS} items on the page; a page cost ${Math.min(...sent)} to ${most} bytes`,
)
await closeAll()
await service.stop()
process.exit(isGrown || cards.length !== ITEMS ? 1 : 0)
