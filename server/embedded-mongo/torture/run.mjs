// node torture/run.mjs [--rounds 100] [--frames 100000] [--seed N]: crashes and hostile frames.
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const require = createRequire(import.meta.url)
const { startProcess, tortureRound } = require('../dist/testing/torture.js')
const { fuzz } = require('../dist/testing/fuzz.js')
const { checkDatabase } = require('../dist/maintenance.js')
const { DATA_FILE } = require('../dist/server/host.js')

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '100' },
    frames: { type: 'string', default: '100000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
})
let failed = false

async function crashes(rounds) {
  const dataDir = mkdtempSync(join(tmpdir(), 'torture-'))
  const expectations = new Map()
  let total = 0
  for (let round = 1; round <= rounds; round += 1) {
    const { acknowledged, problems } = await tortureRound(
      dataDir,
      expectations,
      100 + Math.random() * 400,
    )
    total += acknowledged
    for (const problem of problems) {
      failed = true
      console.error(`round ${round}: ${problem}`)
    }
    if (round % 10 === 0) console.log(`${round} crashes, ${total} acknowledged writes`)
  }
  rmSync(dataDir, { recursive: true })
}

async function frames(count, seed) {
  const dataDir = mkdtempSync(join(tmpdir(), 'fuzz-'))
  const { child } = await startProcess(dataDir)
  child.once('exit', (code, signal) => {
    if (signal === 'SIGTERM' || code === 0) return
    failed = true
    console.error(`the server ended: ${code ?? signal}`)
  })
  console.log(`seed ${seed}`)
  for (let sent = 0; sent < count; sent += 10_000) {
    await fuzz(join(dataDir, 'mongo.sock'), Math.min(10_000, count - sent), seed + sent)
    console.log(`${Math.min(count, sent + 10_000)} frames`)
  }
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await ended
  const report = checkDatabase(join(dataDir, DATA_FILE))
  if (report.errors.length > 0) failed = true
  console.log(`${report.documents} documents, errors: ${JSON.stringify(report.errors)}`)
  rmSync(dataDir, { recursive: true })
}

await crashes(Number(values.rounds))
await frames(Number(values.frames), Number(values.seed))
console.log(failed ? 'FAILED' : 'nothing lost, nothing broken')
process.exit(failed ? 1 : 0)
