import { ServerResponse } from 'node:http'
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib'
import { WebSocket } from 'ws'
import { leakWatch } from './leak-watch'

type Say<Speaker> = (this: Speaker, ...given: unknown[]) => unknown

/** The functions by which a server speaks, as what they are here: places to listen at. */
const SPEAKING = ServerResponse.prototype as unknown as Record<'write' | 'end', Say<ServerResponse>>
const SENDING = WebSocket.prototype as unknown as Record<'send', Say<WebSocket>>

const READABLE = /json|html|xml|csv|plain/

const unpacked = (bytes: Buffer, encoding: string): Buffer => {
  if (encoding === 'br') return brotliDecompressSync(bytes)
  if (encoding === 'gzip') return gunzipSync(bytes)
  return encoding === 'deflate' ? inflateSync(bytes) : bytes
}

const bytesOf = (chunk: unknown): Buffer | null => {
  if (typeof chunk === 'string') return Buffer.from(chunk)
  return chunk instanceof Uint8Array ? Buffer.from(chunk) : null
}

/**
 * Hears every readable answer of every server of this process, and every frame of a live connection.
 *
 * @returns what stops it: the next suite of this process has a watch of its own
 */
export function hearAnswers(): () => void {
  const heard = new WeakMap<ServerResponse, Buffer[]>()
  const hear = (response: ServerResponse, chunk: unknown): void => {
    const bytes = bytesOf(chunk)
    if (bytes === null) return
    const chunks = heard.get(response)
    if (chunks === undefined) heard.set(response, [bytes])
    else chunks.push(bytes)
  }
  const { write, end } = SPEAKING
  SPEAKING.write = function (...given) {
    hear(this, given[0])
    return write.apply(this, given)
  }
  SPEAKING.end = function (...given) {
    hear(this, given[0])
    const chunks = heard.get(this) ?? []
    const type = String(this.getHeader('content-type') ?? '')
    if (chunks.length > 0 && READABLE.test(type)) {
      const path = (this.req.url ?? '').split('?')[0] ?? ''
      const encoding = String(this.getHeader('content-encoding') ?? '')
      leakWatch().text('answer', path, unpacked(Buffer.concat(chunks), encoding).toString())
    }
    return end.apply(this, given)
  }
  const { send } = SENDING
  SENDING.send = function (...given) {
    // only a client knows an address; it says who it is in its first frame
    if (!this.url) leakWatch().text('answer', '/live', String(given[0]))
    return send.apply(this, given)
  }
  return () => {
    Object.assign(SPEAKING, { write, end })
    SENDING.send = send
  }
}
