import type { ClientFrame, LiveTopicName, ServerFrame } from '@linyi/shared/contract/live.contract'
import { replaces } from '@linyi/shared/domain/live/live-line'
import { WebSocket } from 'ws'

const PATIENCE_MS = 10_000

/** One live connection of a test, with everything it heard. */
export class LiveClient {
  readonly frames: ServerFrame[] = []
  /** When each frame came, on the machine's clock. */
  readonly times: number[] = []
  closedWith: number | null = null
  private readonly socket: WebSocket
  private readonly waiting = new Set<() => void>()

  private constructor(url: string) {
    this.socket = new WebSocket(`${url.replace(/^http/, 'ws')}/live`)
    this.socket.on('message', (data: Buffer) => {
      this.frames.push(JSON.parse(data.toString()) as ServerFrame)
      this.times.push(performance.now())
      this.wake()
    })
    this.socket.on('close', (code) => {
      this.closedWith = code
      this.wake()
    })
    this.socket.on('error', () => undefined)
  }

  /** Connects, and says hello where a token is given. */
  static async open(url: string, token: string | null = null): Promise<LiveClient> {
    const client = new LiveClient(url)
    await new Promise((resolve, reject) => {
      client.socket.once('open', resolve)
      client.socket.once('error', reject)
    })
    if (token === null) return client
    client.say({ type: 'hello', token })
    await client.until(() => client.frames.some(({ type }) => type === 'ready'))
    return client
  }

  say(frame: ClientFrame): void {
    this.write(JSON.stringify(frame))
  }

  follow(topic: LiveTopicName, id: string, have: number | null = null): void {
    this.say({ type: 'follow', topic, id, have })
  }

  /** Bytes as they are. */
  write(data: string | Buffer): void {
    this.socket.send(data)
  }

  /** States of a subject in the order they came. */
  states(id: string): Extract<ServerFrame, { type: 'state' }>[] {
    return this.frames.filter((frame) => frame.type === 'state').filter((one) => one.id === id)
  }

  /** What a screen shows: of all states the one with the highest revision. */
  shown(id: string): Record<string, unknown> | null {
    let have: number | null = null
    let state: Record<string, unknown> | null = null
    for (const frame of this.states(id)) {
      if (!replaces(frame.revision, have)) continue
      have = frame.revision
      state = frame.state
    }
    return state
  }

  /** How many follow a subject, as the last frame about it says. */
  present(id: string): number | null {
    const last = this.frames.findLast(
      (frame) => (frame.type === 'state' || frame.type === 'current') && frame.id === id,
    )
    return last !== undefined && 'present' in last ? last.present : null
  }

  /** The highest revision heard of. */
  revision(id: string): number {
    return Math.max(-1, ...this.states(id).map(({ revision }) => revision))
  }

  get refusals(): string[] {
    return this.frames.flatMap((frame) => (frame.type === 'refused' ? [frame.error.code] : []))
  }

  /** Waits for something to hold. @throws Error with the last frames when it does not */
  async until(holds: () => boolean): Promise<void> {
    const end = performance.now() + PATIENCE_MS
    while (!holds()) {
      const left = end - performance.now()
      if (left <= 0) throw new Error(`never came: ${JSON.stringify(this.frames.slice(-3))}`)
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.min(left, 100))
        this.waiting.add(() => {
          clearTimeout(timer)
          resolve()
        })
      })
    }
  }

  /** Ends without a word, as a phone in a lift does. */
  cut(): void {
    this.socket.terminate()
  }

  private wake(): void {
    for (const resolve of this.waiting) resolve()
    this.waiting.clear()
  }
}
