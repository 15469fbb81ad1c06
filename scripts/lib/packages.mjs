import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { npm, step } from './process.mjs'
import { inRoot } from './root.mjs'
import { checkNpm } from './toolchain.mjs'

const LOCK = inRoot('package-lock.json')
/** npm's own record of what it put into node_modules; written last, so absent after a broken run. */
const RECORD = inRoot('node_modules/.package-lock.json')
const STAMP = inRoot('node_modules/.linyi-installed')

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage>}
 */
const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages

/** @returns {boolean} Whether npm's record holds every package of the lock file in its version. */
function recordAgrees() {
  if (!existsSync(RECORD)) return false
  const installed = packagesOf(RECORD)
  return Object.entries(packagesOf(LOCK))
    .filter(([place]) => place.includes('node_modules/'))
    .every(([place, { version, optional }]) => {
      const found = installed[place]
      return found ? found.version === version : optional === true
    })
}

/** Installs what the lock file names, unless node_modules already holds exactly that. */
export async function installPackages() {
  const hash = createHash('sha256').update(readFileSync(LOCK)).digest('hex')
  const isStamped = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash
  if (isStamped && existsSync(RECORD)) return
  if (!recordAgrees()) {
    await checkNpm()
    await step(
      'Installing packages 安装依赖 (npm ci)',
      npm('ci', '--no-audit', '--no-fund', '--loglevel=error'),
    )
  }
  writeFileSync(STAMP, hash)
}
