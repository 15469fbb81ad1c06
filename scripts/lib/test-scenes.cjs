const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const path = require('node:path')

/**
 * Before a run of jest: a folder for scenes that many suites begin with, such as the demo's story. The
 * first suite that wants one makes it, the others copy it (test/support/scenes.ts).
 */
module.exports = () => {
  process.env.LINYI_TEST_SCENES = mkdtempSync(path.join(tmpdir(), 'linyi-scenes-'))
  // one beginning for all suites of a run (test/support/test-clock.ts)
  process.env.LINYI_TEST_BEGAN = new Date().toISOString()
}
