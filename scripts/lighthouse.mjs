/**
 * `npm run lighthouse`: what Lighthouse says of the browser pages on a phone with a slow line, over the
 * demo's story: `npm run lighthouse -- [--page WORD] [--runs 3]`. Ends with 1 where a page is below
 * the bar. Of several runs the middle one counts, because a busy machine is a slow phone.
 *
 * The last column is Lighthouse's own measure of this machine while it looked (a quiet laptop has 1,500
 * and more): below 1,000 the figures of the processor say more about the machine than about the page.
 *
 * Needs the network once, to install Lighthouse into `.cache`: 201 packages and 150 MB that nobody else
 * needs, so they are in no `npm ci` of ours.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { buildClient, compileServer, compileTests } from './lib/build.mjs'
import { cachedTool } from './lib/cached-tool.mjs'
import { findChromium, installChromium } from './lib/chromium.mjs'
import { installPackages } from './lib/packages.mjs'
import { inRoot } from './lib/root.mjs'
import { runMain, say } from './lib/say.mjs'
import { checkNode } from './lib/toolchain.mjs'

/** In hundredths, as Lighthouse shows them. */
const BAR = { performance: 90, accessibility: 95, 'best-practices': 95 }
const CATEGORIES = /** @type {(keyof typeof BAR)[]} */ (Object.keys(BAR))
const FIGURES = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
  'total-byte-weight',
]
const PERSON = '陈浩'
const RUNS = 3
/** All but the local storage: that is where the session is. */
const CLEARED = ['cookies', 'indexeddb', 'cache_storage', 'service_workers', 'shader_cache']

/**
 * @typedef {{ title: string, score: number | null, displayValue?: string, numericValue?: number }} Audit
 * @typedef {{ id: string, weight: number }} AuditRef
 * @typedef {{
 *   audits: Record<string, Audit>,
 *   categories: Record<string, { score: number | null, auditRefs: AuditRef[] }>,
 *   environment: { benchmarkIndex: number },
 * }} Report
 * @typedef {(url: string, flags: object) => Promise<{ lhr: Report } | undefined>} Lighthouse
 */

const argument = (/** @type {string} */ name) => {
  const at = process.argv.indexOf(name)
  return at < 0 ? undefined : process.argv[at + 1]
}

/** @returns {Promise<number>} A port that nobody listens on. */
const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0))
    })
  })

/**
 * The pages that are looked at, as the demo's story has them today.
 *
 * @param {any} service
 */
async function pagesOf(service) {
  const { items: people } = await service.guest.query('people.personas', {})
  const personaId = people.find((/** @type {any} */ { name }) => name === PERSON)?.id
  const { token } = await service.guest.command('people.signIn', { personaId })
  const ask = service.as(token)
  const { items } = await ask.query('agenda.list', { status: 'voting' })
  const itemId = items[0]?.id
  const { ballot } = await ask.query('agenda.info', { itemId })
  const pages = [
    { name: 'home', at: '/pages/home/index' },
    { name: 'list', at: '/pages/agenda/index' },
    { name: 'detail', at: `/features/agenda/pages/item/index?id=${itemId}` },
    { name: 'ballot', at: `/features/ballots/pages/ballot/index?id=${ballot?.id}` },
  ]
  return { token, pages }
}

/** Runs `look` with a browser in which the person has signed in before. */
async function withBrowser(
  /** @type {string} */ origin,
  /** @type {string} */ token,
  /** @type {(port: number) => Promise<void>} */ look,
) {
  const profile = mkdtempSync(path.join(tmpdir(), 'linyi-lighthouse-'))
  const port = await freePort()
  const isRoot = process.getuid?.() === 0
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium() ?? '',
    locale: 'zh-CN',
    args: [
      `--remote-debugging-port=${port}`,
      ...(isRoot ? ['--no-sandbox'] : []),
      '--disable-dev-shm-usage',
      '--disable-gpu',
    ],
  })
  try {
    const page = await context.newPage()
    // any address of the service will do: the storage belongs to the origin
    await page.goto(`${origin}/healthz`)
    const session = JSON.stringify({ data: JSON.stringify(token) })
    await page.evaluate(`localStorage.setItem('linyi.session', ${JSON.stringify(session)})`)
    await page.close()
    await look(port)
  } finally {
    await context.close()
    rmSync(profile, { recursive: true, force: true })
  }
}

const score = (/** @type {Report} */ report, /** @type {string} */ category) =>
  Math.round((report.categories[category]?.score ?? 0) * 100)

/** What is not as it should be in the categories that are below their bar. */
function faultsOf(/** @type {Report} */ report) {
  return CATEGORIES.filter((category) => score(report, category) < BAR[category]).flatMap(
    (category) =>
      (report.categories[category]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (report.audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `  ${category}: ${id} ${report.audits[id]?.displayValue ?? ''}`.trimEnd()),
  )
}

/** The middle of several reports, by performance. */
const middleOf = (/** @type {Report[]} */ reports) => {
  const sorted = reports.toSorted((a, b) => score(a, 'performance') - score(b, 'performance'))
  return sorted[Math.floor(sorted.length / 2)]
}

const SHORT = ['FCP', 'LCP', 'TBT', 'CLS', 'SI', 'weight', 'machine']
const row = (/** @type {readonly string[]} */ cells) =>
  cells.map((cell, index) => cell.padEnd(index === 0 ? 8 : 13)).join(' ')

function sayScores(/** @type {string} */ name, /** @type {Report} */ report) {
  const figures = FIGURES.map((id) =>
    (report.audits[id]?.displayValue ?? '')
      .replace(/^Total size was /, '')
      .replaceAll('\u00a0', ' '),
  )
  const machine = String(Math.round(report.environment.benchmarkIndex))
  say(
    row([
      name,
      ...CATEGORIES.map((category) => String(score(report, category))),
      ...figures,
      machine,
    ]),
  )
}

await runMain(async () => {
  checkNode()
  await installPackages()
  await installChromium()
  await compileServer()
  await buildClient('h5')
  await compileTests()
  const tool = await cachedTool({
    name: 'lighthouse',
    tool: 'lighthouse',
    title: 'Installing Lighthouse 安装 Lighthouse',
  })
  const entry = pathToFileURL(path.join(tool, 'core/index.js')).href
  const lighthouse = /** @type {Lighthouse} */ ((await import(entry)).default)
  const { startTestService } = await import(inRoot('test/dist/test/support/test-service.js'))
  const service = await startTestService({ demo: true })
  const runs = Number(argument('--runs') ?? RUNS)
  let isBelow = false
  try {
    const { token, pages } = await pagesOf(service)
    await withBrowser(service.url, token, async (port) => {
      say(row(['page', ...CATEGORIES, ...SHORT]))
      for (const { name, at } of pages.filter((one) =>
        one.name.includes(argument('--page') ?? ''),
      )) {
        /** @type {Report[]} */
        const reports = []
        for (let run = 0; run < runs; run += 1) {
          const answer = await lighthouse(`${service.url}/#${at}`, {
            port,
            onlyCategories: CATEGORIES,
            clearStorageTypes: CLEARED,
            logLevel: 'error',
          })
          if (answer) reports.push(answer.lhr)
        }
        const report = middleOf(reports)
        if (report === undefined) continue
        sayScores(name, report)
        const faults = faultsOf(report)
        if (faults.length > 0) say(faults.join('\n'))
        isBelow ||= CATEGORIES.some((category) => score(report, category) < BAR[category])
      }
    })
  } finally {
    await service.stop()
  }
  return isBelow ? 1 : 0
})
