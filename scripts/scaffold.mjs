/**
 * Begins a feature: `npm run scaffold -- <feature> <thing> <中文名>`. What it writes compiles, is linted and
 * tested as it stands; CONTRIBUTING.md says how it grows from there.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { format, resolveConfig } from 'prettier'
import { inRoot, ROOT } from './lib/root.mjs'
import { runMain, say, Stop } from './lib/say.mjs'
import { featureFiles } from './scaffold/feature.mjs'
import { featureName } from './scaffold/names.mjs'

/** Pages of docs/ that are made from the code and held against it by tests. */
const GENERATED = ['openapi', 'notices', 'content', 'permissions']

await runMain(async () => {
  const name = featureName(process.argv.slice(2))
  for (const { file, text, isNew } of featureFiles(name)) {
    const place = inRoot(file)
    mkdirSync(path.dirname(place), { recursive: true })
    // with another name a line of a template is longer or shorter
    writeFileSync(place, await format(text, { ...(await resolveConfig(place)), filepath: place }))
    say(`${isNew ? '+' : '~'} ${file}`)
  }
  for (const page of GENERATED) {
    const { status } = spawnSync('npm', ['run', page, '--silent'], { cwd: ROOT, stdio: 'inherit' })
    if (status !== 0) throw new Stop(`npm run ${page} failed; run it again when the code compiles.`)
  }
  say(
    `${name.title}: npx jest ${name.feature} runs its tests; the ten steps are in CONTRIBUTING.md`,
  )
  return 0
})
