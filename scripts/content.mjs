/** Writes docs/CONTENT.md from the compiled contract: `npm run content`. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './lib/root.mjs'
import { say } from './lib/say.mjs'

const require = createRequire(import.meta.url)
const { contentPage } = require(inRoot('test/dist/test/support/content-page.js'))

writeFileSync(inRoot('docs/CONTENT.md'), contentPage())
say('docs/CONTENT.md written 内容核查一览已更新')
