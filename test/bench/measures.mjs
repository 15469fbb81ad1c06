/**
 * Measures the figures of a street with twelve communities and three years, and how their cost grows from 2,000 items to
 * 200,000: `npm run bench -- measures [items items]`. The first answer of a fresh service counts, too; both services are
 * asked in turn, so that whatever else the machine does falls on both.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedStreet } from './measures-seed.mjs'
import { ROOT, startService } from './service.mjs'

const require = createRequire(path.join(ROOT, 'server/src/main.ts'))
const ASKED = 40
const P95_MS = 300
const RATIO_MAX = 1.5

/** How long one answer takes. */
async function time(/** @type {string} */ url, /** @type {string} */ token) {
  const begun = performance.now()
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` } })
  const body = await answer.text()
  if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}: ${body}`)
  return performance.now() - begun
}

const at = (/** @type {number[]} */ times, /** @type {number} */ share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ??
  0

/** What a page asks: of the street for three years, of a community for the year, and the lists behind. */
const QUESTIONS = [
  {
    title: '街道三年 street, three years',
    query: (/** @type {any} */ s) => `measures.summary?from=${s.from}&to=${s.to}&street=true`,
  },
  {
    title: '街道按月 street by months',
    query: (/** @type {any} */ s) =>
      `measures.series?from=${s.from}&to=${s.to}&street=true&unit=month`,
  },
  {
    title: '社区今年 community, this year',
    query: (/** @type {any} */ s) => `measures.summary?from=${s.to.slice(0, 4)}-01-01&to=${s.to}`,
  },
  {
    title: '社区超期清单 overdue items',
    query: (/** @type {any} */ s) =>
      `measures.items?from=${s.from}&to=${s.to}&kind=overdue&limit=20`,
  },
]

async function main() {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0)
  const [small = 2000, large = 200_000] = sizes
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-bench-measures-'))
  try {
    const sides = []
    for (const items of [small, large]) {
      const dataDir = path.join(folder, String(items))
      const begun = Date.now()
      const seeded = await seedStreet(require, ROOT, dataDir, items)
      console.log(
        `${items} items seeded in ${Math.round((Date.now() - begun) / 1000)} s; ${seeded.foldsPerSecond} events folded in a second`,
      )
      sides.push({ seeded, service: await startService(dataDir, { LOG_LEVEL: 'warn' }) })
    }
    for (const { title, query } of QUESTIONS) {
      const firsts = []
      /** @type {number[][]} */
      const times = [[], []]
      for (const [index, { service, seeded }] of sides.entries()) {
        firsts[index] = await time(`${service.url}/api/${query(seeded)}`, seeded.tokens[0] ?? '')
      }
      for (let turn = 0; turn < ASKED; turn += 1) {
        for (const [index, { service, seeded }] of sides.entries()) {
          const token = seeded.tokens[turn % seeded.tokens.length] ?? ''
          times[index]?.push(await time(`${service.url}/api/${query(seeded)}`, token))
        }
      }
      const [few = [], many = []] = times
      const ratio = at(many, 0.5) / at(few, 0.5)
      const isGood = at(many, 0.95) < P95_MS && ratio <= RATIO_MAX
      if (!isGood) process.exitCode = 1
      console.log(
        `${title}: ${small}: first ${firsts[0]?.toFixed(0)} ms, median ${at(few, 0.5).toFixed(0)}, p95 ${at(few, 0.95).toFixed(0)}; ` +
          `${large}: first ${firsts[1]?.toFixed(0)} ms, median ${at(many, 0.5).toFixed(0)}, p95 ${at(many, 0.95).toFixed(0)}; cost x${ratio.toFixed(2)} ${isGood ? 'ok' : 'TOO SLOW'}`,
      )
    }
    for (const { service } of sides) await service.stop()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
