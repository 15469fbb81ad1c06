/**
 * `npm test`: prepares everything and runs everything, without a question. The last line reads
 * `N passed, N failed`: tests, and beside them each check and each suite that did not run.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildClient, TSC } from './lib/build.mjs'
import { writeGroups } from './lib/test-groups.mjs'
import { findChromium, installChromium } from './lib/chromium.mjs'
import { installPackages } from './lib/packages.mjs'
import { foreground, node, step } from './lib/process.mjs'
import { inRoot } from './lib/root.mjs'
import { elapsed, runMain, say, Stop } from './lib/say.mjs'
import { checkNode } from './lib/toolchain.mjs'

const JEST_TIMEOUT_MS = 30 * 60 * 1000
/** Reads what all the others have left behind. */
const LAST_PROJECT = 'leaks'

const total = { passed: 0, failed: 0 }

/**
 * Counts a check; what comes after it still runs.
 *
 * @param {() => Promise<void>} run
 */
async function check(run) {
  try {
    await run()
    total.passed += 1
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    total.failed += 1
  }
}

const bin = (/** @type {string} */ file) => inRoot('node_modules', file)

/**
 * Runs jest and adds its figures to the total.
 *
 * @param {string} title
 * @param {string[]} selection
 */
async function jest(title, selection) {
  const startedAt = performance.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'linyi-test-'))
  const report = path.join(folder, 'report.json')
  say(`· ${title} …`)
  const code = await foreground(
    node(bin('jest/bin/jest.js'), ...selection, '--json', `--outputFile=${report}`),
    {
      env: { CHROMIUM_PATH: findChromium(), LINYI_TEST_GROUPS: '1' },
      timeoutMs: JEST_TIMEOUT_MS,
    },
  )
  if (existsSync(report)) {
    const result = JSON.parse(readFileSync(report, 'utf8'))
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites
    total.passed += result.numPassedTests
    total.failed += failed === 0 && code !== 0 ? 1 : failed
  } else {
    say(`${title}: jest ended with code ${code} and no report`)
    total.failed += 1
  }
  rmSync(folder, { recursive: true })
  say(`  done ${elapsed(startedAt)}`)
}

async function prepare() {
  checkNode()
  await installPackages()
  await installChromium()
}

async function typesAndRules() {
  // each with one thread: the other core builds the clients
  await check(() => step('Types 类型检查 (tsc)', node(TSC, '-b', '--singleThreaded')))
  await check(() => step('Types of the scripts 脚本类型检查', node(TSC, '-p', 'scripts')))
  await check(() => step('Format 格式检查 (oxfmt)', node(bin('oxfmt/bin/oxfmt'), '--check')))
  const typed = node(bin('oxlint/bin/oxlint'), '--type-aware', '--threads=1')
  await check(() => step('Rules about types 类型规范检查 (oxlint)', typed, { GOMAXPROCS: '1' }))
  await check(() => step('Rules 规范检查 (eslint)', node(bin('eslint/bin/eslint.js'), '.')))
}

async function clients() {
  await check(() => buildClient('weapp'))
  await check(() => buildClient('h5'))
}

async function everything() {
  // one core each, and about as long
  await Promise.all([typesAndRules(), clients()])
  rmSync(inRoot('test/output/leaks'), { recursive: true, force: true })
  writeGroups()
  // in one run, so that only once at its end a core waits for the last suite of the other
  await jest('Tests 测试', ['--ignoreProjects', LAST_PROJECT])
  await jest('Secrets in what was said 泄密检查', ['--selectProjects', LAST_PROJECT])
}

await runMain(async () => {
  const startedAt = performance.now()
  try {
    await prepare()
    await everything()
  } catch (error) {
    if (!(error instanceof Stop)) throw error
    say(error.message)
    total.failed += 1
  }
  say(`Total time 用时 ${elapsed(startedAt)}`)
  say(`${total.passed} passed, ${total.failed} failed`)
  return total.failed === 0 ? 0 : 1
})
