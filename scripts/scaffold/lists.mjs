/**
 * The lists that every feature stands in, and its line in each. A line goes behind the last one that
 * looks like `after`; what a list is in order of, its owner puts right.
 *
 * @type {readonly { file: string, lines: readonly { after: RegExp, add: string }[] }[]}
 */
export const LISTS = [
  {
    file: 'shared/src/contract/operations.ts',
    lines: [
      {
        after: /^import .* from '\.\/[\w-]+\.contract'$/,
        add: "import { pebblesOperations } from './pebbles.contract'",
      },
      { after: /^ {2}\.\.\.\w+Operations,$/, add: '  ...pebblesOperations,' },
    ],
  },
  {
    file: 'shared/src/contract/errors.ts',
    lines: [
      { after: /^import /, add: "import { PEBBLE_ERRORS } from './pebble-errors'" },
      {
        after: /^import /,
        add: "import type { PebbleReason } from '../domain/pebbles/pebble.rules'",
      },
      { after: /^ {2}\| \w+$/, add: '  | PebbleReason' },
      { after: /^ {2}\.\.\.\w+_ERRORS,$/, add: '  ...PEBBLE_ERRORS,' },
    ],
  },
  {
    file: 'shared/src/contract/openapi.ts',
    lines: [{ after: /^ {2}requests: '/, add: "  pebbles: '石子'," }],
  },
  {
    file: 'shared/src/domain/inbox/notice-matrix.ts',
    lines: [
      {
        after: /^import .*_NOTICES/,
        add: "import { PEBBLES_NOTICES } from './notices/pebbles.notices'",
      },
      { after: /^ {2}\.\.\.\w+_NOTICES,$/, add: '  ...PEBBLES_NOTICES,' },
    ],
  },
  {
    file: 'shared/src/domain/inbox/notices-page.ts',
    lines: [{ after: /^ {2}checks: '/, add: "  pebbles: '石子'," }],
  },
  {
    file: 'server/src/app/routes.ts',
    lines: [
      {
        after: /^import .*\.routes'$/,
        add: "import { pebblesRoutes } from '../features/pebbles/pebbles.routes'",
      },
      { after: /^ {4}\.\.\.\w+Routes\b/, add: '    ...pebblesRoutes,' },
    ],
  },
  {
    file: 'server/src/app/personal-data.ts',
    lines: [
      {
        after: /^import .*'\.\.\/features\//,
        add: "import { pebblesData } from '../features/pebbles/index'",
      },
      { after: /^ {4}\w+Data,$/, add: '    pebblesData,' },
    ],
  },
  {
    file: 'server/src/app/account-merge.ts',
    lines: [
      {
        after: /^import .*'\.\.\/features\//,
        add: "import { movePebbles } from '../features/pebbles/index'",
      },
      { after: /^registerAccountMover\(/, add: 'registerAccountMover(movePebbles)' },
    ],
  },
  {
    file: 'miniapp/src/subpackages.ts',
    lines: [
      {
        after: /^ {2}\{ root: '[^']+', pages: /,
        add: "  { root: 'features/pebbles', pages: ['pages/mine/index', 'pages/write/index'] },",
      },
    ],
  },
  {
    file: 'miniapp/src/platform/paths.ts',
    lines: [
      { after: /^ {2}\w+: '\//, add: "  pebbles: '/features/pebbles/pages/mine/index'," },
      { after: /^ {2}\w+: '\//, add: "  writePebble: '/features/pebbles/pages/write/index'," },
    ],
  },
  {
    file: 'miniapp/src/platform/navigate.ts',
    lines: [
      { after: /^import .*'\.\/go-\w+'$/, add: "import { goPebbles } from './go-pebbles'" },
      { after: /^ {2}\.\.\.go\w+,$/, add: '  ...goPebbles,' },
    ],
  },
  {
    // whose account becomes another keeps what they wrote
    file: 'test/api/households-database.api.test.ts',
    lines: [{ after: /^ {4}'messageAnswers\.accountId',$/, add: "    'pebbles.authorId'," }],
  },
  {
    file: 'test/support/permissions/rows.ts',
    lines: [
      { after: /^import \{ \w+Rows \}/, add: "import { pebblesRows } from './pebbles.rows'" },
      { after: /^ {2}\.\.\.\w+Rows,$/, add: '  ...pebblesRows,' },
    ],
  },
  {
    file: 'test/gallery/scenes.ts',
    lines: [
      { after: /^ {2}scene\(/, add: "  scene('pebbles', 'resident', '我的石子')," },
      { after: /^ {2}scene\(/, add: "  scene('writePebble', 'resident', '写石子')," },
    ],
  },
  {
    file: 'docs/GLOSSARY.md',
    lines: [
      {
        after: /^\| /,
        add: '| 石子 | — | `Pebble` | entity | what it is, and what it is not | [P] | `shared/src/domain/pebbles/pebble.ts` |',
      },
    ],
  },
]

/**
 * @param {string} text Of a file.
 * @param {string} file Its name, for who must mend the pattern.
 * @param {{ after: RegExp, add: string }} line
 */
export function withLine(text, file, { after, add }) {
  const lines = text.split('\n')
  const at = lines.findLastIndex((line) => after.test(line))
  if (at < 0) {
    throw new Error(`${file} has no line like ${String(after)}; see scripts/scaffold/lists.mjs`)
  }
  return [...lines.slice(0, at + 1), add, ...lines.slice(at + 1)].join('\n')
}
