const { readFileSync, statSync } = require('node:fs')
const path = require('node:path')
const { default: TestSequencer } = require('@jest/test-sequencer')

const root = path.resolve(__dirname, '../..')

/**
 * Suites that take much longer than their size tells, the longest first. A new clone knows no times of
 * earlier runs, and a long suite that comes last leaves a core without work.
 *
 * @type {readonly string[]}
 */
const LONGEST = require('./long-suites.json')

/**
 * How long a thousand characters take, by the kind of test: a browser or the runtime of a phone, a service,
 * or rules alone. Where nothing is said, 0.1.
 *
 * @type {Readonly<Record<string, number>>}
 */
const WEIGHT = { 'test/h5': 6, 'test/weapp': 4, 'test/journeys': 2, 'test/api': 1 }

/** The suites of a group (test-groups.mjs), or the suite itself; from the root of the repository. */
const suitesIn = (/** @type {string} */ file) => {
  const own = path.relative(root, file).split(path.sep).join('/')
  if (!own.startsWith('.cache/')) return [own]
  const named = /LINYI_SUITES = (\[.*?\])\n/.exec(readFileSync(file, 'utf8'))?.[1]
  return /** @type {string[]} */ (JSON.parse(named ?? '[]'))
}

const workOf = (/** @type {string} */ suite) => {
  const kind = Object.keys(WEIGHT).find((folder) => suite.startsWith(`${folder}/`)) ?? ''
  return statSync(path.join(root, suite)).size * (WEIGHT[kind] ?? 0.1)
}

/** The place of a long one, and behind all of them how much work it seems to be. */
const placeOf = (/** @type {string} */ file) => {
  const suites = suitesIn(file)
  const rank = LONGEST.findIndex((name) => suites.includes(name))
  const work = suites.reduce((sum, suite) => sum + workOf(suite), 0)
  return { file, rank: rank === -1 ? LONGEST.length : rank, work }
}

/** The longest first, so that both cores have work until the end. */
class LongestFirst extends TestSequencer {
  /**
   * @override
   * @type {import('@jest/test-sequencer').default['sort']}
   */
  async sort(tests) {
    const places = new Map(tests.map(({ path: file }) => [file, placeOf(file)]))
    const at = (/** @type {{ path: string }} */ test) => {
      const place = places.get(test.path)
      if (place === undefined) throw new Error(`${test.path} has no place`)
      return place
    }
    return [...tests].sort((a, b) => at(a).rank - at(b).rank || at(b).work - at(a).work)
  }
}

module.exports = LongestFirst
