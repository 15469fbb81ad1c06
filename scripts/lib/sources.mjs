import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { inRoot } from './root.mjs'

/**
 * @param {string} place
 * @returns {string[]} The file itself, or every file below the folder, sorted.
 */
function filesOf(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}

/**
 * @param {readonly string[]} places Files and folders of the repository.
 * @param {readonly string[]} settings Further texts that the result depends on.
 * @returns {string} A hash that changes when one of them does.
 */
export function hashOf(places, settings) {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const file of places.flatMap((place) => filesOf(inRoot(place)))) {
    hash.update(`\0${path.relative(inRoot(), file)}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}
