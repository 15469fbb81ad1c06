const { rmSync } = require('node:fs')

/** After a run of jest: the scenes go with the run that made them. */
module.exports = () => {
  const folder = process.env.LINYI_TEST_SCENES
  if (folder) rmSync(folder, { recursive: true, force: true })
}
