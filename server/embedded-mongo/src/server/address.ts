import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** Where the database listens. */
export interface Address {
  /** A socket path or a port on 127.0.0.1. */
  readonly listen: { readonly path: string } | { readonly port: number; readonly host: string }
  /** How clients name it in a connection string, not yet encoded. */
  readonly name: string
  /** A folder made only for the socket. */
  readonly temporary: string | undefined
}

/** Unix socket addresses end at 107 bytes. */
const MAX_SOCKET_PATH = 107

/** Makes the data folder, readable by its owner alone. */
export function prepareFolder(dataDir: string): string {
  const folder = resolve(dataDir)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  chmodSync(folder, 0o700)
  return folder
}

/** A unix socket in the folder (or a short one beside it when that is too long), or a port. */
export function chooseAddress(folder: string, port: number | undefined): Address {
  if (port !== undefined) {
    return {
      listen: { port, host: '127.0.0.1' },
      name: `127.0.0.1:${String(port)}`,
      temporary: undefined,
    }
  }
  const own = join(folder, 'mongo.sock')
  if (Buffer.byteLength(own) <= MAX_SOCKET_PATH) {
    // Only the holder of the folder's lock comes here: what is left is from a dead process.
    rmSync(own, { force: true })
    return { listen: { path: own }, name: own, temporary: undefined }
  }
  const temporary = mkdtempSync(join(tmpdir(), 'embdb-'))
  const short = join(temporary, 'm.sock')
  return { listen: { path: short }, name: short, temporary }
}

/** A connection string for a database. */
export function connectionUri(name: string, database: string): string {
  const host = name.includes('/') ? encodeURIComponent(name) : name
  return `mongodb://${host}/${encodeURIComponent(database)}?directConnection=true`
}
