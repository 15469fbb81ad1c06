import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'
import { leakWatch } from './leaks/leak-watch'

const MAIN = path.resolve(__dirname, '../../server/dist/main.js')
const START_MS = 20_000

/** The service as an operator runs it: a process of its own on a data folder. */
export interface ChildService {
  readonly url: string
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Asks it to stop and gives back its exit code. */
  stop(): Promise<number | null>
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)))
}

/**
 * Starts the compiled service with full durability on a free port.
 *
 * @throws Error with what it printed when it does not come up
 */
export async function startChildService(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ChildService> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PATH: process.env['PATH'],
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      DEMO_SEED: '0',
      LOG_LEVEL: 'debug',
      RATE_LIMIT_PER_MINUTE: '1000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.once('exit', () => {
    for (const line of printed.split('\n')) leakWatch().text('log', line.slice(0, 200), line)
  })
  const url = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no start: ${printed}`)), START_MS)
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      const address = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0]
      if (address !== undefined) {
        clearTimeout(late)
        resolve(address)
      }
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => {
      clearTimeout(late)
      reject(new Error(printed.trim()))
    })
  })
  return {
    url,
    kill: async () => {
      const end = ended(child)
      child.kill('SIGKILL')
      await end
    },
    stop: async () => {
      const end = ended(child)
      child.kill('SIGTERM')
      return end
    },
  }
}
