/**
 * Runs one of the project's programs after preparing what it needs:
 * `node scripts/run.mjs <program> [arguments]`. `npm start` is `run.mjs serve`.
 */
import { buildClient, compileServer } from './lib/build.mjs'
import { installPackages } from './lib/packages.mjs'
import { foreground, node } from './lib/process.mjs'
import { inRoot } from './lib/root.mjs'
import { runMain, Stop } from './lib/say.mjs'
import { checkNode } from './lib/toolchain.mjs'

/** @type {Record<string, { file: string, withPages?: boolean }>} */
const PROGRAMS = {
  serve: { file: 'server/dist/main.js', withPages: true },
  'demo-reset': { file: 'server/dist/demo-reset.js' },
  'audit-verify': { file: 'server/dist/audit-verify.js' },
  'embedded-mongo': { file: 'server/embedded-mongo/dist/cli.js' },
}

await runMain(async () => {
  const [name = '', ...args] = process.argv.slice(2)
  const program = PROGRAMS[name]
  if (!program) {
    throw new Stop(`Unknown program "${name}"; one of ${Object.keys(PROGRAMS).join(', ')}.`)
  }
  checkNode()
  await installPackages()
  await compileServer()
  if (program.withPages) await buildClient('h5')
  return foreground(node(inRoot(program.file), ...args))
})
