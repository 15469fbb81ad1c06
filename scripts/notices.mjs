/** Writes docs/NOTICES.md from the compiled matrix of notices: `npm run notices`. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './lib/root.mjs'
import { say } from './lib/say.mjs'

const require = createRequire(import.meta.url)
const { noticesPage } = require(inRoot('shared/dist/domain/inbox/notices-page.js'))

writeFileSync(inRoot('docs/NOTICES.md'), noticesPage())
say('docs/NOTICES.md written 消息说明已更新')
