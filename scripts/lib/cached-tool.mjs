import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { npm, step } from './process.mjs'
import { inRoot } from './root.mjs'

const json = (/** @type {string} */ file) => JSON.parse(readFileSync(file, 'utf8'))

/**
 * A large tool that only one script needs: it has a manifest and a lock file of its own in
 * `scripts/<name>`, is in no `npm ci` of ours, and is installed into `.cache` once.
 *
 * @param {{ name: string, tool: string, title: string }} wanted `tool` is the package.
 * @returns {Promise<string>} The folder of the installed package.
 * @throws {Stop} When it could not be installed.
 */
export async function cachedTool({ name, tool, title }) {
  const place = inRoot('.cache', name)
  const folder = path.join(place, 'node_modules', tool)
  const version = json(inRoot('scripts', name, 'package.json')).dependencies[tool]
  const installed = path.join(folder, 'package.json')
  if (existsSync(installed) && json(installed).version === version) return folder
  mkdirSync(place, { recursive: true })
  for (const file of ['package.json', 'package-lock.json']) {
    copyFileSync(inRoot('scripts', name, file), path.join(place, file))
  }
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  await step(`${title} (npm ci)`, npm('ci', '--prefix', place, ...flags))
  return folder
}
