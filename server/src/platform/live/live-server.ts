import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { LIVE_FRAME_MAX } from '@linyi/shared/contract/live.contract'
import { LIVE_PATH } from '@linyi/shared/domain/live/live-line'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { WebSocketServer } from 'ws'
import { LiveHub, type LiveHubOptions } from './live-hub'

/** A hall of three hundred behind one address comes back at once when the service restarts. */
const CONNECTS_PER_REQUEST = 5

export interface LiveServerOptions extends LiveHubOptions {
  readonly trustProxy: boolean
  readonly rateLimitPerMinute: number
  readonly isDraining: () => boolean
}

/**
 * Opens the live connections on the service's own port, at `/live`. No cookie and no address gives a
 * right here: whoever connects is nobody until the first frame names a session.
 */
export function openLive(server: Server, options: LiveServerOptions): LiveHub {
  const hub = new LiveHub(options)
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: LIVE_FRAME_MAX,
    // small frames: compressing them would cost each connection more memory than it saves
    perMessageDeflate: false,
    clientTracking: false,
  })
  const limit = new RateLimiterMemory({
    points: options.rateLimitPerMinute * CONNECTS_PER_REQUEST,
    duration: 60,
    keyPrefix: 'live',
  })
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy())
    if (new URL(request.url ?? '', 'http://localhost').pathname !== LIVE_PATH) {
      refuse(socket, 404)
      return
    }
    if (options.isDraining()) {
      refuse(socket, 503)
      return
    }
    limit.consume(addressOf(request, options.trustProxy)).then(
      () => {
        sockets.handleUpgrade(request, socket, head, (connection) => {
          hub.admit(connection)
        })
      },
      () => {
        refuse(socket, 429)
      },
    )
  })
  return hub
}

function refuse(socket: Duplex, status: 404 | 429 | 503): void {
  const reason = STATUS_CODES[status] ?? ''
  socket.end(`HTTP/1.1 ${String(status)} ${reason}\r\nConnection: close\r\n\r\n`)
}

/** The address of the client, or the one that the nearest proxy wrote. */
function addressOf(request: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? request.headers['x-forwarded-for'] : undefined
  const written = [forwarded].flat().join(',').split(',').at(-1)?.trim()
  return written === undefined || written === '' ? (request.socket.remoteAddress ?? '') : written
}
