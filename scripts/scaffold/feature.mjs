import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../lib/root.mjs'
import { Stop } from '../lib/say.mjs'
import { LISTS, withLine } from './lists.mjs'
import { named } from './names.mjs'

/** @typedef {import('./names.mjs').FeatureName} FeatureName */
/** @typedef {{ file: string, text: string, isNew: boolean }} Written A file as it shall be. */

const TEMPLATES = path.join(ROOT, 'scripts/scaffold/templates')
/** Behind the name of a template, so that no tool takes it for code of the project. */
const MARK = '.txt'

/**
 * Everything that a new feature needs to compile, to be linted and to pass its first tests: its own files,
 * and the lists it stands in with its lines. Nothing is written here, and nothing is formatted.
 *
 * @param {FeatureName} name
 * @returns {Written[]}
 */
export function featureFiles(name) {
  const own = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(MARK))
    .sort()
    .map((template) => ({
      file: named(template.slice(0, -MARK.length).split(path.sep).join('/'), name),
      text: named(readFileSync(path.join(TEMPLATES, template), 'utf8'), name),
      isNew: true,
    }))
  const taken = own.find(({ file }) => existsSync(path.join(ROOT, file)))
  if (taken) throw new Stop(`${taken.file} is there already; choose another name.`)
  const lists = LISTS.map(({ file, lines }) => ({
    file,
    text: lines.reduce(
      (text, { after, add }) => withLine(text, file, { after, add: named(add, name) }),
      readFileSync(path.join(ROOT, file), 'utf8'),
    ),
    isNew: false,
  }))
  return [...own, ...lists]
}
