import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { WebSocketServer } from 'ws'

export interface FixtureServer {
  url: string
  stop: () => Promise<void>
}

/** `/slow` answers when so many ask at once, or when nobody else comes. */
const CROWD = 10
const PATIENCE = 1000
const PAUSE = 20

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE))

const read = async (request: http.IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('latin1')
}

/** A small HTTP and web socket server that answers with what it was sent. */
export const startFixtureServer = async (): Promise<FixtureServer> => {
  let running = 0
  let most = 0
  const answer = async (request: http.IncomingMessage): Promise<[number, unknown]> => {
    const body = await read(request)
    if (request.url?.startsWith('/slow') === true) {
      running += 1
      most = Math.max(most, running)
      for (let waited = 0; most < CROWD && waited < PATIENCE; waited += PAUSE) await pause()
      await pause()
      running -= 1
      return [200, { running: most }]
    }
    const type = request.headers['content-type']
    if (request.url === '/upload') {
      const fields = [...body.matchAll(/name="(\w+)"/g)].map(([, name]) => name)
      return [201, { fields, type: type?.split(';')[0], bytes: body.includes('PNG') }]
    }
    const sent: unknown = JSON.parse(Buffer.from(body, 'latin1').toString('utf8'))
    const { authorization, 'x-wx-openid': openid } = request.headers
    return [418, { sent, type, authorization, openid }]
  }
  const server = http.createServer((request, response) => {
    void answer(request).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' })
      response.end(JSON.stringify(body))
    })
  })
  const sockets = new WebSocketServer({ server, path: '/live' })
  sockets.on('connection', (socket) => {
    socket.on('message', (data) => {
      socket.send(`回声 ${(data as Buffer).toString('utf8')}`)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${String(port)}`,
    stop: async () => {
      for (const client of sockets.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
