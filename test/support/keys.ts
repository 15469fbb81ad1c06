import type { Page } from 'playwright-core'

/** More stops than any page has; whoever passes so many goes in a circle. */
const STOPS_MAX = 120

/** What the focus is on, as it would be read aloud. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const one = document.activeElement
    return one?.getAttribute('aria-label') ?? one?.textContent ?? ''
  })

/** Presses Tab until the focus is on what carries these words. */
export async function tabTo(page: Page, words: string): Promise<void> {
  for (let stops = 0; stops < STOPS_MAX; stops += 1) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).includes(words)) return
  }
  throw new Error(`no Tab leads to ${words}`)
}
