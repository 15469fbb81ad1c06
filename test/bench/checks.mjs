/**
 * How many texts of ordinary council life a person would have to look at: `npm run bench -- checks`. The texts are those of
 * the demo's story. The word list is asked itself; of WeChat, without credentials, it is only counted how many texts hold words
 * that are known to be called politics (20001), all of which a person would see: an upper bound, to be measured
 * again with the operator's own account before the launch.
 */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(path.join(ROOT, 'server/src/main.ts'))
const STORY = path.join(ROOT, 'server/dist/features/demo/story')
const { checkWords } = require(path.join(ROOT, 'server/dist/platform/content/word-list.js'))

/** What somebody types has a sentence in it; names and keys are shorter. */
const TEXT_MIN = 8
const POLITICAL = /党支部|党委|党组织|党员|书记|政府|政策|主席|领导/

/** @returns {string[]} */
function textsIn(/** @type {unknown} */ value) {
  if (typeof value === 'string') {
    return /\p{Script=Han}/u.test(value) && value.length >= TEXT_MIN ? [value] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(textsIn)
}

const files = readdirSync(STORY).filter((name) => name.endsWith('.js'))
const texts = [...new Set(files.flatMap((name) => textsIn(require(path.join(STORY, name)))))]
const verdicts = texts.map((text) => ({ text, ...checkWords([text]) }))
const flagged = verdicts.filter(({ suggest }) => suggest !== 'pass')
const political = texts.filter((text) => POLITICAL.test(text))
const share = (/** @type {number} */ count) => `${((100 * count) / texts.length).toFixed(1)} %`

console.log(`${texts.length} texts of the story (${files.length} files)`)
for (const suggest of ['risky', 'review']) {
  const found = flagged.filter((verdict) => verdict.suggest === suggest)
  const what = suggest === 'risky' ? 'refused by the word list' : 'held by the word list'
  console.log(`${what}: ${found.length} (${share(found.length)})`)
  for (const { text, doubt } of found) console.log(`  ${doubt ?? ''} ${text}`)
}
console.log(
  `with words of politics, for a person under WeChat at most: ${political.length} (${share(political.length)})`,
)
if (flagged.some(({ suggest }) => suggest === 'risky')) process.exitCode = 1
