import type { Socket } from 'node:net'
import { firstKey } from '../bson/doc'
import { MongoError } from '../errors'
import type { Dispatcher } from './dispatch'
import type { Network } from './network'
import { errorReply } from './dispatch'
import type { Frame } from './frames'
import {
  FrameError,
  HEADER_BYTES,
  MAX_MESSAGE_BYTES,
  Opcode,
  readFrame,
  writeReply,
} from './frames'

/** What drivers send to watch a server or to set up a connection. */
const WATCHING = new Set(['hello', 'isMaster', 'ismaster', 'ping'])

/** Serves one client: cuts the stream into messages and answers them one after the other. */
export class ClientConnection {
  private pending: Buffer[] = []
  private pendingBytes = 0
  private working = false
  private replies = 0
  private isWorker = false

  constructor(
    private readonly socket: Socket,
    private readonly dispatcher: Dispatcher,
    private readonly id: number,
    private readonly network: Network,
  ) {
    socket.setNoDelay(true)
    socket.on('data', (chunk) => {
      this.receive(chunk)
    })
    socket.on('error', () => {
      socket.destroy()
    })
    socket.on('close', () => {
      if (this.isWorker) network.workers -= 1
    })
  }

  close(): void {
    this.socket.destroy()
  }

  private receive(chunk: Buffer): void {
    this.pending.push(chunk)
    this.pendingBytes += chunk.length
    if (!this.working) void this.work()
  }

  private async work(): Promise<void> {
    this.working = true
    try {
      for (let message = this.nextMessage(); message; message = this.nextMessage()) {
        // While an answer is being made, the client's further bytes wait in the kernel.
        this.socket.pause()
        await this.answer(message)
        this.socket.resume()
      }
    } catch {
      this.socket.destroy()
    } finally {
      this.working = false
    }
  }

  private nextMessage(): Buffer | undefined {
    if (this.pendingBytes < HEADER_BYTES || this.socket.destroyed) return undefined
    const length = this.peekLength()
    if (length < HEADER_BYTES || length > MAX_MESSAGE_BYTES) {
      throw new FrameError(`message length ${String(length)}`)
    }
    if (this.pendingBytes < length) return undefined
    const all = this.pending.length === 1 ? this.pending[0] : Buffer.concat(this.pending)
    if (!all) return undefined
    const rest = all.subarray(length)
    this.pending = rest.length > 0 ? [rest] : []
    this.pendingBytes = rest.length
    return all.subarray(0, length)
  }

  private peekLength(): number {
    const [first] = this.pending
    if (first && first.length >= 4) return first.readInt32LE(0)
    const joined = Buffer.concat(this.pending)
    this.pending = [joined]
    return joined.readInt32LE(0)
  }

  private async answer(message: Buffer): Promise<void> {
    const frame = this.parse(message)
    if (!frame) return
    if (!this.isWorker && !WATCHING.has(firstKey(frame.body) ?? '') && !this.socket.destroyed) {
      this.isWorker = true
      this.network.workers += 1
    }
    this.network.busy += 1
    try {
      const reply = await this.dispatcher.run(frame, this.id)
      if (frame.expectsReply) await this.send(frame, reply)
    } finally {
      this.network.busy -= 1
    }
  }

  /** Bad BSON gets an error reply; a bad frame ends this connection. */
  private parse(message: Buffer): Frame | undefined {
    const to = { requestId: message.readInt32LE(4), legacy: false }
    if (message.readInt32LE(12) === Opcode.compressed) {
      const refusal = new MongoError(115, 'The embedded database does not support OP_COMPRESSED')
      this.socket.end(writeReply(this.nextId(), to, errorReply(refusal)))
      return undefined
    }
    try {
      return readFrame(message)
    } catch (error) {
      if (!(error instanceof MongoError)) throw error
      this.socket.write(writeReply(this.nextId(), to, errorReply(error)))
      return undefined
    }
  }

  private async send(frame: Frame, reply: Parameters<typeof writeReply>[2]): Promise<void> {
    if (this.socket.destroyed) return
    if (!this.socket.write(writeReply(this.nextId(), frame, reply))) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          this.socket.off('drain', done)
          this.socket.off('close', done)
          resolve()
        }
        this.socket.once('drain', done)
        this.socket.once('close', done)
      })
    }
  }

  private nextId(): number {
    this.replies = (this.replies + 1) | 0
    return this.replies
  }
}
