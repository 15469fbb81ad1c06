import { WebSocket } from 'ws'
import type { HostEvent } from './protocol'

const toBuffer = (data: Buffer | ArrayBuffer | Buffer[]): Buffer => {
  if (Array.isArray(data)) return Buffer.concat(data)
  return Buffer.isBuffer(data) ? data : Buffer.from(data)
}

/** The web sockets of one launch. */
export class Sockets {
  private readonly open = new Map<number, WebSocket>()

  constructor(
    private readonly mapped: (url: string) => string,
    private readonly tell: (event: HostEvent) => void,
  ) {}

  connect(id: number, url: string, header: Record<string, string>, protocols: string[]): void {
    const socket = new WebSocket(this.mapped(url), protocols, { headers: header })
    this.open.set(id, socket)
    socket.on('open', () => {
      this.tell({ type: 'socketOpen', id, header: {} })
    })
    socket.on('message', (data, binary) => {
      const bytes = toBuffer(data)
      const text = bytes.toString(binary ? 'base64' : 'utf8')
      this.tell({ type: 'socketMessage', id, data: text, binary })
    })
    socket.on('close', (code, reason) => {
      this.open.delete(id)
      this.tell({ type: 'socketClose', id, code, reason: reason.toString() })
    })
    socket.on('error', (error) => {
      this.tell({ type: 'socketError', id, message: error.message })
    })
  }

  send(id: number, data: string, binary: boolean): void {
    const socket = this.open.get(id)
    if (!socket) throw new Error('the socket is closed')
    socket.send(binary ? Buffer.from(data, 'base64') : data)
  }

  close(id: number, code: number, reason: string): void {
    this.open.get(id)?.close(code, reason)
  }

  closeAll(): void {
    for (const socket of this.open.values()) socket.terminate()
    this.open.clear()
  }
}
