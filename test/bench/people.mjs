/**
 * Measures what staff and residents wait for, at 10,000 residents and at 200,000, in one run:
 * `npm run bench -- people [residents residents]`. Two services stand side by side, each a process of its own with full
 * durability; twenty clients ask each in turn, and the time is the service's own, from its log.
 */
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedCommunity } from './people-seed.mjs'
import { ROOT, startService } from './service.mjs'

const CLIENTS = 20
/** How long somebody looks at an answer before the next tap; nobody taps faster. */
const LOOK_MS = 300
const ROUNDS = 6
const REQUESTS_PER_ROUND = 15
const P95_MAX_MS = 60
const RATIO_MAX = 1.5

const require = createRequire(import.meta.url)

/** @typedef {{ operation: string, title: string, ask: (seeded: import('./people-seed.mjs').Seeded, turn: number) => { token: string, query?: string, body?: object } }} Question */

const pick = (/** @type {readonly string[]} */ list, /** @type {number} */ turn) =>
  list[turn % list.length] ?? ''

/** @type {Question[]} */
const QUESTIONS = [
  {
    operation: 'households.claims',
    title: '待核实队列 verification queue',
    ask: ({ staff }, turn) => ({ token: pick(staff, turn), query: '?limit=20' }),
  },
  {
    operation: 'households.roll',
    title: '查居民名册 roll search',
    ask: ({ staff, texts }, turn) => ({
      token: pick(staff, turn),
      body: { text: pick(texts, turn), limit: 20 },
    }),
  },
  {
    operation: 'people.search',
    title: '找居民 people search',
    ask: ({ staff, texts }, turn) => ({
      token: pick(staff, turn),
      body: { text: pick(texts, turn), limit: 20 },
    }),
  },
  {
    operation: 'households.mine',
    title: '我的住处 household page',
    ask: ({ residents }, turn) => ({ token: pick(residents, turn) }),
  },
]

/** Starts the service on a seeded folder and collects the times it writes into its log. */
async function startTimed(/** @type {string} */ dataDir) {
  /** @type {Map<string, number[]>} */
  const times = new Map()
  let rest = ''
  const service = await startService(dataDir, { LOG_LEVEL: 'info' }, (text) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const entry = line.startsWith('{') ? JSON.parse(line) : {}
      if (entry.msg !== 'request') continue
      if (entry.status !== 200) throw new Error(`${entry.operation} answered ${entry.status}`)
      times.set(entry.operation, [...(times.get(entry.operation) ?? []), entry.ms])
    }
  })
  return { ...service, times }
}

/** Twenty clients ask one question for a while. */
async function round(
  /** @type {string} */ url,
  /** @type {import('./people-seed.mjs').Seeded} */ seeded,
  /** @type {Question} */ question,
  /** @type {number} */ start,
) {
  await Promise.all(
    Array.from({ length: CLIENTS }, async (_, client) => {
      await new Promise((resolve) => setTimeout(resolve, (client * LOOK_MS) / CLIENTS))
      for (let index = 0; index < REQUESTS_PER_ROUND; index += 1) {
        const { token, query = '', body } = question.ask(seeded, start + client * 7 + index)
        const answer = await fetch(`${url}/api/${question.operation}${query}`, {
          method: body ? 'POST' : 'GET',
          headers: {
            Authorization: `Bearer ${token}`,
            ...(body ? { 'Content-Type': 'application/json' } : {}),
          },
          ...(body ? { body: JSON.stringify(body) } : {}),
        })
        await answer.arrayBuffer()
        await new Promise((resolve) => setTimeout(resolve, LOOK_MS))
      }
    }),
  )
}

const percentile = (/** @type {number[]} */ values, /** @type {number} */ part) => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

async function main() {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0)
  const [small = 10_000, large = 200_000] = sizes
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-bench-people-'))
  const sides = []
  try {
    for (const residents of [small, large]) {
      const dataDir = path.join(folder, String(residents))
      const begun = Date.now()
      const seeded = await seedCommunity(require, ROOT, dataDir, residents)
      console.log(`${residents} residents seeded in ${Math.round((Date.now() - begun) / 1000)} s`)
      sides.push({ residents, seeded, dataDir })
    }
    const running = []
    for (const side of sides) running.push({ ...side, service: await startTimed(side.dataDir) })
    for (const question of QUESTIONS) {
      for (const { service, seeded } of running) await round(service.url, seeded, question, 0)
      for (const { service } of running) service.times.clear()
      // In turns, so that whatever else the machine does falls on both.
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        for (const { service, seeded } of running) {
          await round(service.url, seeded, question, turn * 31)
        }
      }
      const [first, second] = running.map(
        ({ service }) => service.times.get(question.operation) ?? [],
      )
      if (!first || !second) continue
      const at = (/** @type {number} */ part) => [percentile(first, part), percentile(second, part)]
      const [p50, p95] = [at(0.5), at(0.95)]
      const ratio = (/** @type {number[]} */ pair) => (pair[1] ?? 0) / (pair[0] ?? 1)
      const isGood = (p95[0] ?? Infinity) < P95_MAX_MS && ratio(p95) <= RATIO_MAX
      if (!isGood) process.exitCode = 1
      console.log(
        `${question.title}: ${small}: p50 ${p50[0]?.toFixed(1)} p95 ${p95[0]?.toFixed(1)} ms; ` +
          `${large}: p50 ${p50[1]?.toFixed(1)} p95 ${p95[1]?.toFixed(1)} ms; ` +
          `ratio p50 ${ratio(p50).toFixed(2)} p95 ${ratio(p95).toFixed(2)} ${isGood ? 'ok' : 'TOO SLOW'}`,
      )
    }
    for (const { service } of running) await service.stop()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
