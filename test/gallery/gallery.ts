import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { PATHS } from '../../miniapp/src/platform/paths'
import { DESK, openBrowser, openContext, PHONE } from '../support/chromium'
import { startTestService, type TestService } from '../support/test-service'
import {
  keptOf,
  leaveObjection,
  optionOf,
  pagesOf,
  picked,
  signInAll,
  wordsOf,
  type Caller,
} from './cast'
import { EVENING_PAGES, goThroughEvening } from './evening'
import { SCENES, type PageName, type Who } from './scenes'
import { contactSheet, type Shot } from './sheet'
import { meet, STATES, type State } from './states'

const VIEWS = ['phone', 'senior', 'desk'] as const
type View = (typeof VIEWS)[number]

/** Who may do nothing that needs an address or an office. */
const REFUSED: Who = 'newcomer'

const AT_ONCE = 3
/** Time for a page to draw itself once nothing more is asked of the service. */
const SETTLE_MS = 500
const QUIET_MS = 8_000
/** Pictures of a page's whole length: taller ones nobody looks at. */
const TALLEST = 6_000
const UNROLL_MS = 200

/** What a run photographs: pages whose name holds one of its words, and states and views by name. */
interface Choice {
  readonly isChosen: (page: string) => boolean
  readonly states: readonly State[]
  readonly views: readonly View[]
  /** The folder of the pictures; it is emptied. */
  readonly out: string
  /** The half year, or the last days alone, which are told in seconds. */
  readonly demo: true | 'halfAYear'
}

function choiceOf(args: readonly string[]): Choice {
  const after = (name: string) => optionOf(args, name)
  return {
    isChosen: pagesOf(after('--page')),
    states: picked(after('--state'), STATES),
    views: picked(after('--view'), VIEWS),
    out: path.resolve(process.cwd(), after('--out') ?? 'test/output/gallery'),
    demo: after('--story') === 'days' ? true : 'halfAYear',
  }
}

/** A page of the app scrolls inside its window: the window grows until all of it is seen. */
async function unroll(page: Page): Promise<void> {
  const height = await page.evaluate(() =>
    Math.max(...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight), 0),
  )
  if (height <= PHONE.height) return
  await page.setViewportSize({ width: PHONE.width, height: Math.min(height, TALLEST) })
  await page.waitForTimeout(UNROLL_MS)
}

/** One picture, with whatever the page complained of meanwhile. */
async function shoot(
  browser: Browser,
  origin: string,
  out: string,
  { page: name, who, about, words, token, state, view }: Sitting,
): Promise<Shot> {
  const context = await openContext(browser, view === 'desk' ? DESK : PHONE)
  await context.addInitScript(
    (kept) => {
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
    },
    keptOf(token, view === 'senior'),
  )
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  await meet(page, state)
  await page.goto(`${origin}/#${PATHS[name]}${words === '' ? '' : `?${words}`}`)
  if (state !== 'loading') {
    await page.waitForLoadState('networkidle', { timeout: QUIET_MS }).catch(() => undefined)
  }
  await page.waitForTimeout(SETTLE_MS)
  const file = `${name}-${who}-${about}-${state}-${view}.jpg`
  if (state === 'full' && view !== 'desk') await unroll(page)
  await page.screenshot({ path: path.join(out, file), type: 'jpeg', quality: 70 })
  await context.close()
  return { file, page: name, title: `${who} ${about}`, state, view, faults }
}

interface Sitting {
  readonly page: PageName
  readonly who: string
  readonly about: string
  readonly words: string
  readonly token: string | null
  readonly state: State
  readonly view: View
}

async function sittings(choice: Choice, callerOf: (who: Who) => Caller): Promise<Sitting[]> {
  const all: Sitting[] = []
  for (const scene of SCENES.filter(({ page }) => choice.isChosen(page))) {
    const caller = scene.who === null ? null : callerOf(scene.who)
    const words = await wordsOf(scene, caller)
    const { page, about } = scene
    const shown = { page, who: scene.who ?? 'guest', about, words, token: caller?.token ?? null }
    for (const state of choice.states) {
      const { token } = state === 'refused' && caller !== null ? callerOf(REFUSED) : shown
      for (const view of choice.views) all.push({ ...shown, token, state, view })
    }
  }
  return all
}

/** The meeting on its evening, last: it turns the clock. Only its full state is of its own. */
async function evening(
  choice: Choice,
  service: TestService,
  shootAll: (waiting: Sitting[]) => Promise<void>,
): Promise<void> {
  const isChosen = [...EVENING_PAGES].some(choice.isChosen)
  if (!isChosen || !choice.states.includes('full')) return
  await goThroughEvening(service, (about, scenes) =>
    shootAll(
      scenes
        .filter(({ page }) => choice.isChosen(page))
        .flatMap(({ seat, ...scene }) =>
          choice.views.map((view) => ({ ...scene, who: seat, about, state: 'full', view })),
        ),
    ),
  )
}

/** Photographs the app over the demo's story: `npm run gallery -- [--page WORD,…] [--state full,…] [--view phone,…] [--out DIR] [--story days]`. */
async function main(): Promise<void> {
  const choice = choiceOf(process.argv.slice(2))
  rmSync(choice.out, { recursive: true, force: true })
  mkdirSync(choice.out, { recursive: true })
  const service = await startTestService({ demo: choice.demo })
  const browser = await openBrowser()
  try {
    const shots: Shot[] = []
    const shootAll = async (waiting: Sitting[]): Promise<void> => {
      const total = shots.length + waiting.length
      const photographer = async (): Promise<void> => {
        for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
          shots.push(await shoot(browser, service.url, choice.out, next))
          if (shots.length % 50 === 0) {
            process.stderr.write(`${String(shots.length)} / ${String(total)}\n`)
          }
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, photographer))
    }
    const callerOf = await signInAll(service)
    await leaveObjection(callerOf)
    await shootAll(await sittings(choice, callerOf))
    await evening(choice, service, shootAll)
    const sheet = path.join(choice.out, 'index.html')
    const inOrder = shots.toSorted((a, b) => (a.file < b.file ? -1 : 1))
    writeFileSync(sheet, contactSheet(inOrder))
    process.stdout.write(`${String(shots.length)} pictures: ${sheet}\n`)
  } finally {
    await browser.close()
    await service.stop()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
