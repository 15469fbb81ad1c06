import { HELP_QUESTIONS } from '@linyi/shared/domain/help/help'
import type { Locator, Page } from 'playwright-core'
import { findingsOf, type Finding } from '../support/axe'

/** Behind these words there is a sheet, which changes nothing by being opened. */
const OPENERS = [
  '筛选',
  '赞成',
  '我要附议',
  '更多操作',
  '其他操作',
  '会场大屏',
  '改期',
  '我去不了',
  '邀请家人加入',
  '我要搬离',
  ...Object.values(HELP_QUESTIONS),
]

/** Of a sheet that rises. */
const RISE_MS = 300
const PATIENCE_MS = 2_000

/** What is wrong with one sheet, by its opener. */
export interface SheetLook {
  readonly words: string
  readonly findings: readonly Finding[]
}

const fault = (part: string): Finding => ({
  rule: 'sheet-keys',
  impact: 'serious',
  help: 'A sheet takes the focus, keeps it, closes by Escape and gives it back',
  part,
})

const isFocusIn = (sheet: Locator): Promise<boolean> =>
  sheet.evaluate((panel) => panel.contains(document.activeElement))

/** What the keyboard finds wrong with an open sheet, and axe with what is in it. */
async function lookAt(page: Page, opener: Locator, sheet: Locator): Promise<Finding[]> {
  const findings = await findingsOf(page)
  if (!(await isFocusIn(sheet))) findings.push(fault('the focus stays on the page below'))
  await page.keyboard.press('Shift+Tab')
  if (!(await isFocusIn(sheet))) findings.push(fault('Tab leaves it'))
  await page.keyboard.press('Escape')
  await page.waitForTimeout(RISE_MS)
  if (await sheet.isVisible()) return [...findings, fault('Escape does not close it')]
  const isBack = await opener.evaluate((button) => button === document.activeElement)
  return isBack ? findings : [...findings, fault('the focus is not given back')]
}

/**
 * Opens by the keyboard each sheet that this page has and nobody has looked at yet.
 *
 * @param known openers that were looked at, by page; it grows
 */
export async function sheetsOf(page: Page, name: string, known: Set<string>): Promise<SheetLook[]> {
  const looks: SheetLook[] = []
  const top = page.locator('.taro_page').locator('visible=true').last()
  for (const words of OPENERS.filter((one) => !known.has(`${name} ${one}`))) {
    const opener = top
      .locator('[role="button"]:not([aria-disabled]), [role="radio"]:not([aria-disabled])')
      .filter({ has: page.getByText(words, { exact: true }) })
      .locator('visible=true')
      .first()
    if ((await opener.count()) === 0) continue
    await opener.focus()
    await page.keyboard.press('Enter')
    const sheet = page.getByRole('dialog').locator('visible=true').last()
    const isOpen = await sheet.waitFor({ timeout: PATIENCE_MS }).then(
      () => true,
      () => false,
    )
    // a word may be an act here and open nothing; the next page is come to by its address
    if (!isOpen) return looks
    await page.waitForTimeout(RISE_MS)
    known.add(`${name} ${words}`)
    looks.push({ words, findings: await lookAt(page, opener, sheet) })
  }
  return looks
}
