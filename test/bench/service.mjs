/** Starts what is measured as a process of its own: the service on a data folder, or any other server that prints its address. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

const ADDRESS = /http:\/\/[\d.]+:\d+/
/** What a process printed last says why it did not start. */
const KEPT = 2000

/**
 * @param {string[]} args Of node.
 * @param {Record<string, string>} [env]
 * @param {(chunk: string) => void} [onText] Hears what it prints.
 */
export async function startServer(args, env, onText) {
  const child = spawn(process.execPath, args, {
    cwd: path.join(ROOT, 'server'),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once('exit', () => resolve()))
  /** @type {string} */
  const url = await new Promise((resolve, reject) => {
    let text = ''
    child.once('exit', () => reject(new Error(`a server did not start: ${text}`)))
    const read = (/** @type {Buffer} */ chunk) => {
      onText?.(String(chunk))
      text = (text + String(chunk)).slice(-KEPT)
      const address = ADDRESS.exec(text)?.[0]
      if (address) resolve(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
  })
  const end = (/** @type {NodeJS.Signals} */ signal) =>
    (child.kill(signal), ended)
  return { url, pid: child.pid, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/**
 * The built service without demo people and without a limit of requests.
 *
 * @param {string} dataDir
 * @param {Record<string, string>} [env]
 * @param {(chunk: string) => void} [onText]
 */
export const startService = (dataDir, env, onText) =>
  startServer(
    [path.join(ROOT, 'server/dist/main.js')],
    {
      NODE_ENV: 'test',
      PORT: '0',
      DATA_DIR: dataDir,
      DEMO_SEED: '0',
      LOG_LEVEL: 'fatal',
      RATE_LIMIT_PER_MINUTE: '100000000',
      ...env,
    },
    onText,
  )
