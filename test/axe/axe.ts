import type { Browser, Page } from 'playwright-core'
import { PATHS } from '../../miniapp/src/platform/paths'
import {
  keptOf,
  leaveObjection,
  optionOf,
  pagesOf,
  picked,
  signInAll,
  wordsOf,
  type Caller,
} from '../gallery/cast'
import { EVENING_PAGES, goThroughEvening } from '../gallery/evening'
import { SCENES, type PageName, type Who } from '../gallery/scenes'
import { meet, type State } from '../gallery/states'
import { findingsOf, isGrave } from '../support/axe'
import { DESK, openBrowser, openContext, PHONE } from '../support/chromium'
import { quietOf } from '../support/quiet-page'
import { startTestService, type TestService } from '../support/test-service'
import { keyFindingsOf } from './keyboard'
import { report, type Seen } from './report'
import { sheetsOf } from './sheets'

const VIEWS = ['phone', 'senior', 'desk'] as const
type View = (typeof VIEWS)[number]

/** Where the service cannot answer, or has nothing: the same parts in every view, so one is enough. */
const ALSO_ON_PHONE: readonly State[] = ['error', 'empty']

/** Higher than most pages: what lies under the bar at the foot could be scrolled out from there. */
const HEIGHT = 2_400

const SLIDE_MS = 1_500
const AT_ONCE = 2
/** Pages that were left stay in the document; more of them make every look slower. */
const PAGES_PER_LOAD = 12

interface Stop {
  readonly page: PageName
  readonly who: string
  readonly about: string
  readonly address: string
}

const addressOf = (page: PageName, words: string): string =>
  `${PATHS[page]}${words === '' ? '' : `?${words}`}`

/** All that one person opens in one view: one browser context, one load, then from page to page. */
interface Round {
  readonly token: string | null
  readonly view: View
  readonly state: State
  readonly stops: readonly Stop[]
}

/** The page that was left slides away above the next one; one that stays there is a finding after all. */
async function standsStill(page: Page): Promise<void> {
  const isAlone = () =>
    [...document.querySelectorAll<HTMLElement>('.taro_page')].filter(
      ({ offsetParent }) => offsetParent !== null,
    ).length < 2
  await page.waitForFunction(isAlone, undefined, { timeout: SLIDE_MS }).catch(() => undefined)
}

async function walk(browser: Browser, origin: string, round: Round): Promise<Seen[]> {
  const { token, view, state, stops } = round
  const { width } = view === 'desk' ? DESK : PHONE
  const context = await openContext(browser, { width, height: HEIGHT })
  await context.addInitScript(
    (kept) => {
      for (const [key, value] of Object.entries(kept)) localStorage.setItem(key, value)
    },
    keptOf(token, view === 'senior'),
  )
  const page = await context.newPage()
  const isQuiet = quietOf(page)
  await meet(page, state)
  const seen: Seen[] = []
  const sheets = new Set<string>()
  for (const [index, { page: pageName, who, about, address }] of stops.entries()) {
    if (index % PAGES_PER_LOAD === 0) {
      await page.goto('about:blank')
      await page.goto(`${origin}/#${address}`)
    } else {
      await page.evaluate((hash) => {
        location.hash = hash
      }, address)
    }
    await isQuiet()
    await standsStill(page)
    const name = `${pageName} (${who}, ${about}) ${view} ${state}`
    const look = { name, page: pageName, sheet: null }
    const findings = await findingsOf(page)
    // the keys come last: they scroll
    const keys = view === 'desk' ? await keyFindingsOf(page) : []
    seen.push({ ...look, findings: [...findings, ...keys] })
    if (state !== 'full') continue
    for (const { words, findings: ofSheet } of await sheetsOf(page, pageName, sheets)) {
      seen.push({ ...look, name: `${name} 「${words}」`, sheet: words, findings: ofSheet })
    }
  }
  await context.close()
  return seen
}

const looksOf = (views: readonly View[]): { readonly view: View; readonly state: State }[] => [
  ...views.map((view) => ({ view, state: 'full' as const })),
  ...(views.includes('phone') ? ALSO_ON_PHONE : []).map((state) => ({
    view: 'phone' as const,
    state,
  })),
]

/** Every chosen scene, by whoever comes to it. */
async function roundsOf(
  callerOf: (who: Who) => Caller,
  isChosen: (page: string) => boolean,
  views: readonly View[],
): Promise<Round[]> {
  const byPerson = new Map<Who | null, Stop[]>()
  for (const scene of SCENES.filter(({ page }) => isChosen(page))) {
    const { page, who, about } = scene
    const words = await wordsOf(scene, who === null ? null : callerOf(who))
    const stop = { page, who: who ?? 'guest', about, address: addressOf(page, words) }
    byPerson.set(who, [...(byPerson.get(who) ?? []), stop])
  }
  return [...byPerson].flatMap(([who, stops]) =>
    looksOf(views).map((look) => ({
      ...look,
      token: who === null ? null : callerOf(who).token,
      stops,
    })),
  )
}

/** The meeting on its evening, moment by moment. It comes last: it turns the clock. */
async function evening(
  service: TestService,
  isChosen: (page: string) => boolean,
  views: readonly View[],
  walkAll: (rounds: Round[]) => Promise<void>,
): Promise<void> {
  if (![...EVENING_PAGES].some(isChosen)) return
  await goThroughEvening(service, async (about, scenes) => {
    const byToken = new Map<string, Stop[]>()
    for (const { page, seat, token, words } of scenes.filter((scene) => isChosen(scene.page))) {
      const stop = { page, who: seat, about, address: addressOf(page, words) }
      byToken.set(token, [...(byToken.get(token) ?? []), stop])
    }
    await walkAll(
      [...byToken].flatMap(([token, stops]) =>
        views.map((view) => ({ token, view, state: 'full' as const, stops })),
      ),
    )
  })
}

/** Looks at every page and its sheets with axe-core and by the keyboard: `npm run axe -- [--page WORD,…] [--view phone,senior,desk]`. */
async function main(): Promise<void> {
  const args = process.argv.slice(2)
  const isChosen = pagesOf(optionOf(args, '--page'))
  const views = picked(optionOf(args, '--view'), VIEWS)
  const service = await startTestService({ demo: true })
  const browser = await openBrowser()
  try {
    const callerOf = await signInAll(service)
    await leaveObjection(callerOf)
    const seen: Seen[] = []
    const walkAll = async (rounds: Round[]): Promise<void> => {
      const walker = async (): Promise<void> => {
        for (let next = rounds.shift(); next !== undefined; next = rounds.shift()) {
          seen.push(...(await walk(browser, service.url, next)))
          process.stderr.write(`${String(seen.length)} pages\n`)
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, walker))
    }
    await walkAll(await roundsOf(callerOf, isChosen, views))
    await evening(service, isChosen, views, walkAll)
    process.stdout.write(report(seen))
    if (seen.some(({ findings }) => findings.some(isGrave))) process.exitCode = 1
  } finally {
    await browser.close()
    await service.stop()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`)
  process.exitCode = 1
})
