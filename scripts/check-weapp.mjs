/**
 * `npm run check:weapp`: the release check of the mini-program. Builds it, compiles it with WeChat's own
 * compiler as an upload would, and holds the packages against their budgets. Needs the network once, to
 * install the compiler into `.cache`: 697 packages and 276 MB that nobody else needs, so they are in no
 * `npm ci` of ours. No account, no key; nothing is uploaded.
 */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { buildClient } from './lib/build.mjs'
import { cachedTool } from './lib/cached-tool.mjs'
import { installPackages } from './lib/packages.mjs'
import { capture, node } from './lib/process.mjs'
import { inRoot } from './lib/root.mjs'
import { elapsed, runMain, say, Stop } from './lib/say.mjs'
import { checkNode } from './lib/toolchain.mjs'
import { brokenBudgets, packageSizes, sizeTable } from './lib/weapp-sizes.mjs'

const DIST = inRoot('miniapp/dist/weapp')

const json = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))

/** @returns {Promise<Record<string, number>>} The bytes of every file that an upload would send. */
async function compile(/** @type {string} */ tool) {
  const startedAt = performance.now()
  say('· Compiling with WeChat’s compiler 用微信编译器编译 …')
  const { code, output } = await capture(
    node(inRoot('scripts/check-weapp/compile.cjs'), tool, DIST),
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
  const tool = await cachedTool({
    name: 'check-weapp',
    tool: 'miniprogram-ci',
    title: 'Installing the compiler of WeChat 安装微信编译器',
  })
  const sizes = packageSizes(json(path.join(DIST, 'app.json')), await compile(tool))
  say(sizeTable(sizes))
  const broken = brokenBudgets(sizes)
  if (broken.length > 0) throw new Stop(broken.join('\n'))
  say('The mini-program may be uploaded 可以上传。')
  return 0
})
