import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { TestDatabase } from './testing/harness'
import { startTestDatabase } from './testing/harness'

let database: TestDatabase
beforeAll(async () => {
  database = await startTestDatabase()
})
afterAll(() => database.stop())

/** Agenda is an ES module that Jest cannot load here, so it runs in a process of its own. */
it('carries agenda as it is', async () => {
  const program = join(__dirname, '..', 'compatibility', 'agenda.mjs')
  const child = spawn(process.execPath, [program, database.uri('agenda')])
  let errors = ''
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  expect({ code, errors }).toEqual({ code: 0, errors: '' })
}, 30_000)
