import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomId } from '../ids'

/** Where pictures are kept. The disk is the default; an object store takes its place by configuration. */
export interface FileStore {
  /** Stores a file under a name that is never reused. It is whole or not there. */
  put(name: string, bytes: Buffer): Promise<void>
  /** Deletes a file; one that is not there is no fault. */
  remove(name: string): Promise<void>
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
    remove: (name) => rm(path.join(root, name), { force: true }),
  }
}
