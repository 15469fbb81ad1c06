/** An HTTP client that costs next to nothing: bytes out, the status and the length of the answer in. */
import net from 'node:net'

/** @typedef {{ status: number, ms: number }} Answer */

/**
 * One connection that sends one request at a time.
 *
 * @param {string} url
 */
export async function connect(url) {
  const { hostname, port } = new URL(url)
  const socket = net.connect({ host: hostname, port: Number(port) })
  socket.setNoDelay(true)
  await new Promise((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  /** @type {((answer: Answer | null) => void) | null} */
  let done = null
  let startedAt = 0
  let held = Buffer.alloc(0)
  const finish = (/** @type {Answer | null} */ answer) => {
    const settle = done
    done = null
    settle?.(answer)
  }
  socket.on('data', (chunk) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk])
    const end = held.indexOf('\r\n\r\n')
    if (end === -1) return
    const head = held.toString('latin1', 0, end)
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0)
    if (held.length < end + 4 + length) return
    held = held.subarray(end + 4 + length)
    finish({ status: Number(head.slice(9, 12)), ms: performance.now() - startedAt })
  })
  socket.on('error', () => finish(null))
  socket.on('close', () => finish(null))
  return {
    /** Null when the connection broke before the answer. */
    send: (/** @type {Buffer | string} */ bytes) =>
      new Promise((/** @type {(answer: Answer | null) => void} */ resolve) => {
        if (socket.destroyed) return resolve(null)
        done = resolve
        startedAt = performance.now()
        socket.write(bytes)
      }),
    close: () => socket.destroy(),
  }
}

/** The bytes of one vote. */
export function castBytes(
  /** @type {{ token: string, ballotId: string, choice: string, key: string }} */ vote,
) {
  const body = JSON.stringify({ ballotId: vote.ballotId, choice: vote.choice })
  return [
    'POST /api/ballots.cast HTTP/1.1',
    'Host: 127.0.0.1',
    `Authorization: Bearer ${vote.token}`,
    'Content-Type: application/json',
    `Idempotency-Key: ${vote.key}`,
    `Content-Length: ${String(Buffer.byteLength(body))}`,
    '',
    body,
  ].join('\r\n')
}

/** Sends every request once over so many connections. @returns the answers and the seconds it took */
export async function sendAll(
  /** @type {string} */ url,
  /** @type {number} */ connections,
  /** @type {readonly (Buffer | string)[]} */ requests,
) {
  const clients = await Promise.all(Array.from({ length: connections }, () => connect(url)))
  /** @type {Answer[]} */
  const answers = []
  let next = 0
  const startedAt = performance.now()
  await Promise.all(
    clients.map(async (client) => {
      while (next < requests.length) {
        const request = requests[next] ?? ''
        next += 1
        const answer = await client.send(request)
        if (answer !== null) answers.push(answer)
      }
    }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  for (const client of clients) client.close()
  return { answers, seconds }
}
