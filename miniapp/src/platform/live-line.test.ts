import type { ClientFrame, LiveState, ServerFrame } from '@linyi/shared/contract/live.contract'
import { LiveLine, type LiveNews, type Wire, type WireListener } from './live-line'

const ID = 'b'.repeat(24)
const NOW = '2026-11-21T03:00:00.000Z'

/** The network of a test: it remembers what was said and does what the test says. */
class Network {
  readonly said: ClientFrame[][] = []
  private listener: WireListener | null = null

  open = (listener: WireListener): Wire => {
    this.listener = listener
    const said: ClientFrame[] = []
    this.said.push(said)
    return {
      send: (text) => said.push(JSON.parse(text) as ClientFrame),
      close: () => undefined,
    }
  }

  /** The connection stands and the service knows the session. */
  accept(): void {
    this.listener?.opened()
    this.hear({ type: 'ready', now: NOW })
  }

  hear(frame: ServerFrame): void {
    this.listener?.received(JSON.stringify(frame))
  }

  tell(revision: number): void {
    const state: LiveState<'ballot'> = {
      status: 'open',
      isOpen: true,
      closesAt: NOW,
      electorate: 10,
      turnout: revision,
    }
    this.hear({ type: 'state', topic: 'ballot', id: ID, revision, now: NOW, present: null, state })
  }

  cut(): void {
    this.listener?.closed()
  }
}

describe('the live line', () => {
  let network: Network
  let line: LiveLine
  let token: string | null
  let ups: boolean[]
  let news: LiveNews[]
  let refusals: number

  beforeEach(() => {
    jest.useFakeTimers()
    network = new Network()
    token = 't'.repeat(43)
    ups = []
    news = []
    refusals = 0
    line = new LiveLine({
      openWire: network.open,
      token: () => token,
      random: () => 1,
      upChanged: (isUp) => ups.push(isUp),
      heardTime: () => undefined,
    })
  })
  afterEach(() => {
    jest.useRealTimers()
  })

  const follow = (): (() => void) =>
    line.follow('ballot', ID, {
      told: (told) => news.push(told),
      refused: () => {
        refusals += 1
      },
    })
  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms)
  const turnouts = (): number[] => news.map(({ state }) => (state as LiveState<'ballot'>).turnout)

  it('says hello before anything else and asks for each subject once, however many look at it', () => {
    const stops = [follow(), follow()]
    network.accept()
    stops[0]?.()

    expect(network.said).toEqual([
      [
        { type: 'hello', token },
        { type: 'follow', topic: 'ballot', id: ID, have: null },
      ],
    ])
    stops[1]?.()
    expect(network.said[0]?.at(-1)).toEqual({ type: 'unfollow', topic: 'ballot', id: ID })
  })

  it('shows no state that is older than the one shown, whatever order they come in', () => {
    follow()
    network.accept()
    for (const revision of [3, 1, 3, 2, 5, 4]) network.tell(revision)

    expect(turnouts()).toEqual([3, 3, 5])
  })

  it('comes back by itself, later each time, and says what it has', async () => {
    follow()
    network.accept()
    network.tell(7)
    network.cut()
    expect(ups).toEqual([true, false])
    await pass(1000)
    network.cut()
    await pass(1999)
    expect(network.said).toHaveLength(2)
    await pass(1)
    network.accept()

    expect(network.said.at(-1)?.at(-1)).toEqual({
      type: 'follow',
      topic: 'ballot',
      id: ID,
      have: 7,
    })
  })

  it('leaves a connection that answers no ping', async () => {
    follow()
    network.accept()
    await pass(25_000)
    expect(network.said[0]?.at(-1)).toEqual({ type: 'ping' })
    await pass(8_000)

    expect(ups).toEqual([true, false])
    await pass(1000)
    expect(network.said).toHaveLength(2)
  })

  it('asks a phone that wakes up at once whether its connection still stands', async () => {
    follow()
    network.accept()
    line.wake()
    network.hear({ type: 'pong', now: NOW })
    await pass(9_000)
    expect(ups).toEqual([true])

    network.cut()
    line.wake()
    expect(network.said).toHaveLength(2)
  })

  it('does not knock again with a session that is over, and does with the next one', async () => {
    follow()
    network.accept()
    network.tell(4)
    network.hear({ type: 'refused', error: { code: 'session.expired', message: '请重新登录。' } })
    network.cut()
    await pass(120_000)
    expect(network.said).toHaveLength(1)

    token = 'u'.repeat(43)
    line.tokenChanged()
    network.accept()
    expect(network.said.at(-1)).toEqual([
      { type: 'hello', token },
      { type: 'follow', topic: 'ballot', id: ID, have: null },
    ])
  })

  it('tells who looks that a subject may not be followed, and goes on with the others', () => {
    follow()
    network.accept()
    const error = { code: 'live.not_found', message: '不在了。' } as const
    network.hear({ type: 'refused', topic: 'ballot', id: ID, error })

    expect(refusals).toBe(1)
    expect(ups).toEqual([true])
  })

  it('opens nothing without a session, and closes what nobody needs', async () => {
    token = null
    const stop = follow()
    expect(network.said).toEqual([])
    token = 't'.repeat(43)
    line.tokenChanged()
    network.accept()
    stop()
    await pass(5_000)

    expect(ups).toEqual([true, false])
    await pass(60_000)
    expect(network.said).toHaveLength(1)
  })
})
