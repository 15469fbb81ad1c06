/** Writes docs/api/openapi.json from the compiled contract: `npm run openapi`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './lib/root.mjs'
import { say } from './lib/say.mjs'

const require = createRequire(import.meta.url)
const { openApiDocument } = require(inRoot('shared/dist/contract/openapi.js'))

/** What fits stands in one line: every field in lines of its own is twice the size and read by nobody. */
const WIDTH = 140

/** @returns {string} The value as JSON whose changes show line by line. */
function written(/** @type {unknown} */ value, indent = '') {
  const line = JSON.stringify(value)
  if (typeof value !== 'object' || value === null || line.length <= WIDTH) {
    return line
  }
  const inner = `${indent} `
  const [open, close] = Array.isArray(value) ? '[]' : '{}'
  const rows = Array.isArray(value)
    ? value.map((one) => `${inner}${written(one, inner)}`)
    : Object.entries(value).map(
        ([key, one]) => `${inner}${JSON.stringify(key)}: ${written(one, inner)}`,
      )
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`
}

mkdirSync(inRoot('docs/api'), { recursive: true })
// what is undefined is no part of JSON
const document = JSON.parse(JSON.stringify(openApiDocument()))
writeFileSync(inRoot('docs/api/openapi.json'), `${written(document)}\n`)
say('docs/api/openapi.json written 接口文档已更新')
