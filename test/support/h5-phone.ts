import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openContext, PHONE, type ViewportSize } from './chromium'
import type { Phone } from './phone'
import { PHOTO_FILE } from './photo-file'

const OUTPUT = path.resolve(__dirname, '../output/h5')
const PATIENCE_MS = 10_000
const SIGN_IN = '/features/people/pages/sign-in/index'

/** Somebody's phone (or desk) with the pages in a browser of their own. */
export async function openH5Phone(
  browser: Browser,
  url: string,
  viewport: ViewportSize = PHONE,
  /** Of somebody who has signed in on this phone before. */
  token?: string,
): Promise<Phone & { readonly page: Page; readonly faults: readonly string[] }> {
  const context = await openContext(browser, viewport)
  if (token !== undefined) {
    const session = JSON.stringify({ data: JSON.stringify(token) })
    await context.addInitScript((kept) => {
      localStorage.setItem('linyi.session', kept)
    }, session)
  }
  const page = await context.newPage()
  page.setDefaultTimeout(PATIENCE_MS)
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text())
  })
  // the service opens for a guest; its people come in by the sign-in page
  const isApp = token === undefined && !/[#?]|\w\/\w/.test(url)
  await page.goto(isApp ? `${url}/#${SIGN_IN}` : url)
  // Pages that were left stay in the document below the one on top. A title and its button often
  // carry the same words: a person touches the one that can be touched.
  const touchable = (words: string) =>
    page
      .locator('.taro_page')
      .locator('visible=true')
      .last()
      .locator(
        '[role="button"], [role="tab"], [role="radio"], [role="checkbox"], [role="switch"], [role="link"]',
      )
      .filter({ has: page.getByText(words, { exact: true }) })
      .locator('visible=true')
      .first()
  return {
    page,
    faults,
    tap: (words) => touchable(words).click(),
    write: (field, words) =>
      page
        .locator(`[aria-label="${field}"]`)
        .locator('visible=true')
        .last()
        .locator('input, textarea')
        .fill(words),
    takePhoto: async (words) => {
      const chooser = page.waitForEvent('filechooser')
      await touchable(words).click()
      await (await chooser).setFiles(PHOTO_FILE)
    },
    sees: (words) => page.getByText(words).locator('visible=true').last().waitFor(),
    isTold: (words) => page.getByText(words).locator('visible=true').last().waitFor(),
    goTo: (tab) => page.locator('.weui-tabbar__label', { hasText: tab }).click(),
    picture: async (name) => {
      mkdirSync(OUTPUT, { recursive: true })
      await page.waitForTimeout(300)
      await page.screenshot({ path: path.join(OUTPUT, `${name}.png`) })
    },
    close: () => context.close(),
  }
}
