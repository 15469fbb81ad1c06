const { default: TestSequencer } = require('@jest/test-sequencer')

/**
 * Suites that take much longer than their size tells, the longest first. A new clone knows no times of
 * earlier runs, and a long suite that comes last leaves a core without work.
 */
const LONGEST = [
  'test/api/permissions.api.test.ts',
  'test/h5/main-job.test.ts',
  'test/weapp/main-job.test.ts',
  'test/weapp/meetings.test.ts',
  'test/weapp/agenda-life.test.ts',
  'test/h5/meeting.test.ts',
  'test/weapp/every-page.test.ts',
  'test/weapp/households.test.ts',
  'test/weapp/resident-job.test.ts',
  'test/journeys/power-cut.test.ts',
  'test/journeys/message-storm.test.ts',
  'test/api/places-import.api.test.ts',
  'test/weapp/ballots.test.ts',
  'test/api/demo-story.api.test.ts',
  'test/weapp/limits.test.ts',
  'test/journeys/ballots-power-cut.test.ts',
]

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
