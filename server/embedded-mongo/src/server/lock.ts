import { DatabaseSync } from '@photostructure/sqlite'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { EmbeddedMongoError } from '../publicError'

/**
 * Keeps a second process off a data folder. The lock is one that SQLite takes from the operating
 * system, so it vanishes with the process, however that ends.
 */
export class FolderLock {
  private constructor(private readonly db: InstanceType<typeof DatabaseSync>) {}

  static take(dataDir: string): FolderLock {
    const owner = join(dataDir, 'lock.pid')
    const db = new DatabaseSync(join(dataDir, 'lock.sqlite'))
    try {
      db.exec(
        'PRAGMA busy_timeout=0; PRAGMA locking_mode=EXCLUSIVE; PRAGMA journal_mode=DELETE; BEGIN EXCLUSIVE',
      )
    } catch {
      db.close()
      throw new EmbeddedMongoError(
        'data_dir_locked',
        `The data folder ${dataDir} is in use by another process${ownerText(owner)}; stop it or choose another folder.`,
      )
    }
    writeFileSync(owner, `${String(process.pid)}\n`)
    return new FolderLock(db)
  }

  release(): void {
    this.db.close()
  }
}

function ownerText(file: string): string {
  try {
    const pid = readFileSync(file, 'utf8').trim()
    return pid === '' ? '' : ` (process ${pid})`
  } catch {
    return ''
  }
}
