const { default: TestSequencer } = require('@jest/test-sequencer')

/**
 * Suites that take much longer than their size tells, the longest first. A new clone knows no times of
 * earlier runs, and a long suite that comes last leaves a core without work.
 *
 * @type {readonly string[]}
 */
const LONGEST = require('./long-suites.json')

const rankOf = (/** @type {string} */ file) => {
  const rank = LONGEST.findIndex((name) => file.endsWith(name))
  return rank === -1 ? LONGEST.length : rank
}

/** Jest's own order, but for the suites that are known to be long. */
class LongestFirst extends TestSequencer {
  /**
   * @override
   * @type {import('@jest/test-sequencer').default['sort']}
   */
  async sort(tests) {
    const sorted = await super.sort(tests)
    return [...sorted].sort((a, b) => rankOf(a.path) - rankOf(b.path))
  }
}

module.exports = LongestFirst
