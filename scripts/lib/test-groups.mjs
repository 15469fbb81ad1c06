import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './root.mjs'

/** Where the groups are written; `jest.config.mjs` reads them from there. */
export const GROUPS = inRoot('.cache/test-groups')

/**
 * Projects whose suites are small, and how many groups they make: a third of the time of a small suite
 * goes into loading the two thousand modules of the service again.
 *
 * @type {Readonly<Record<string, { folder: string, groups: number }>>}
 */
export const GROUPED = {
  api: { folder: 'test/api', groups: 14 },
  journeys: { folder: 'test/journeys', groups: 4 },
  shared: { folder: 'shared/src', groups: 4 },
  weapp: { folder: 'test/weapp', groups: 3 },
  h5: { folder: 'test/h5', groups: 1 },
}

/** What would act on the neighbours in a group. */
const LONELY = /jest\.(?:mock|doMock|useFakeTimers|resetModules)\(|registerJob\(/

/**
 * The text of a group: each suite in a `describe` of its own, so that its hooks are its own.
 *
 * @param {readonly string[]} suites
 */
const groupText = (suites) => `globalThis.LINYI_SUITES = ${JSON.stringify(suites)}
for (const suite of LINYI_SUITES) {
  describe(suite, () => {
    require(${JSON.stringify(inRoot('.'))} + '/' + suite)
  })
}
`

/**
 * Writes one file for several small suites, for a complete run; whoever works on one suite runs it by
 * its own name. Long ones stay alone, under their own name, for the order in which they begin.
 */
export function writeGroups() {
  /** @type {readonly string[]} */
  const long = JSON.parse(readFileSync(inRoot('scripts/lib/long-suites.json'), 'utf8'))
  rmSync(GROUPS, { recursive: true, force: true })
  for (const [project, { folder, groups }] of Object.entries(GROUPED)) {
    const suites = readdirSync(inRoot(folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
      .sort((a, b) => statSync(inRoot(b)).size - statSync(inRoot(a)).size)
    const isAlone = (/** @type {string} */ suite) =>
      long.includes(suite) || LONELY.test(readFileSync(inRoot(suite), 'utf8'))
    const write = (/** @type {string} */ name, /** @type {readonly string[]} */ members) => {
      const file = path.join(GROUPS, project, name)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, groupText(members))
    }
    const together = suites.filter((suite) => !isAlone(suite))
    for (const suite of suites.filter(isAlone)) write(suite, [suite])
    for (let group = 0; group < groups; group += 1) {
      const members = together.filter((_, index) => index % groups === group)
      write(`${project}-${String(group + 1)}.test.ts`, members)
    }
  }
}
