const STEPS = 20
const DONE = '■'
const AHEAD = '·'

/** Where progress is written: a terminal, or a file that is read later. */
export interface ProgressOutput {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** One line that grows while the demo's half year is told; in a file only its beginning and its end. */
export function tellProgress(output: ProgressOutput): (share: number) => void {
  let told = -1
  return (share) => {
    const step = Math.floor(share * STEPS)
    if (step === told) return
    const isFirst = told < 0
    told = step
    const isLast = step >= STEPS
    const bar = `${DONE.repeat(step)}${AHEAD.repeat(Math.max(STEPS - step, 0))}`
    const line = `  正在准备演示社区的半年（只在第一次启动时） ${bar} ${String(step * (100 / STEPS))}%`
    if (output.isTTY === true) output.write(`\r${line}${isLast ? '\n' : ''}`)
    else if (isFirst || isLast) output.write(`${line}\n`)
  }
}
