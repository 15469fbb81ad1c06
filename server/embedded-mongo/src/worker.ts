import { parentPort, workerData } from 'node:worker_threads'
import { EmbeddedMongoError } from './publicError'
import type { HostOptions } from './server/host'
import { Host } from './server/host'
import type { WorkerMessage } from './workerMessages'

const port = parentPort
if (!port) throw new Error('this file is the worker thread of the embedded database')

const send = (message: WorkerMessage): void => {
  port.postMessage(message)
}

async function run(): Promise<void> {
  try {
    const host = await Host.start(workerData as HostOptions)
    port?.once('message', () => {
      void host.stop().then(() => {
        send({ kind: 'stopped' })
        port.close()
      })
    })
    send({ kind: 'ready', address: host.address })
  } catch (error) {
    const known = error instanceof EmbeddedMongoError
    send({
      kind: 'failed',
      code: known ? error.code : 'start_failed',
      message: error instanceof Error ? error.message : String(error),
    })
    port?.close()
  }
}

void run()
