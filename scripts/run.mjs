/**
 * Runs one of the project's programs after preparing what it needs:
 * `node scripts/run.mjs <program> [arguments]`. `npm start` is `run.mjs serve`.
 */
import path from 'node:path'
import { buildClient, compileServer, compileTests } from './lib/build.mjs'
import { installPackages } from './lib/packages.mjs'
import { foreground, node } from './lib/process.mjs'
import { inRoot } from './lib/root.mjs'
import { runMain, sayTo, Stop } from './lib/say.mjs'
import { checkNode } from './lib/toolchain.mjs'

const EMBEDDED = 'server/embedded-mongo'
/** Where the service keeps its embedded database. */
const DATABASE = path.join(process.env.DATA_DIR ?? 'data', 'mongo')

/** @type {Record<string, { file: string, args?: string[], withPages?: boolean, withTests?: boolean }>} */
const PROGRAMS = {
  serve: { file: 'server/dist/main.js', withPages: true },
  'demo-wechat': {
    file: 'test/dist/test/support/fake-wechat/demo.js',
    withPages: true,
    withTests: true,
  },
  'demo-reset': { file: 'server/dist/demo-reset.js' },
  'community-found': { file: 'server/dist/found-community.js' },
  'street-appoint': { file: 'server/dist/appoint-street.js' },
  'ballot-recount': { file: 'server/dist/ballot-recount.js' },
  'audit-verify': { file: 'server/dist/audit-verify.js' },
  'keys-rotate': { file: 'server/dist/keys-rotate.js' },
  'measures-rebuild': { file: 'server/dist/measures-rebuild.js' },
  'embedded-mongo': { file: `${EMBEDDED}/dist/cli.js` },
  backup: { file: `${EMBEDDED}/dist/maintenanceCli.js`, args: ['backup', '--data', DATABASE] },
  restore: { file: `${EMBEDDED}/dist/maintenanceCli.js`, args: ['restore', '--data', DATABASE] },
  'torture ballots': { file: 'test/bench/ballots-torture.mjs' },
  'torture messages': { file: 'test/bench/messages-torture.mjs' },
  torture: { file: `${EMBEDDED}/torture/run.mjs` },
  gallery: { file: 'test/dist/test/gallery/gallery.js', withPages: true, withTests: true },
  tour: { file: 'test/dist/test/gallery/tour.js', withPages: true, withTests: true },
  axe: { file: 'test/dist/test/axe/axe.js', withPages: true, withTests: true },
  'bench ballots': { file: 'test/bench/ballots.mjs' },
  'bench people': { file: 'test/bench/people.mjs' },
  'bench live': { file: 'test/bench/live.mjs', withTests: true },
  'bench agenda': { file: 'test/bench/agenda.mjs' },
  'bench measures': { file: 'test/bench/measures.mjs' },
  'bench demo': { file: 'test/bench/demo.mjs' },
  'bench checks': { file: 'test/bench/checks.mjs' },
  'bench boot': { file: 'test/bench/boot.mjs', withTests: true },
  'bench list': { file: 'test/bench/list.mjs', withTests: true },
  'bench embedded-mongo': { file: `${EMBEDDED}/bench/run.mjs` },
}

/** @param {string} name Of a program, or the first word of several such as `bench`. */
function programFor(name, /** @type {string[]} */ args) {
  const [part, ...rest] = args
  const found = PROGRAMS[`${name} ${part ?? ''}`]
  if (found) return { ...found, args: rest }
  const whole = PROGRAMS[name]
  if (whole) return { ...whole, args: [...(whole.args ?? []), ...args] }
  const known = Object.keys(PROGRAMS).filter((key) => key.startsWith(`${name} `))
  const names = known.length > 0 ? known : Object.keys(PROGRAMS)
  throw new Stop(`Unknown program "${[name, part].join(' ').trim()}"; one of ${names.join(', ')}.`)
}

await runMain(async () => {
  // What is said on the way goes to stderr: stdout belongs to the program, whose first line may count.
  sayTo(process.stderr)
  const [name = '', ...rest] = process.argv.slice(2)
  const { file, args, withPages, withTests } = programFor(name, rest)
  checkNode()
  await installPackages()
  await compileServer()
  if (withPages) await buildClient('h5')
  if (withTests) await compileTests()
  return foreground(node(inRoot(file), ...args))
})
