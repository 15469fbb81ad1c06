import { mkdir, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomId } from '../ids'

/** The place where files are kept does not answer; whoever asked may ask again. */
export class FilesAwayError extends Error {}

/** Where pictures and voice notes are kept: a folder, or an object store by configuration. */
export interface FileStore {
  /** Stores a file under a name that is never reused. It is whole or not there. */
  put(name: string, bytes: Buffer): Promise<void>
  /** The whole file, which is small by what is taken in; null where there is none. */
  read(name: string): Promise<Buffer | null>
  /** Deletes a file; one that is not there is no fault. */
  remove(name: string): Promise<void>
  /** The names of files stored longer ago than that, by the store's own clock, in no order. */
  olderThan(ageMs: number): AsyncIterable<string>
}

/** Keeps files in a folder, each written aside and then moved into place. */
export function diskFileStore(root: string): FileStore {
  return {
    put: async (name, bytes) => {
      await mkdir(root, { recursive: true })
      const aside = path.join(root, `.${randomId()}`)
      await writeFile(aside, bytes, { flag: 'wx', flush: true })
      await rename(aside, path.join(root, name))
    },
    read: (name) => readFile(path.join(root, name)).catch(nullIfAbsent),
    remove: (name) => rm(path.join(root, name), { force: true }),
    olderThan: (ageMs) => oldFiles(root, ageMs),
  }
}

function nullIfAbsent(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null
  throw error
}

async function* oldFiles(root: string, ageMs: number): AsyncGenerator<string> {
  // a folder that is not there holds no files
  const folder = await opendir(root).catch(() => null)
  if (folder === null) return
  for await (const entry of folder) {
    const found = entry.isFile() ? await stat(path.join(root, entry.name)).catch(() => null) : null
    if (found !== null && Date.now() - found.mtimeMs > ageMs) yield entry.name
  }
}
