/**
 * Lints pieces of code as if they stood in the files they name:
 * `[{ file, code }]` on standard input, the messages of each on standard output.
 */
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { ESLint } from 'eslint'

const root = path.resolve(import.meta.dirname, '../..')
const eslint = new ESLint({ cwd: root })

const answers = []
for (const { file, code } of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) })
  answers.push(
    (result?.messages ?? []).map(({ ruleId, message }) => ({ rule: ruleId ?? 'parse', message })),
  )
}
process.stdout.write(JSON.stringify(answers))
