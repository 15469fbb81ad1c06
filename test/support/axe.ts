import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** How much a finding hinders somebody; the last two are what no page may have. */
export const IMPACTS = ['minor', 'moderate', 'serious', 'critical'] as const
export type Impact = (typeof IMPACTS)[number]

/** One part of a page that hinders somebody who reads with a screen reader, keys or weak eyes. */
export interface Finding {
  readonly rule: string
  readonly impact: Impact
  readonly help: string
  /** The part as a selector, with what is wrong with it. */
  readonly part: string
}

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** The page as a person meets it now. Where axe is not in the document yet, it is put there. */
export async function findingsOf(page: Page): Promise<Finding[]> {
  // not as a script element: the service's policy allows no other origin and nothing inline
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source)
  return page.evaluate(async (values) => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    const { violations } = await inPage.run(document, {
      runOnly: { type: 'tag', values },
      resultTypes: ['violations'],
      preload: false,
    })
    return violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map(({ target, any, all, none }) => ({
        rule: id,
        impact: impact ?? 'minor',
        help,
        part: `${target.join(' ')}: ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
      })),
    )
  }, TAGS)
}

export const isGrave = ({ impact }: Finding): boolean =>
  impact === 'serious' || impact === 'critical'
