import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sign } from 'aws4'

const REGION = 'ap-test'
const NAME = 'linyi-files'
const KEY_ID = 'test-key-id'
const SECRET = 'test-secret-of-the-bucket'
/** Small, so that a list of a few files has several pages. */
const PAGE = 2

/** A bucket as an S3-compatible store shows it, with what the service needs to reach it. */
export interface TestBucket {
  readonly env: Readonly<Record<string, string>>
  readonly objects: Map<string, { readonly bytes: Buffer; readonly at: Date }>
  /** From now on every request is answered with 503, as by a store that is away. */
  goAway(): void
  close(): Promise<void>
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

/** Whether the request carries the signature that its own signed headers must have (AWS SigV4). */
function isSigned(request: IncomingMessage): boolean {
  const given = request.headers.authorization ?? ''
  const names = /SignedHeaders=([^,]+)/.exec(given)?.[1]?.split(';') ?? []
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]))
  const again = sign(
    {
      service: 's3',
      region: REGION,
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers,
      host: String(request.headers.host),
    },
    { accessKeyId: KEY_ID, secretAccessKey: SECRET },
  )
  return again.headers?.['Authorization'] === given
}

function listOf(objects: TestBucket['objects'], query: URLSearchParams): string {
  const after = query.get('continuation-token') ?? ''
  const names = [...objects.keys()].sort().filter((name) => name > after)
  const page = names.slice(0, PAGE)
  const rest =
    names.length > PAGE ? `<NextContinuationToken>${page.at(-1) ?? ''}</NextContinuationToken>` : ''
  const rows = page.map((name) => {
    const at = objects.get(name)?.at.toISOString() ?? ''
    return `<Contents><Key>${name}</Key><LastModified>${at}</LastModified></Contents>`
  })
  return `<ListBucketResult><IsTruncated>${String(rest !== '')}</IsTruncated>${rest}${rows.join('')}</ListBucketResult>`
}

const refusal = (code: string) => `<Error><Code>${code}</Code><Message>${code}</Message></Error>`

/** An S3-compatible store with one bucket, which refuses whoever does not know its secret. */
export async function openBucket(): Promise<TestBucket> {
  const objects: TestBucket['objects'] = new Map()
  let isAway = false
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const bytes = await bytesOf(request)
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://bucket')
    const key = pathname.slice(`/${NAME}/`.length)
    const say = (status: number, body: string | Buffer = '') => response.writeHead(status).end(body)
    if (isAway) return void say(503, refusal('SlowDown'))
    if (!isSigned(request)) return void say(403, refusal('SignatureDoesNotMatch'))
    if (searchParams.get('list-type') === '2') return void say(200, listOf(objects, searchParams))
    if (request.method === 'PUT') {
      objects.set(key, { bytes, at: new Date() })
      return void say(200)
    }
    if (request.method === 'DELETE') {
      objects.delete(key)
      return void say(204)
    }
    const found = objects.get(key)
    if (found === undefined) return void say(404, refusal('NoSuchKey'))
    say(200, found.bytes)
  }
  const server = createServer((request, response) => void answer(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    env: {
      S3_ENDPOINT: `http://127.0.0.1:${String(port)}`,
      S3_REGION: REGION,
      S3_BUCKET: NAME,
      S3_KEY_ID: KEY_ID,
      S3_SECRET: SECRET,
      S3_BUCKET_IN_PATH: '1',
    },
    objects,
    goAway: () => {
      isAway = true
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}
