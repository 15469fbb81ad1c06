/**
 * Measures the list and the page of items against a bare Koa answer, and how their cost grows from 10,000 items to
 * 1,000,000: `npm run bench -- agenda [items items]`. Fifty connections ask one service after the other; each round asks all
 * of them, so that whatever else the machine does falls on each.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import http from 'node:http'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { seedItems } from './agenda-seed.mjs'
import { ROOT, startServer, startService } from './service.mjs'

const CONNECTIONS = 50
const ROUND_MS = 2500
const ROUNDS = 3
const SHARE_MIN = 0.03
const RATIO_MAX = 1.5
const require = createRequire(path.join(ROOT, 'server/src/main.ts'))

/** One request on a kept connection. */
const ask = (
  /** @type {http.Agent} */ agent,
  /** @type {string} */ url,
  /** @type {string} */ token,
) =>
  new Promise((resolve, reject) => {
    const headers = token === '' ? {} : { authorization: `Bearer ${token}` }
    http
      .get(url, { agent, headers }, (answer) => {
        answer.resume()
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(undefined)
            : reject(new Error(`${url} answered ${answer.statusCode}`)),
        )
      })
      .on('error', reject)
  })

/** Requests in a second, with fifty connections that never rest. */
async function rateOf(/** @type {(turn: number) => { url: string, token: string }} */ request) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  const begun = Date.now()
  let answers = 0
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, connection) => {
      for (let turn = connection; Date.now() - begun < ROUND_MS; turn += CONNECTIONS) {
        const { url, token } = request(turn)
        await ask(agent, url, token)
        answers += 1
      }
    }),
  )
  agent.destroy()
  return (answers * 1000) / (Date.now() - begun)
}

const pick = (/** @type {readonly string[]} */ list, /** @type {number} */ turn) =>
  list[turn % list.length] ?? ''

/** What a screen asks: the operation and its query. */
const QUESTIONS = [
  { title: 'agenda.list 第一页 first page', query: () => 'agenda.list?limit=20', isPeer: true },
  {
    title: 'agenda.info 详情 one item',
    query: (
      /** @type {import('./agenda-seed.mjs').Seeded} */ { itemIds },
      /** @type {number} */ turn,
    ) => `agenda.info?itemId=${pick(itemIds, turn * 13)}`,
    isPeer: true,
  },
  {
    title: 'agenda.list 标签+类别+网格 tab, category, grid',
    query: (
      /** @type {import('./agenda-seed.mjs').Seeded} */ { gridIds },
      /** @type {number} */ turn,
    ) => `agenda.list?limit=20&group=doing&category=lighting&gridId=${pick(gridIds, turn)}`,
  },
  { title: 'agenda.list 我提的 mine', query: () => 'agenda.list?limit=20&mine=true' },
  // one hit and a full page, at both sizes: an answer of twenty rows costs more than one of one row
  { title: 'agenda.list 搜编号 by number', query: () => 'agenda.list?limit=20&text=2026-10-0042' },
  {
    title: 'agenda.list 搜标题 by title',
    query: () => `agenda.list?limit=20&text=${encodeURIComponent('路灯不亮')}`,
  },
  {
    title: 'agenda.similar 相似 similar',
    query: (
      /** @type {import('./agenda-seed.mjs').Seeded} */ { gridIds },
      /** @type {number} */ turn,
    ) =>
      `agenda.similar?gridId=${pick(gridIds, turn)}&title=${encodeURIComponent('门口的路灯坏了')}`,
  },
]

async function main() {
  const sizes = process.argv
    .slice(2)
    .map(Number)
    .filter((size) => size > 0)
  const [small = 10_000, large = 1_000_000] = sizes
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-bench-agenda-'))
  try {
    const sides = []
    for (const items of [small, large]) {
      const dataDir = path.join(folder, String(items))
      const begun = Date.now()
      const seeded = await seedItems(require, ROOT, dataDir, items)
      console.log(`${items} items seeded in ${Math.round((Date.now() - begun) / 1000)} s`)
      sides.push({ seeded, service: await startService(dataDir, { LOG_LEVEL: 'warn' }) })
    }
    const hello = await startServer([path.join(ROOT, 'test/bench/hello.mjs')])
    for (const { title, query, isPeer } of QUESTIONS) {
      const rates = [0, 0, 0]
      for (let turn = 0; turn < ROUNDS; turn += 1) {
        rates[0] = Math.max(rates[0] ?? 0, await rateOf(() => ({ url: hello.url, token: '' })))
        for (const [index, { service, seeded }] of sides.entries()) {
          const rate = await rateOf((turn) => ({
            url: `${service.url}/api/${query(seeded, turn)}`,
            token: pick(seeded.tokens, turn),
          }))
          rates[index + 1] = Math.max(rates[index + 1] ?? 0, rate)
        }
      }
      const [bare = 0, first = 0, second = 0] = rates
      const share = second / bare
      const ratio = first / second
      const isGood = ratio <= RATIO_MAX && (!isPeer || share >= SHARE_MIN)
      if (!isGood) process.exitCode = 1
      console.log(
        `${title}: hello ${bare.toFixed(0)}/s; ${small}: ${first.toFixed(0)}/s; ${large}: ${second.toFixed(0)}/s; ` +
          `of hello ${((first / bare) * 100).toFixed(1)} % and ${(share * 100).toFixed(1)} %; cost x${ratio.toFixed(2)} ${isGood ? 'ok' : 'TOO SLOW'}`,
      )
    }
    await hello.stop()
    for (const { service } of sides) await service.stop()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

await main()
