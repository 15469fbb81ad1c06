import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { EmbeddedMongoError } from './publicError'
import { connectionUri } from './server/address'
import type { HostOptions } from './server/host'
import { Host } from './server/host'
import type { WorkerMessage } from './workerMessages'

export { EmbeddedMongoError } from './publicError'

export interface EmbeddedMongoOptions {
  /** The folder of the data; made when it is not there, readable by its owner alone. */
  dataDir: string
  /** Listen on this port of 127.0.0.1 (0: any) and not on a unix socket in the data folder. */
  port?: number
  /** "off" gives up durability for speed; for tests only. */
  durability?: 'full' | 'off'
  /** Run in the calling thread and not in a worker thread. */
  inProcess?: boolean
}

export interface EmbeddedMongo {
  /** A connection string for a database, ready for `mongoose.connect`. */
  readonly uri: (database: string) => string
  /** Stops cleanly: everything acknowledged is on disk, the folder is free again. */
  stop(): Promise<void>
}

/** Starts the embedded database; throws {@link EmbeddedMongoError} with a sentence for people. */
export async function startEmbeddedMongo(options: EmbeddedMongoOptions): Promise<EmbeddedMongo> {
  const hostOptions: HostOptions = {
    dataDir: options.dataDir,
    port: options.port,
    durability: options.durability ?? 'full',
  }
  return options.inProcess === true ? startHere(hostOptions) : startWorker(hostOptions)
}

async function startHere(options: HostOptions): Promise<EmbeddedMongo> {
  const host = await Host.start(options)
  let stopping: Promise<void> | undefined
  return {
    uri: (database) => connectionUri(host.address, database),
    stop: () => (stopping ??= host.stop()),
  }
}

/** The compiled worker; also when this file itself is run from its TypeScript source in a test. */
const WORKER_FILE = join(__dirname, '..', 'dist', 'worker.js')

function startWorker(options: HostOptions): Promise<EmbeddedMongo> {
  // What a query makes is garbage at its end: a roomy nursery frees it without copying.
  const resourceLimits = { maxYoungGenerationSizeMb: 64 }
  const worker = new Worker(WORKER_FILE, { workerData: options, resourceLimits })
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      resolve()
    })
  })
  return new Promise((resolve, reject) => {
    worker.once('error', (error) => {
      reject(
        new EmbeddedMongoError('start_failed', `The embedded database failed: ${error.message}`),
      )
    })
    worker.once('message', (message: WorkerMessage) => {
      if (message.kind === 'ready') resolve(runningWorker(worker, exited, message.address))
      else if (message.kind === 'failed') {
        reject(new EmbeddedMongoError(message.code, message.message))
      }
    })
  })
}

function runningWorker(worker: Worker, exited: Promise<void>, address: string): EmbeddedMongo {
  let stopping: Promise<void> | undefined
  // A worker that dies must not pass unnoticed: the process has lost its database.
  worker.on('error', (error) => {
    throw error
  })
  return {
    uri: (database) => connectionUri(address, database),
    stop: () => {
      if (!stopping) {
        worker.postMessage('stop')
        stopping = exited
      }
      return stopping
    },
  }
}
