import { parseArgs } from 'node:util'
import type { IntegrityReport } from './maintenance'
import { backupDatabase, checkDatabase, restoreDatabase } from './maintenance'
import { EmbeddedMongoError } from './publicError'

const USAGE = `usage: maintenanceCli backup  --data DIR FILE
       maintenanceCli restore --data DIR FILE
       maintenanceCli check   FILE`

async function run(): Promise<IntegrityReport> {
  const { values, positionals } = parseArgs({
    options: { data: { type: 'string' } },
    allowPositionals: true,
  })
  const [action, file] = positionals
  if (file === undefined) throw new Error(USAGE)
  if (action === 'check') return checkDatabase(file)
  if (values.data === undefined) throw new Error(USAGE)
  if (action === 'backup') return backupDatabase(values.data, file)
  if (action === 'restore') return restoreDatabase(file, values.data)
  throw new Error(USAGE)
}

run()
  .then((report) => {
    for (const error of report.errors) process.stderr.write(`${error}\n`)
    const result = report.errors.length === 0 ? 'checked, no errors' : 'DAMAGED, not used'
    process.stdout.write(
      `${String(report.collections)} collections, ${String(report.documents)} documents: ${result}\n`,
    )
    process.exitCode = report.errors.length === 0 ? 0 : 1
  })
  .catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = error instanceof EmbeddedMongoError ? 1 : 2
  })
