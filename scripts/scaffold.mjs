/**
 * Begins a feature: `npm run scaffold -- <feature> <thing> <中文名>`. What it writes compiles, is linted and
 * tested as it stands; CONTRIBUTING.md says how it grows from there.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { capture, node } from './lib/process.mjs'
import { inRoot, ROOT } from './lib/root.mjs'
import { runMain, say, Stop } from './lib/say.mjs'
import { featureFiles } from './scaffold/feature.mjs'
import { featureName } from './scaffold/names.mjs'

/** Pages of docs/ that are made from the code and held against it by tests. */
const GENERATED = ['openapi', 'notices', 'content', 'permissions']

await runMain(async () => {
  const name = featureName(process.argv.slice(2))
  const files = featureFiles(name)
  for (const { file, text, isNew } of files) {
    const place = inRoot(file)
    mkdirSync(path.dirname(place), { recursive: true })
    writeFileSync(place, text)
    say(`${isNew ? '+' : '~'} ${file}`)
  }
  // with another name a line of a template is longer or shorter
  const form = node(
    inRoot('node_modules/oxfmt/bin/oxfmt'),
    ...files.map(({ file }) => inRoot(file)),
  )
  if ((await capture(form)).code !== 0) throw new Stop('The new files could not be formatted.')
  for (const page of GENERATED) {
    const { status } = spawnSync('npm', ['run', page, '--silent'], { cwd: ROOT, stdio: 'inherit' })
    if (status !== 0) throw new Stop(`npm run ${page} failed; run it again when the code compiles.`)
  }
  say(
    `${name.title}: npx jest ${name.feature} runs its tests; the ten steps are in CONTRIBUTING.md`,
  )
  return 0
})
