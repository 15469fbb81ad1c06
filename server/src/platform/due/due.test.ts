import { drainDue, onDueFault } from './due'

const PAGE = 50

/** So many things that are due, of which `stuck` cannot be done. */
function queueOf(count: number, stuck: readonly string[] = []) {
  const open = new Set(Array.from({ length: count }, (_one, index) => `d${String(index)}`))
  return {
    open,
    find: (failed: readonly string[]) =>
      Promise.resolve(
        [...open]
          .filter((_id) => !failed.includes(_id))
          .slice(0, PAGE)
          .map((_id) => ({ _id })),
      ),
    work: ({ _id }: { _id: string }) => {
      if (stuck.includes(_id)) return Promise.reject(new Error(_id))
      open.delete(_id)
      return Promise.resolve()
    },
  }
}

describe('drainDue', () => {
  it('does everything that is due, however many pages it is', async () => {
    const queue = queueOf(3 * PAGE + 7)

    await drainDue(queue.find, queue.work)

    expect(queue.open.size).toBe(0)
  })

  it('goes past a whole page that fails, reports each once, and leaves them to the next round', async () => {
    const stuck = Array.from({ length: PAGE }, (_one, index) => `d${String(index)}`)
    const queue = queueOf(2 * PAGE, stuck)
    const told: unknown[] = []
    onDueFault((error) => told.push((error as Error).message))

    await drainDue(queue.find, queue.work)

    expect([...queue.open]).toEqual(stuck)
    expect(told).toEqual(stuck)
  })

  it('ends when work that failed at nothing has moved nothing', async () => {
    const queue = queueOf(3)
    let rounds = 0

    await drainDue(queue.find, () => Promise.resolve(void (rounds += 1)))

    expect(rounds).toBe(3)
  })
})
