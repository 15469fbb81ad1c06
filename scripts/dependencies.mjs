/**
 * Writes docs/DEPENDENCIES.md from what is installed: `npm run packages`. The reasons are kept here; a
 * package without one fails, and so does a licence that nobody has looked at.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { REASONS } from './dependencies/reasons.mjs'
import { inRoot } from './lib/root.mjs'
import { runMain, say, Stop } from './lib/say.mjs'

const WORKSPACES = ['', 'shared/', 'server/embedded-mongo/', 'server/', 'miniapp/', 'test/']
/** Licences that allow what we do; MPL asks for the sources of its own files alone, and only tests use it. */
const PERMISSIVE = ['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'MPL-2.0']

/** @typedef {{ version?: string, license?: string, dev?: boolean, link?: boolean }} Locked */

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(inRoot(file), 'utf8'))

/** @param {string} name Of a package, and the workspace that asks for it. */
function installed(name, /** @type {string} */ workspace) {
  const require = createRequire(inRoot(workspace, 'package.json'))
  for (const folder of require.resolve.paths(name) ?? []) {
    try {
      return JSON.parse(readFileSync(`${folder}/${name}/package.json`, 'utf8'))
    } catch {
      // the next folder up has it
    }
  }
  throw new Stop(`${name} is not installed; npm ci installs it.`)
}

function directRows() {
  return WORKSPACES.flatMap((workspace) => {
    const { dependencies = {}, devDependencies = {} } = json(`${workspace}package.json`)
    return Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !name.startsWith('@linyi/'))
      .sort()
      .map((name) => {
        const { version, license } = installed(name, workspace)
        const use = name in dependencies ? 'runs' : 'builds'
        return { workspace: workspace || 'root', name, version, license, use }
      })
  })
}

/** Everything below what is asked for, as the lock file has it. */
function lockedPackages() {
  /** @type {Record<string, Locked>} */
  const packages = json('package-lock.json').packages
  return Object.entries(packages).flatMap(([place, { version, license, dev, link }]) => {
    const name = place.split('node_modules/').at(-1) ?? ''
    if (!place.includes('node_modules/') || link || version === undefined) return []
    return [{ name, version, license: license ?? licenceOf(place), isShipped: dev !== true }]
  })
}

/** Beside those: public domain, and licences of data that ask to be named. */
const FREE = [...PERMISSIVE, 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'CC-BY-3.0', 'CC-BY-4.0']
const isFree = (/** @type {string} */ license) =>
  license
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((one) => one.split(' AND ').every((part) => FREE.includes(part)))

/** Old packages name a list of licences in place of one, which the lock file leaves out. */
function licenceOf(/** @type {string} */ place) {
  try {
    const { license, licenses } = json(`${place}/package.json`)
    return license ?? licenses?.[0]?.type ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** @param {readonly string[]} words @returns {string} The words with how often each stands there. */
function tally(words) {
  /** @type {Map<string, number>} */
  const counts = new Map()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([word, count]) => `${word} ${String(count)}`)
    .join(', ')
}

await runMain(async () => {
  const rows = directRows()
  const silent = rows.filter(({ name }) => REASONS[name] === undefined)
  if (silent.length > 0) {
    throw new Stop(
      `No reason in scripts/dependencies/reasons.mjs: ${silent.map(({ name }) => name).join(', ')}`,
    )
  }
  const unknown = rows.filter(({ license }) => !PERMISSIVE.includes(license))
  if (unknown.length > 0) {
    throw new Stop(
      `Look at these licences: ${unknown.map(({ name, license }) => `${name} ${license}`).join(', ')}`,
    )
  }
  const locked = lockedPackages()
  const shipped = locked.filter(({ isShipped }) => isShipped)
  const versions = new Map(
    [...new Set(shipped.map(({ name }) => name))].map((name) => [
      name,
      [...new Set(shipped.filter((one) => one.name === name).map(({ version }) => version))],
    ]),
  )
  const twice = [...versions].filter(([, found]) => found.length > 1)
  const special = [
    ...new Set(
      shipped
        .filter(({ license }) => !isFree(license))
        // a package for each kind of machine is one to whoever reads this
        .map(
          ({ name, license }) =>
            `${name.replace(/-(darwin|linux|win32|wasm32).*/, '-*')} (${license})`,
        ),
    ),
  ].sort()
  const page = [
    '# Dependencies',
    '',
    'What we ask for by name, and why. Made by `npm run packages` from what is installed and from `scripts/dependencies/reasons.mjs`; a package without a',
    'reason, or under a licence that nobody has looked at, fails it. What runs in production is marked `runs`.',
    '',
    `- Asked for by name: ${String(new Set(rows.map(({ name }) => name)).size)}. Installed below them: ${String(locked.length)}, of which ${String(shipped.length)} are not for development alone.`,
    `- Licences of all that is installed: ${tally(locked.map(({ license }) => license))}.`,
    `- Of these ${String(shipped.length)}, present in more than one version: ${String(twice.length)} names.`,
    `- Below them and to be known: ${special.join(', ')}.`,
    '',
    '| package | version | licence | for | use | why |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(
      ({ workspace, name, version, license, use }) =>
        `| ${name} | ${version} | ${license} | ${workspace.replace(/\/$/, '')} | ${use} | ${REASONS[name] ?? ''} |`,
    ),
    '',
  ]
  writeFileSync(inRoot('docs/DEPENDENCIES.md'), page.join('\n'))
  say('docs/DEPENDENCIES.md written 依赖一览已更新')
  return 0
})
