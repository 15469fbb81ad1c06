import { readFileSync } from 'node:fs'
import { capture, npm } from './process.mjs'
import { inRoot } from './root.mjs'
import { Stop } from './say.mjs'

/**
 * @param {string} version
 * @param {string} least
 * @returns {boolean} Whether `version` is at least `least`; both like `20.19.0`.
 */
function isAtLeast(version, least) {
  const [have, need] = [version, least].map((text) => text.split('.').map(Number))
  for (let part = 0; part < 3; part += 1) {
    const difference = (have?.[part] ?? 0) - (need?.[part] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/** @returns {{ node: string, npm: string }} The least versions that package.json asks for. */
function leastVersions() {
  const { engines } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'))
  return { node: engines.node.replace('>=', ''), npm: engines.npm.replace('>=', '') }
}

/** @throws {Stop} When this Node is too old. */
export function checkNode() {
  const least = leastVersions().node
  if (isAtLeast(process.versions.node, least)) return
  throw new Stop(
    `Node.js ${least} or newer is needed and this is ${process.versions.node}; ` +
      `install it from https://nodejs.org/ 请安装 Node.js ${least} 或更新的版本。`,
  )
}

/** @throws {Stop} When npm is absent or too old; asked only when something must be installed. */
export async function checkNpm() {
  const least = leastVersions().npm
  const { code, output } = await capture(npm('--version', '--loglevel=error'))
  const version = /^\d+\.\d+\.\d+/m.exec(output)?.[0]
  if (code !== 0 || !version) {
    throw new Stop(`npm was not found; it comes with Node.js 没有找到 npm，请重新安装 Node.js。`)
  }
  if (!isAtLeast(version, least)) {
    throw new Stop(
      `npm ${least} or newer is needed and this is ${version}; run "npm install -g npm" ` +
        `请升级 npm。`,
    )
  }
}
