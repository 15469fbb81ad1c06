import type { Locator, Page } from 'playwright-core'
import { quietOf } from '../support/quiet-page'

const PATIENCE_MS = 20_000
/** A page slides in, a sheet rises: a person presses when it stands still. */
const SETTLE_MS = 350

const PRESSED = ['button', 'link', 'tab', 'radio', 'checkbox', 'switch']
  .map((role) => `[role="${role}"]`)
  .join(', ')

/** Somebody who presses what they read and sees what is there, and nothing else. */
export class Walker {
  /** What the pages complained of on the way. */
  readonly faults: string[] = []
  private readonly isQuiet: () => Promise<void>

  constructor(readonly page: Page) {
    page.setDefaultTimeout(PATIENCE_MS)
    this.isQuiet = quietOf(page)
    page.on('pageerror', ({ message }) => this.faults.push(message))
    page.on('response', (response) => {
      if (response.status() < 400) return
      this.faults.push(`${String(response.status())} ${response.url()}`)
    })
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address)
    await this.settle()
  }

  /** @throws Error when nothing with these words can be pressed */
  async press(words: string): Promise<void> {
    await this.named(words).click()
    await this.settle()
  }

  /** @throws Error when these words do not stand on the page */
  async see(words: string): Promise<void> {
    await this.top().getByText(words).locator('visible=true').first().waitFor()
  }

  /** What lies above everything: pages that were left stay in the document below. */
  private top(): Locator {
    return this.page.locator('.taro_page').locator('visible=true').last()
  }

  /** By its name, by what is written on it, or of the tabs at the bottom. */
  private named(words: string): Locator {
    const top = this.top()
    const pressed = top.locator(PRESSED)
    return pressed
      .filter({ has: this.page.getByText(words, { exact: true }) })
      .or(top.locator(`[aria-label="${words}"]`).and(pressed))
      .or(this.page.locator('.weui-tabbar__label').getByText(words, { exact: true }))
      .locator('visible=true')
      .first()
  }

  private async settle(): Promise<void> {
    await this.isQuiet()
    await this.page.waitForTimeout(SETTLE_MS)
  }
}
