import type { Page } from 'playwright-core'

/** A page is drawn when nothing has been asked of the service for so long. */
const QUIET_MS = 250
const PATIENCE_MS = 8_000
const LOOK_MS = 50

/** Ends when the page has asked nothing of the service for a moment; to be begun before the page is opened. */
export function quietOf(page: Page): () => Promise<void> {
  let asked = 0
  let last = Date.now()
  const note = (step: number) => () => {
    asked += step
    last = Date.now()
  }
  page.on('request', note(1))
  page.on('requestfinished', note(-1))
  page.on('requestfailed', note(-1))
  return async () => {
    last = Date.now()
    const end = last + PATIENCE_MS
    while (Date.now() < end && (asked > 0 || Date.now() - last < QUIET_MS)) {
      await page.waitForTimeout(LOOK_MS)
    }
  }
}
