import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { elapsed, say, Stop } from './say.mjs'
import { ROOT } from './root.mjs'

const HEARTBEAT_MS = 20_000
const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
const REPEAT_MS = 1_000
const PARENT_CHECK_MS = 500
const OUTPUT_LINES = 200

/**
 * A program and its arguments.
 * @typedef {readonly [string, ...string[]]} Command
 */

/**
 * A script of an installed package, run by this Node without a shell.
 *
 * @param {...string} args
 * @returns {Command}
 */
export const node = (...args) => [process.execPath, ...args]

/**
 * npm as it runs us, or as the path finds it.
 *
 * @param {...string} args
 * @returns {Command}
 */
export function npm(...args) {
  const itself = process.env.npm_execpath
  return itself?.endsWith('.js') ? node(itself, ...args) : ['npm', ...args]
}

/** @param {NodeJS.Signals | null} signal @param {number | null} code */
const exitCodeOf = (code, signal) => code ?? 128 + (signal ? constants.signals[signal] : 0)

/**
 * Runs a command and collects what it prints.
 *
 * @param {Command} command
 * @param {{ env?: NodeJS.ProcessEnv }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function capture([program, ...args], { env = {} } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    /** @type {Buffer[]} */
    const chunks = []
    child.stdout.on('data', (chunk) => chunks.push(chunk))
    child.stderr.on('data', (chunk) => chunks.push(chunk))
    child.on('error', (error) => resolve({ code: 127, output: error.message }))
    child.on('close', (code, signal) =>
      resolve({ code: exitCodeOf(code, signal), output: Buffer.concat(chunks).toString() }),
    )
  })
}

/**
 * Runs a preparation quietly under a title, with a sign of life every 20 seconds.
 *
 * @param {string} title English and Chinese, such as `Installing packages 安装依赖`.
 * @param {Command} command
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<void>}
 * @throws {Stop} With the end of the output when the command fails.
 */
export async function step(title, command, env = {}) {
  const startedAt = performance.now()
  say(`· ${title} …`)
  const heartbeat = setInterval(() => say(`  ${title} … ${elapsed(startedAt)}`), HEARTBEAT_MS)
  const { code, output } = await capture(command, { env }).finally(() => clearInterval(heartbeat))
  if (code !== 0) {
    const tail = output.trimEnd().split('\n').slice(-OUTPUT_LINES).join('\n')
    throw new Stop(`${tail}\n${title}: failed 失败 (exit code ${code}, ${elapsed(startedAt)})`)
  }
  say(`  ${title}: done ${elapsed(startedAt)}`)
}

/**
 * Runs a command in the foreground and passes signals on. A terminal and npm both send Ctrl-C, so
 * the same signal within a second is one wish and is passed on once. Ending npm ends only the shell
 * between it and us, so a parent that is gone counts as a wish to end as well.
 *
 * @param {Command} command
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number }} [options]
 * @returns {Promise<number>} The exit code.
 */
export function foreground([program, ...args], { env = {}, timeoutMs } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    })
    let forwardedAt = -Infinity
    const forward = (/** @type {NodeJS.Signals} */ signal) => {
      if (performance.now() - forwardedAt < REPEAT_MS) return
      forwardedAt = performance.now()
      child.kill(signal)
    }
    for (const signal of FORWARDED) process.on(signal, forward)
    const parent = process.ppid
    const watch = setInterval(() => {
      if (process.ppid !== parent) forward('SIGTERM')
    }, PARENT_CHECK_MS)
    const alarm = timeoutMs && setTimeout(() => child.kill('SIGKILL'), timeoutMs)
    const release = () => {
      for (const signal of FORWARDED) process.off(signal, forward)
      clearInterval(watch)
      if (alarm) clearTimeout(alarm)
    }
    child.on('error', (error) => {
      release()
      reject(error)
    })
    child.on('close', (code, signal) => {
      release()
      resolve(exitCodeOf(code, signal))
    })
  })
}
