import type { Page } from 'playwright-core'
import type { Finding } from '../support/axe'

/** How far something may stand above what comes before it without the order being wrong. */
const STEP_UP_PX = 60

/** What only keys find out: whether each stop of Tab can be seen, and whether they come as one reads. */
export async function keyFindingsOf(page: Page): Promise<Finding[]> {
  const found = await page.evaluate((stepUp) => {
    const reached = '[tabindex="0"], input, textarea, button, a[href]'
    const top = [...document.querySelectorAll<HTMLElement>('.taro_page')].findLast(
      (one) => one.offsetParent !== null,
    )
    const stops = [...(top?.querySelectorAll<HTMLElement>(reached) ?? [])].filter(
      (one) => one.offsetParent !== null && !one.classList.contains('ly-skip'),
    )
    const isFixed = (one: Element | null): boolean =>
      one !== null &&
      (['fixed', 'sticky'].includes(getComputedStyle(one).position) || isFixed(one.parentElement))
    // the ring of a field is around its box
    const hasRing = (one: Element | null, above: number): boolean =>
      one !== null &&
      above >= 0 &&
      (getComputedStyle(one).outlineStyle !== 'none' || hasRing(one.parentElement, above - 1))
    const nameOf = (one: HTMLElement) =>
      one.getAttribute('aria-label') ?? one.innerText.replaceAll(/\s+/g, ' ').slice(0, 30)
    const faults: { rule: string; part: string }[] = []
    let before: { name: string; box: DOMRect } | null = null
    for (const stop of stops) {
      stop.focus()
      const name = nameOf(stop)
      if (document.activeElement !== stop) faults.push({ rule: 'focus-refused', part: name })
      else if (!hasRing(stop, 3)) faults.push({ rule: 'focus-unseen', part: name })
      // the page may have scrolled: places are compared within the document
      const box = stop.getBoundingClientRect()
      const scrolled = new DOMRect(box.x, box.y + (top?.scrollTop ?? 0), box.width, box.height)
      if (isFixed(stop)) continue
      const isBelow =
        before !== null &&
        before.box.left < scrolled.right &&
        scrolled.left < before.box.right &&
        scrolled.bottom < before.box.top - stepUp
      if (isBelow) {
        faults.push({ rule: 'focus-order', part: `${name}, after ${before?.name ?? ''} above it` })
      }
      before = { name, box: scrolled }
    }
    return faults
  }, STEP_UP_PX)
  return found.map(({ rule, part }) => ({ rule, part, impact: 'serious', help: HELP[rule] ?? '' }))
}

const HELP: Readonly<Record<string, string>> = {
  'focus-refused': 'What Tab reaches takes the focus',
  'focus-unseen': 'The focus can be seen',
  'focus-order': 'Tab goes through a column from above to below',
}
