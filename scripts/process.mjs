/** Writes docs/PROCESS.md and its picture from the compiled machine of items: `npm run process`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './lib/root.mjs'
import { say } from './lib/say.mjs'

const require = createRequire(import.meta.url)
const { processPage, processPicture } = require(inRoot('shared/dist/domain/agenda/process.js'))

mkdirSync(inRoot('docs/images'), { recursive: true })
writeFileSync(inRoot('docs/PROCESS.md'), processPage())
writeFileSync(inRoot('docs/images/process.svg'), processPicture())
say('docs/PROCESS.md written 流程说明已更新')
