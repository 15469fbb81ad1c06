import { DatabaseSync } from '@photostructure/sqlite'
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { EmbeddedMongoError } from './publicError'
import { prepareFolder } from './server/address'
import { DATA_FILE } from './server/host'
import { FolderLock } from './server/lock'
import { FormatError } from './storage/format'
import { Store } from './storage/store'
import { validateCollection } from './storage/validate'

/** What a backup or a check found. */
export interface IntegrityReport {
  readonly collections: number
  readonly documents: number
  readonly errors: readonly string[]
}

/**
 * Copies the database of a folder to a file, also while a server uses it: the copy is one moment of
 * it. The copy is checked before it gets its name, so a file that is there is whole.
 */
export function backupDatabase(dataDir: string, target: string): IntegrityReport {
  const source = join(resolve(dataDir), DATA_FILE)
  if (!existsSync(source)) {
    throw new EmbeddedMongoError('bad_format', `There is no embedded database in ${dataDir}.`)
  }
  const file = resolve(target)
  const unfinished = `${file}.part`
  mkdirSync(dirname(file), { recursive: true })
  rmSync(unfinished, { force: true })
  const db = new DatabaseSync(source)
  try {
    db.exec('PRAGMA busy_timeout=10000')
    db.prepare('vacuum into ?').run(unfinished)
  } finally {
    db.close()
  }
  chmodSync(unfinished, 0o600)
  const report = checkCopy(unfinished)
  if (report.errors.length === 0) renameSync(unfinished, file)
  else rmSync(unfinished, { force: true })
  return report
}

/** Puts a backup into a folder that no server uses; what was there is kept beside it. */
export async function restoreDatabase(backup: string, dataDir: string): Promise<IntegrityReport> {
  const folder = prepareFolder(dataDir)
  const lock = FolderLock.take(folder)
  try {
    const fresh = join(folder, `${DATA_FILE}.restored`)
    removeDatabase(fresh)
    await copyFile(resolve(backup), fresh)
    const report = checkCopy(fresh)
    if (report.errors.length > 0) {
      removeDatabase(fresh)
      return report
    }
    replaceDatabase(join(folder, DATA_FILE), fresh)
    return report
  } finally {
    lock.release()
  }
}

function removeDatabase(file: string): void {
  rmSync(file, { force: true })
  removeCompanions(file)
}

function replaceDatabase(file: string, fresh: string): void {
  if (existsSync(file)) {
    // Opening and closing brings what is in the write-ahead log into the file itself.
    new DatabaseSync(file).close()
    renameSync(file, `${file}.before-restore`)
  }
  removeCompanions(file)
  renameSync(fresh, file)
}

function removeCompanions(file: string): void {
  for (const suffix of ['-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
}

/** Checks a copy that nobody else uses, and leaves that one file alone. */
function checkCopy(file: string): IntegrityReport {
  const report = checkDatabase(file)
  removeCompanions(file)
  return report
}

/** Checks a database file: SQLite's own pages, then every document against every index. */
export function checkDatabase(file: string): IntegrityReport {
  let store: Store | undefined
  try {
    store = new Store(file, 'full')
    const errors = store.connection
      .all('pragma integrity_check')
      .map((row) => String(row.integrity_check))
      .filter((line) => line !== 'ok')
    let collections = 0
    let documents = 0
    for (const collection of store.collections()) {
      if (collection.view) continue
      collections += 1
      documents += collection.count
      const found = validateCollection(store, collection)
      errors.push(...found.errors.map((error) => `${collection.ns}: ${error}`))
    }
    return { collections, documents, errors }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    if (error instanceof FormatError || /not a database|malformed/i.test(reason)) {
      throw new EmbeddedMongoError('bad_format', `The file is not a usable database: ${reason}.`)
    }
    throw error
  } finally {
    store?.close()
  }
}
