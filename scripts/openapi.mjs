/** Writes docs/api/openapi.json from the compiled contract: `npm run openapi`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './lib/root.mjs'
import { say } from './lib/say.mjs'

const require = createRequire(import.meta.url)
const { openApiDocument } = require(inRoot('shared/dist/contract/openapi.js'))

mkdirSync(inRoot('docs/api'), { recursive: true })
writeFileSync(inRoot('docs/api/openapi.json'), `${JSON.stringify(openApiDocument(), null, 2)}\n`)
say('docs/api/openapi.json written 接口文档已更新')
