import type { WeappDriver } from './driver'

const open = new Set<WeappDriver>()

/** Remembers a running mini-program until it is closed. */
export const remember = (driver: WeappDriver): void => {
  open.add(driver)
}

export const forget = (driver: WeappDriver): void => {
  open.delete(driver)
}

const faults: string[] = []

/** Keeps what a mini-program did that no test may pass over. */
export const report = (found: readonly string[]): void => {
  faults.push(...found)
}

/**
 * Closes what a test left running: the timers of a forgotten mini-program would keep jest alive.
 *
 * @throws Error with the faults of all that were closed since the last time
 */
export const closeAll = async (): Promise<void> => {
  await Promise.all([...open].map((driver) => driver.close()))
  const found = [...new Set(faults.splice(0))]
  if (found.length > 0) throw new Error(found.join('\n'))
}

const finalActs: (() => Promise<void>)[] = []

/** Adds to what is done after the tests of the file that imports the host. */
export const afterTests = (act: () => Promise<void>): void => {
  finalActs.push(act)
}

if ('afterAll' in globalThis) {
  afterAll(async () => {
    await closeAll()
    for (const act of finalActs) await act()
  })
}
