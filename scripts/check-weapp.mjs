/**
 * `npm run check:weapp`: the release check of the mini-program. Builds it, compiles it with WeChat's own
 * compiler as an upload would, and holds the packages against their budgets. Needs the network once, to
 * install the compiler into `.cache`: 697 packages and 276 MB that nobody else needs, so they are in no
 * `npm ci` of ours. No account, no key; nothing is uploaded.
 */
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { buildClient } from './lib/build.mjs'
import { installPackages } from './lib/packages.mjs'
import { capture, node, npm, step } from './lib/process.mjs'
import { inRoot } from './lib/root.mjs'
import { elapsed, runMain, say, Stop } from './lib/say.mjs'
import { checkNode } from './lib/toolchain.mjs'
import { brokenBudgets, packageSizes, sizeTable } from './lib/weapp-sizes.mjs'

const PLACE = inRoot('.cache/check-weapp')
const TOOL = path.join(PLACE, 'node_modules/miniprogram-ci')
const DIST = inRoot('miniapp/dist/weapp')

const json = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))

async function installCompiler() {
  const manifest = inRoot('scripts/check-weapp/package.json')
  const wanted = json(manifest).dependencies['miniprogram-ci']
  const installed = path.join(TOOL, 'package.json')
  if (existsSync(installed) && json(installed).version === wanted) return
  mkdirSync(PLACE, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(inRoot('scripts/check-weapp', file), path.join(PLACE, file))
  }
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await step(
    'Installing the compiler of WeChat 安装微信编译器 (npm ci)',
    npm('ci', '--prefix', PLACE, ...flags),
  )
}

/** @returns {Promise<Record<string, number>>} The bytes of every file that an upload would send. */
async function compile() {
  const startedAt = performance.now()
  say('· Compiling with WeChat’s compiler 用微信编译器编译 …')
  const { code, output } = await capture(
    node(inRoot('scripts/check-weapp/compile.cjs'), TOOL, DIST),
  )
  const answer = output.split('\n').find((line) => line.startsWith('{"'))
  if (code !== 0 || answer === undefined) {
    throw new Stop(`${output.trim()}\nWeChat refuses it 编译未通过`)
  }
  say(`  done ${elapsed(startedAt)}`)
  return JSON.parse(answer)
}

await runMain(async () => {
  checkNode()
  await installPackages()
  await buildClient('weapp')
  await installCompiler()
  const sizes = packageSizes(json(path.join(DIST, 'app.json')), await compile())
  say(sizeTable(sizes))
  const broken = brokenBudgets(sizes)
  if (broken.length > 0) throw new Stop(broken.join('\n'))
  say('The mini-program may be uploaded 可以上传。')
  return 0
})
