import { chmodSync, rmSync } from 'node:fs'
import type { Server } from 'node:net'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { EmbeddedMongoError } from '../publicError'
import { FormatError } from '../storage/format'
import type { Durability } from '../storage/sqlite'
import type { Address } from './address'
import { chooseAddress, prepareFolder } from './address'
import { ClientConnection } from './connection'
import { Dispatcher } from './dispatch'
import { Engine } from './engine'
import { FolderLock } from './lock'

export interface HostOptions {
  readonly dataDir: string
  readonly port: number | undefined
  readonly durability: Durability
}

/** The name of the database file in a data folder. */
export const DATA_FILE = 'data.sqlite'

/** A running database with its network side, in the thread that created it. */
export class Host {
  private readonly clients = new Set<ClientConnection>()
  private nextClient = 0

  private constructor(
    readonly address: string,
    private readonly engine: Engine,
    private readonly server: Server,
    private readonly lock: FolderLock,
    private readonly temporary: string | undefined,
  ) {}

  /** Opens the folder and listens; throws EmbeddedMongoError with a sentence for people. */
  static async start(options: HostOptions): Promise<Host> {
    const folder = prepareFolder(options.dataDir)
    const lock = FolderLock.take(folder)
    let engine: Engine | undefined
    try {
      engine = openEngine(folder, options.durability)
      const address = chooseAddress(folder, options.port)
      const server = createServer()
      await listen(server, address)
      const bound = boundName(server, address)
      engine.address = bound
      const host = new Host(bound, engine, server, lock, address.temporary)
      host.serve()
      return host
    } catch (error) {
      engine?.close()
      lock.release()
      throw startError(error)
    }
  }

  private serve(): void {
    const dispatcher = new Dispatcher(this.engine)
    this.server.on('connection', (socket) => {
      this.nextClient += 1
      const client = new ClientConnection(socket, dispatcher, this.nextClient, this.engine.network)
      this.clients.add(client)
      this.engine.network.open += 1
      socket.on('close', () => {
        this.clients.delete(client)
        this.engine.network.open -= 1
      })
    })
  }

  /** Ends all connections, finishes writing and lets go of the folder. */
  async stop(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.server.close(() => {
        resolve()
      })
    })
    for (const client of this.clients) client.close()
    await closed
    this.engine.close()
    if (this.temporary !== undefined) rmSync(this.temporary, { recursive: true, force: true })
    this.lock.release()
  }
}

function openEngine(folder: string, durability: Durability): Engine {
  const file = join(folder, DATA_FILE)
  const engine = new Engine(folder, file, durability)
  chmodSync(file, 0o600)
  return engine
}

function listen(server: Server, address: Address): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new EmbeddedMongoError(
              'port_in_use',
              `${address.name} is already in use; choose another port.`,
            )
          : error,
      )
    })
    server.listen(address.listen, () => {
      resolve()
    })
  })
}

/** With port 0 the system chooses; clients need to know which one. */
function boundName(server: Server, address: Address): string {
  const bound = server.address()
  if (bound === null || typeof bound === 'string') return address.name
  return `127.0.0.1:${String(bound.port)}`
}

function startError(error: unknown): EmbeddedMongoError {
  if (error instanceof EmbeddedMongoError) return error
  const reason = error instanceof Error ? error.message : String(error)
  if (error instanceof FormatError || /not a database|malformed/i.test(reason)) {
    return new EmbeddedMongoError('bad_format', `The data folder cannot be opened: ${reason}.`)
  }
  return new EmbeddedMongoError('start_failed', `The embedded database could not start: ${reason}.`)
}
