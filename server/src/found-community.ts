import './app/routes'
import { openDatabase } from './app/service'
import { ConfigError, readConfig } from './config/env'
import { foundCommunity } from './features/places/index'
import { ensureIndexes } from './platform/db/connection'

const USAGE = '用法：npm run community:found -- 街道名称 社区名称'

/** Opens a community; see docs/OPERATIONS.md. */
async function main([streetName = '', name = '']: readonly string[]): Promise<void> {
  if (streetName === '' || name === '') throw new ConfigError(USAGE)
  const database = await openDatabase(readConfig())
  try {
    await ensureIndexes()
    const { id, isNew } = await foundCommunity({ streetName, name }, new Date())
    const what = isNew ? '已开通' : '早已开通'
    process.stdout.write(`${streetName}${name}${what}，编号 ${id}。\n`)
  } finally {
    await database.close()
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
