import { readFileSync } from 'node:fs'
import { inRoot } from './root.mjs'

/**
 * Bytes that a mini-program may have: its main package, each other one, all of them, and what the pages
 * of one package fetch in advance together.
 * @typedef {{ main: number, each: number, all: number, preload: number }} Budgets
 *
 * The parts of `app.json` that say what belongs to which package.
 * @typedef {{
 *   subPackages?: { root: string, pages: string[] }[],
 *   preloadRule?: Record<string, { network?: string, packages: string[] }>,
 * }} AppConfig
 */

/** @returns {Budgets} */
export const budgets = () =>
  JSON.parse(readFileSync(inRoot('miniapp/package-budgets.json'), 'utf8'))

const kilobytes = (/** @type {number} */ bytes) => `${(bytes / 1024).toFixed(0)} kB`

/**
 * @param {AppConfig} app
 * @param {Record<string, number>} files Bytes of every file.
 * @returns {Map<string, number>} Bytes of every package; the main one is called `main`.
 */
export function packageSizes(app, files) {
  const roots = (app.subPackages ?? []).map(({ root }) => root.replace(/\/?$/, '/'))
  const sizes = new Map([['main', 0]])
  for (const [file, bytes] of Object.entries(files)) {
    const name = roots.find((root) => file.startsWith(root))?.slice(0, -1) ?? 'main'
    sizes.set(name, (sizes.get(name) ?? 0) + bytes)
  }
  return sizes
}

/**
 * @param {Map<string, number>} sizes
 * @returns {string[]} One sentence for each budget that is broken.
 */
export function brokenBudgets(sizes) {
  const { main, each, all } = budgets()
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  const over = (
    /** @type {string} */ what,
    /** @type {number} */ bytes,
    /** @type {number} */ most,
  ) => (bytes >= most ? [`${what}: ${kilobytes(bytes)}, less than ${kilobytes(most)} allowed`] : [])
  return [
    ...over('main package 主包', sizes.get('main') ?? 0, main),
    ...[...sizes].flatMap(([name, bytes]) => over(`package 分包 ${name}`, bytes, each)),
    ...over('all packages 总包', total, all),
  ]
}

/** @param {Map<string, number>} sizes @returns {string} A line for each package, the largest first. */
export function sizeTable(sizes) {
  const total = [...sizes.values()].reduce((sum, bytes) => sum + bytes, 0)
  const rows = [...sizes].sort(([, a], [, b]) => b - a)
  return [...rows, ['all 总计', total]]
    .map(([name, bytes]) => `  ${kilobytes(Number(bytes)).padStart(8)}  ${name}`)
    .join('\n')
}
