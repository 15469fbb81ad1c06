// node conformance/run.mjs DIR: runs MongoDB's unified CRUD tests (spec-runner.mjs and specs/ in DIR)
// against a fresh database. The runner needs the driver, which it finds beside this package.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const require = createRequire(import.meta.url)
const { startProcess } = require('../dist/testing/torture.js')

const source = resolve(process.argv[2] ?? '.')
const work = mkdtempSync(join(tmpdir(), 'conformance-'))
cpSync(join(source, 'spec-runner.mjs'), join(work, 'spec-runner.mjs'))
const modules = join(dirname(require.resolve('mongodb/package.json')), '..')
symlinkSync(modules, join(work, 'node_modules'))

const specs = join(source, 'specs')
const folders = readdirSync(specs, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
  .map((entry) => entry.parentPath)
const { child, uri } = await startProcess(join(work, 'data'))
const args = ['--uri', uri, '--server', '8.0.0', '--topology', 'replicaset', '--fails']
const runner = spawn(
  process.execPath,
  [join(work, 'spec-runner.mjs'), ...args, '--dir', [...new Set(folders)].sort().join(',')],
  { stdio: ['ignore', 'inherit', 'inherit'] },
)
const [code] = await once(runner, 'exit')
child.kill('SIGTERM')
await once(child, 'exit')
rmSync(work, { recursive: true })
process.exit(code ?? 1)
