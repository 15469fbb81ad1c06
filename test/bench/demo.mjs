/**
 * `npm run bench -- demo [days]`: tells the demo's half year (or its last days alone) in a database that
 * is thrown away, and prints how long it took and what there is then.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')
const require = createRequire(path.join(root, 'server/package.json'))
const from = (/** @type {string} */ name) => require(path.join(root, 'server/dist', `${name}.js`))

const COUNTED = [
  'households',
  'rollEntries',
  'accounts',
  'buildings',
  'roleAssignments',
  'agendaItems',
  'ballots',
  'ballotPapers',
  'meetings',
  'minutes',
  'listeningSessions',
  'resolutions',
  'actions',
  'outcomes',
  'surveyAnswers',
  'statements',
  'events',
  'blocks',
  'inboxEntries',
]

const { allRoutes } = from('app/routes')
const { openDatabase } = from('app/service')
const { readConfig } = from('config/env')
const { HALF_A_YEAR, seedDemo } = from('features/demo/index')
const { AdjustableClock } = from('platform/clock')
const { ensureIndexes } = from('platform/db/connection')
const { diskFileStore } = from('platform/files/file-store')

const dataDir = mkdtempSync(path.join(tmpdir(), 'linyi-bench-'))
const database = await openDatabase(
  readConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, EMBEDDED_DURABILITY: 'off' }),
)
await ensureIndexes()
const clock = new AdjustableClock()
let commands = 0
const routes = Object.fromEntries(
  Object.entries(
    allRoutes({ isDemo: true, files: diskFileStore(path.join(dataDir, 'files')), clock }),
  ).map(([name, handler]) => [
    name,
    (/** @type {unknown[]} */ ...args) => {
      commands += 1
      return /** @type {(...args: unknown[]) => unknown} */ (handler)(...args)
    },
  ]),
)
const history = process.argv[2] === 'days' ? null : HALF_A_YEAR
const begun = performance.now()
const before = process.cpuUsage()
await seedDemo(clock.now(), routes, { history })
const { user, system } = process.cpuUsage(before)
const seconds = (performance.now() - begun) / 1000
process.stdout.write(
  `${seconds.toFixed(1)} s, ${((user + system) / 1e6).toFixed(1)} s of processor time, ${String(commands)} operations\n`,
)
const { connection } = require('mongoose')
for (const name of COUNTED) {
  const count = await connection.collection(name).countDocuments({})
  process.stdout.write(`${name.padEnd(20)} ${String(count)}\n`)
}
const byStatus = await connection
  .collection('agendaItems')
  .aggregate([{ $group: { _id: '$status', count: { $sum: 1 } } }, { $sort: { _id: 1 } }])
  .toArray()
for (const { _id, count } of byStatus) {
  process.stdout.write(`  ${String(_id).padEnd(18)} ${String(count)}\n`)
}
await database.close()
rmSync(dataDir, { recursive: true })
