import { randomBytes } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { ENDPOINTS, type FakeEndpoint, type FakeWorld } from './apis'
import type { FakeApi, Fault, FaultScript } from './faults'
import { WechatRefusal } from './refusal'

type Fields = Readonly<Record<string, unknown>>

/** A call that the fake was asked. */
export interface FakeCall {
  readonly api: FakeApi
  /** The access token it came with. */
  readonly token: string | null
  readonly input: Fields
  readonly at: Date
}

/** What the server needs of the fake. */
export interface ServedWorld extends FakeWorld {
  readonly faults: FaultScript
  readonly calls: FakeCall[]
  /** Calls from inside of Cloud Hosting need no token. */
  readonly isOpen: boolean
}

/** Answers over HTTP as WeChat does: by fields with HTTP 200, whatever is wrong, or by a picture. */
export function wechatListener(world: ServedWorld): RequestListener {
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'http://fake')
    const endpoint = ENDPOINTS[url.pathname]
    if (endpoint === undefined) {
      response.writeHead(404).end()
      return
    }
    const body = await textOf(request)
    const fault = world.faults.take(endpoint.api)
    if (fault === 'cut') {
      request.socket.destroy()
      return
    }
    const query: Fields = Object.fromEntries(url.searchParams)
    const input = request.method === 'GET' ? query : (JSON.parse(body) as Fields)
    const token = url.searchParams.get('access_token')
    world.calls.push({ api: endpoint.api, token, input, at: world.now() })
    const answer = await answerOf(world, endpoint, { token, input, fault })
    if (fault === 'lost') request.socket.destroy()
    else await reply(response, endpoint, answer, fault)
  }
  return (request, response) => void serve(request, response)
}

async function answerOf(
  world: ServedWorld,
  endpoint: FakeEndpoint,
  call: {
    readonly token: string | null
    readonly input: Fields
    readonly fault?: Fault | undefined
  },
): Promise<Fields | Buffer> {
  const { token, input, fault } = call
  try {
    if (typeof fault === 'object' && 'errcode' in fault) {
      throw new WechatRefusal(fault.errcode, fault.errmsg ?? 'scripted')
    }
    if (endpoint.needsToken && !world.isOpen) world.tokens.demand(token)
    return await endpoint.answer(world, input)
  } catch (error) {
    if (!(error instanceof WechatRefusal)) throw error
    const rid = `${randomBytes(4).toString('hex')}-${randomBytes(4).toString('hex')}`
    return { errcode: error.errcode, errmsg: `${error.errmsg} rid: ${rid}` }
  }
}

async function reply(
  response: ServerResponse,
  { api }: FakeEndpoint,
  answer: Fields | Buffer,
  fault: Fault | undefined,
): Promise<void> {
  if (typeof fault === 'object' && 'status' in fault) {
    response.writeHead(fault.status, { 'Content-Type': 'text/html' }).end(fault.text)
    return
  }
  if (typeof fault === 'object' && 'lateMs' in fault) await sleep(fault.lateMs)
  if (Buffer.isBuffer(answer)) {
    response.writeHead(200, { 'Content-Type': 'image/jpeg' }).end(answer)
    return
  }
  // the sign-in answers JSON that is called plain text
  const type = api === 'signIn' ? 'text/plain' : 'application/json; encoding=utf-8'
  response.writeHead(200, { 'Content-Type': type }).end(JSON.stringify(answer))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}
