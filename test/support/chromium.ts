import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext } from 'playwright-core'

/** The shell first: the same engine without the windows around a page. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
]

/** Of a window, in CSS pixels. */
export interface ViewportSize {
  readonly width: number
  readonly height: number
}

/** A phone as most residents hold it. */
export const PHONE = { width: 375, height: 812 } as const
/** A desk in the community office. */
export const DESK = { width: 1280, height: 800 } as const

/**
 * The browser of the tests: the one `CHROMIUM_PATH` names, or the first on the path.
 *
 * @throws Error that says what to install
 */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH
  if (named) return named
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  const found = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(
    (file) => existsSync(file),
  )
  if (found === undefined) {
    throw new Error('Chromium was not found: install it or name it in CHROMIUM_PATH.')
  }
  return found
}

/**
 * Starts the browser; close it when the tests of a file are over. Playwright is loaded when a browser
 * is wanted: most tests in the mini-program's runtime want none.
 */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  const isRoot = process.getuid?.() === 0
  return chromium.launch({
    executablePath: chromiumPath(),
    args: [...(isRoot ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'],
  })
}

/** One person's browser: nothing is shared with another, and the clock and language are China's. */
export function openContext(
  browser: Browser,
  viewport: ViewportSize = PHONE,
): Promise<BrowserContext> {
  return browser.newContext({
    viewport,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    isMobile: viewport.width < 600,
    hasTouch: viewport.width < 600,
    reducedMotion: 'reduce',
  })
}
