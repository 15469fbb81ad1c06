/**
 * What a vote costs, on the full path (session, policy, transaction, durable commit) over 50
 * connections: `npm run bench -- ballots [voters]`. The figure is a ratio: casts for each request of a
 * bare Koa under the same connections in the same run, so that a busy machine falls on both.
 */
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openFolder, seedBallot } from './ballots-seed.mjs'
import { castBytes, sendAll } from './raw-client.mjs'
import { ROOT, startServer, startService } from './service.mjs'

const CONNECTIONS = 50
const HELLO_REQUESTS = 60_000
const WARM_UP = 300
const INSERTS = 3000
const TALLY_PAPERS = 100_000
const SHARE_MIN = 0.02
const P99_MAX_MS = 150
const TALLY_MAX_MS = 1000

const require = createRequire(path.join(ROOT, 'server/package.json'))

const percentile = (/** @type {number[]} */ values, /** @type {number} */ part) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

async function helloPerSecond(/** @type {string} */ url) {
  const bytes = Buffer.from('GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
  const requests = Array(HELLO_REQUESTS).fill(bytes)
  const { answers, seconds } = await sendAll(url, CONNECTIONS, requests)
  return answers.length / seconds
}

/** Single inserts by the raw driver, as many at once, on the same kind of database. */
async function insertsPerSecond(/** @type {string} */ dataDir) {
  const { from, close } = await openFolder(require, ROOT, dataDir, 'full')
  const { PaperModel } = from('features/ballots/voter.model')
  const raw = PaperModel.db.collection('benchInserts')
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < INSERTS) {
        next += 1
        await raw.insertOne({ ballotId: 'b', name: randomUUID(), mark: 'yes' })
      }
    }),
  )
  const perSecond = INSERTS / ((performance.now() - startedAt) / 1000)
  await close()
  return perSecond
}

/** Counting a large box: what `recount` and the close of a ballot do with its papers. */
function tallyMs() {
  const { countBox } = require(path.join(ROOT, 'shared/dist/domain/ballots/verdict.js'))
  const { merkleRoot } = require(path.join(ROOT, 'shared/dist/domain/ballots/box.js'))
  const { BALLOT_DEFAULT } = require(path.join(ROOT, 'shared/dist/domain/rules/ballot-default.js'))
  const { sha256 } = require(path.join(ROOT, 'server/dist/platform/ids.js'))
  const { receiptOf } = require(
    path.join(ROOT, 'server/dist/features/ballots/paper-names.rules.js'),
  )
  const key = Buffer.alloc(32).toString('base64')
  const papers = Array.from({ length: TALLY_PAPERS }, (_, index) => ({
    receipt: receiptOf(key, String(index)),
    mark: ['yes', 'no', 'abstain'][index % 3] ?? 'yes',
    origin: 'online',
    areaCm2: 0,
    voter: null,
  }))
  const hall = { electorate: { heads: TALLY_PAPERS, areaCm2: 0 }, present: null, chair: null }
  const startedAt = performance.now()
  countBox({ kind: 'motion' }, papers, hall, BALLOT_DEFAULT.council)
  const counted = performance.now() - startedAt
  merkleRoot(papers, sha256)
  return { counted, sealed: performance.now() - startedAt }
}

async function main() {
  const voters = Number(process.argv[2] ?? 3000)
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-bench-ballots-'))
  try {
    const { tokens, ballotId } = await seedBallot(require, ROOT, folder, voters + WARM_UP)
    const hello = await startServer([path.join(ROOT, 'test/bench/hello.mjs')])
    const service = await startService(folder)
    const votes = tokens.map((token, index) =>
      castBytes({
        token,
        ballotId,
        choice: ['yes', 'no', 'abstain'][index % 3] ?? 'yes',
        key: randomUUID(),
      }),
    )
    const before = await helloPerSecond(hello.url)
    await sendAll(service.url, CONNECTIONS, votes.slice(0, WARM_UP))
    const { answers, seconds } = await sendAll(service.url, CONNECTIONS, votes.slice(WARM_UP))
    const after = await helloPerSecond(hello.url)
    await hello.stop()
    await service.stop()
    const failed = answers.filter((answer) => answer.status !== 200).length
    const casts = answers.length / seconds
    const share = casts / ((before + after) / 2)
    const times = answers.map((answer) => answer.ms)
    const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)]
    const inserts = await insertsPerSecond(path.join(folder, 'inserts'))
    const { counted, sealed } = tallyMs()
    const isGood = failed === 0 && share >= SHARE_MIN && p99 < P99_MAX_MS && counted < TALLY_MAX_MS
    console.log(`hello: ${before.toFixed(0)}/s before, ${after.toFixed(0)}/s after`)
    console.log(`casts: ${casts.toFixed(0)}/s of ${voters} voters, ${failed} failed`)
    console.log(`ratio: ${(share * 100).toFixed(2)} % of hello (at least ${SHARE_MIN * 100} %)`)
    console.log(`time of a cast: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`)
    console.log(`raw insertOne on the same database: ${inserts.toFixed(0)}/s`)
    console.log(
      `${TALLY_PAPERS} papers: counted in ${counted.toFixed(0)} ms, with their root ${sealed.toFixed(0)} ms`,
    )
    console.log(isGood ? 'ok' : 'TOO SLOW')
    if (!isGood) process.exitCode = 1
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
