import { ERRORS, type ErrorCode } from '@linyi/shared/contract/errors'
import { OPERATIONS } from '@linyi/shared/contract/operations'
import { ROWS } from './rows'
import { CALLERS, type Caller, type Cells, type Row } from './table'

const callers = Object.keys(CALLERS) as Caller[]

const HEAD = [
  '# Permissions',
  '',
  'Every operation × everybody who may come to the door. ✓ allowed; a number is the reason of the refusal, listed below the table. 外 in the first column is the',
  'same request about a matter of another community. The table is written down in `test/support/permissions` and put to the running service, cell by',
  'cell, by `test/api/permissions.api.test.ts`; `npm run permissions` prints it here. Refusals that come after the permission, such as a matter that is',
  'already decided, count as ✓.',
  '',
]

/** The codes of a table, numbered in the order of their appearance. */
class Reasons {
  private readonly codes: ErrorCode[] = []

  mark(expected: 'ok' | ErrorCode): string {
    if (expected === 'ok') return '✓'
    if (!this.codes.includes(expected)) this.codes.push(expected)
    return String(this.codes.indexOf(expected) + 1)
  }

  lines(): string[] {
    return this.codes.map(
      (code, index) => `${String(index + 1)}. \`${code}\` ${ERRORS[code].message}`,
    )
  }
}

function line(title: string, cells: Cells, reasons: Reasons): string {
  const marks = callers.map((caller) => reasons.mark(cells[caller] ?? cells.rest))
  return `| ${[title, ...marks].join(' | ')} |`
}

function table(rows: readonly Row[]): string[] {
  const reasons = new Reasons()
  const lines = rows.flatMap(({ name, own, other }) => [
    line(`\`${name}\` ${OPERATIONS[name].summary}`, own, reasons),
    ...(other === undefined ? [] : [line('外', other, reasons)]),
  ])
  return [
    `| 操作 | ${callers.map((caller) => CALLERS[caller]).join(' | ')} |`,
    `| --- | ${callers.map(() => ':-:').join(' | ')} |`,
    ...lines,
    '',
    ...reasons.lines(),
    '',
  ]
}

/** docs/PERMISSIONS.md as the table says it now. */
export function permissionsPage(): string {
  const features = [...new Set(ROWS.map(({ name }) => name.split('.')[0] ?? ''))]
  const parts = features.flatMap((feature) => [
    `## ${feature}`,
    '',
    ...table(ROWS.filter(({ name }) => name.startsWith(`${feature}.`))),
  ])
  return [...HEAD, ...parts].join('\n')
}
