import './app/routes'
import { openDatabase } from './app/service'
import { readConfig } from './config/env'
import { allCommunities } from './features/places/index'
import { rotateKeys } from './platform/privacy/rotation'

/** Seals all personal data under the first key of the ring; see docs/OPERATIONS.md. */
async function main(): Promise<void> {
  const database = await openDatabase(readConfig())
  try {
    const ids = (await allCommunities()).map(({ _id }) => _id)
    for (const { collection, seen, changed } of await rotateKeys(ids)) {
      process.stdout.write(`${collection}：${String(seen)} 条，重新加密 ${String(changed)} 条\n`)
    }
    // A second look finds what was changed by others meanwhile; nothing may be left.
    const again = await rotateKeys(ids)
    const late = again.reduce((sum, { changed }) => sum + changed, 0)
    const stuck = again.filter(({ left }) => left > 0)
    for (const { collection, left } of stuck) {
      process.stdout.write(
        `${collection}：还有 ${String(left)} 条没能换成新密钥，旧密钥不能去掉，请联系维护人员。\n`,
      )
    }
    if (late > 0) {
      process.stdout.write(`又补了 ${String(late)} 条运行期间改动的，请再运行一次确认。\n`)
    } else if (stuck.length === 0) {
      process.stdout.write('全部信息都用新密钥加密好了。三天后可以从 FIELD_KEYS 里去掉旧密钥。\n')
    }
  } finally {
    await database.close()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})
