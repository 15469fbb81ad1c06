import { IMPACTS, isGrave, type Finding } from '../support/axe'

/** What axe found on one page, as one person sees it. */
export interface Seen {
  readonly name: string
  readonly page: string
  /** The opener of a sheet over it. */
  readonly sheet: string | null
  readonly findings: readonly Finding[]
}

const PARTS_SHOWN = 5

/** `serious color-contrast: …`, the pages it is on, and the first of its parts; the gravest first. */
export function report(seen: readonly Seen[]): string {
  const byRule = new Map<string, { finding: Finding; pages: Set<string>; parts: Set<string> }>()
  for (const { name, findings } of seen) {
    for (const finding of findings) {
      const known = byRule.get(finding.rule) ?? { finding, pages: new Set(), parts: new Set() }
      known.pages.add(name)
      known.parts.add(finding.part)
      byRule.set(finding.rule, known)
    }
  }
  const rank = (finding: Finding) => IMPACTS.indexOf(finding.impact)
  const sections = [...byRule.values()]
    .toSorted((a, b) => rank(b.finding) - rank(a.finding))
    .map(({ finding: { impact, rule, help }, pages, parts }) =>
      [
        `${impact} ${rule}: ${help}`,
        ...[...pages].map((page) => `  on ${page}`),
        ...[...parts].slice(0, PARTS_SHOWN).map((part) => `  at ${part}`),
        ...(parts.size > PARTS_SHOWN ? [`  and ${String(parts.size - PARTS_SHOWN)} more`] : []),
      ].join('\n'),
    )
  const grave = seen.flatMap(({ findings }) => findings.filter(isGrave)).length
  const all = seen.flatMap(({ findings }) => findings).length
  const sheets = seen.filter(({ sheet }) => sheet !== null).length
  const counted = [
    `${String(new Set(seen.map(({ page }) => page)).size)} pages looked at ${String(seen.length - sheets)} times`,
    `${String(sheets)} sheets`,
    `${String(all)} findings, ${String(grave)} of them serious or critical`,
  ]
  return `${[...sections, counted.join('; ')].join('\n\n')}\n`
}
