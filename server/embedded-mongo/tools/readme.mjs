// node tools/readme.mjs: writes the support table of the README anew.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const { withSupportTable } = createRequire(import.meta.url)('../dist/supportTable.js')
const file = new URL('../README.md', import.meta.url)
writeFileSync(file, withSupportTable(readFileSync(file, 'utf8')))
