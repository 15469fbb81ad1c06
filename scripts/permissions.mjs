/** Writes docs/PERMISSIONS.md from the compiled permission table: `npm run permissions`. */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inRoot } from './lib/root.mjs'
import { say } from './lib/say.mjs'

const require = createRequire(import.meta.url)
const { permissionsPage } = require(inRoot('test/dist/test/support/permissions/page.js'))

writeFileSync(inRoot('docs/PERMISSIONS.md'), permissionsPage())
say('docs/PERMISSIONS.md written 权限表已更新')
