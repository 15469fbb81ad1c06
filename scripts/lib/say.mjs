/** A reason to stop that a person can act on; printed as it is, without a stack. */
export class Stop extends Error {}

let stream = process.stdout

/** @param {NodeJS.WriteStream & { fd: 1 | 2 }} target Where the lines of {@link say} go from now on. */
export function sayTo(target) {
  stream = /** @type {typeof stream} */ (target)
}

/** @param {string} line */
export function say(line) {
  stream.write(`${line}\n`)
}

/**
 * @param {number} startedAt Milliseconds from `performance.now()`.
 * @returns {string} The time since then, such as `4.2 s` or `3 min 05 s`.
 */
export function elapsed(startedAt) {
  const seconds = (performance.now() - startedAt) / 1000
  if (seconds < 60) return `${seconds.toFixed(1)} s`
  const whole = Math.round(seconds)
  return `${Math.floor(whole / 60)} min ${String(whole % 60).padStart(2, '0')} s`
}

/**
 * Runs `main` and turns what goes wrong into one sentence and exit code 1.
 *
 * @param {() => Promise<number>} main Answers with the exit code.
 */
export async function runMain(main) {
  try {
    process.exitCode = await main()
  } catch (error) {
    process.stderr.write(`${error instanceof Stop ? error.message : describe(error)}\n`)
    process.exitCode = 1
  }
}

/** @param {unknown} error */
function describe(error) {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
