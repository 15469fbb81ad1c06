import { startTicker } from './ticker'

/** A round that lasts until it is let go. */
interface HeldRound {
  readonly round: () => Promise<void>
  readonly begun: () => number
  readonly letGo: () => void
}

function heldRound(): HeldRound {
  let begun = 0
  let release = (): void => undefined
  return {
    round: () => {
      begun += 1
      return new Promise((resolve) => (release = resolve))
    },
    begun: () => begun,
    letGo: () => release(),
  }
}

const moment = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

describe('a round that repeats itself', () => {
  it('is one more round, however often it is asked for while one runs', async () => {
    const { round, begun, letGo } = heldRound()
    const ticker = startTicker(null, round)
    ticker.soon()
    await moment()
    for (let asked = 0; asked < 100; asked += 1) ticker.soon()
    letGo()
    await moment()
    expect(begun()).toBe(2)

    letGo()
    await moment()
    expect(begun()).toBe(2)
    await ticker.stop()
  })

  it('is asked for in vain after its end, which waits for the one that runs', async () => {
    const { round, begun, letGo } = heldRound()
    const ticker = startTicker(null, round)
    ticker.soon()
    await moment()
    let isStopped = false
    const stopping = ticker.stop().then(() => (isStopped = true))
    ticker.soon()
    await moment()
    expect(isStopped).toBe(false)
    letGo()
    await stopping
    expect(begun()).toBe(1)
  })

  it('without a period runs by nothing but a question', async () => {
    const { round, begun } = heldRound()
    const ticker = startTicker(null, round)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(begun()).toBe(0)
    await ticker.stop()
  })
})
