/**
 * `npm test`: prepares everything and runs everything, without a question. The last line reads
 * `N passed, N failed`: tests, and beside them each check and each suite that did not run.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildClient } from './lib/build.mjs'
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
    { env: { CHROMIUM_PATH: findChromium() }, timeoutMs: JEST_TIMEOUT_MS },
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

/** The rules for a part of the tree. */
const rules = (/** @type {string} */ what, /** @type {string[]} */ ...selection) =>
  check(() =>
    step(`Rules 规范检查 (eslint)：${what}`, node(bin('eslint/bin/eslint.js'), ...selection)),
  )

async function typesAndRules() {
  const tsc = bin('typescript/bin/tsc')
  await check(() => step('Types 类型检查 (tsc)', node(tsc, '-b')))
  await check(() => step('Types of the scripts 脚本类型检查', node(tsc, '-p', 'scripts')))
  await rules('all but the app', '.', '--ignore-pattern', 'miniapp/')
}

async function clientsAndTheirRules() {
  const prettier = node(bin('prettier/bin/prettier.cjs'), '--check', '.')
  await check(() => step('Format 格式检查 (prettier)', prettier))
  await check(() => buildClient('weapp'))
  await check(() => buildClient('h5'))
  await rules('the app', 'miniapp')
}

async function everything() {
  // one core each, and about as long: who lints the app finds the types that the other has made
  await Promise.all([typesAndRules(), clientsAndTheirRules()])
  rmSync(inRoot('test/output/leaks'), { recursive: true, force: true })
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
