import { Agent, request } from 'node:http'

/** Connections stay open from one request to the next, as those of an app do. */
const agent = new Agent({ keepAlive: true })

interface Sent {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

/** One request; on a connection that the service had just given up, it is sent again on a new one. */
export function askHttp(
  url: string,
  sent: Sent,
): Promise<{ readonly status: number; readonly text: string }> {
  const { method, headers, body } = sent
  return new Promise((resolve, reject) => {
    const asking = request(url, { agent, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() })
      })
    })
    asking.on('error', (error: NodeJS.ErrnoException) => {
      const isGivenUp = asking.reusedSocket && error.code === 'ECONNRESET'
      if (isGivenUp) resolve(askHttp(url, sent))
      else reject(error)
    })
    // all at once, with its length
    asking.end(body)
  })
}
