/**
 * The storm of messages with ten thousand people (or as many as the first argument says): `npm run torture -- messages`.
 * It is test/journeys/message-storm.test.ts, which every run of the tests has with fewer.
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')
const jest = createRequire(path.join(ROOT, 'package.json')).resolve('jest/bin/jest')
const [people = '10000'] = process.argv.slice(2)
const asked = ['--selectProjects', 'journeys', '--testPathPatterns', 'message-storm']
const run = spawn(process.execPath, [jest, '--forceExit', ...asked], {
  cwd: ROOT,
  env: { ...process.env, STORM_PEOPLE: people },
  stdio: 'inherit',
})
run.once('exit', (code) => {
  process.exitCode = code ?? 1
})
