import type { HostEvent } from '../protocol'
import { fromBase64, toBase64 } from './bytes'
import type { Data } from './engine'
import type { Host } from './host'
import { asText } from './text'
import type { CallOptions } from './wx-call'
import { textOption } from './wx-call'

export const SOCKET_LIMIT = 5

type Listener = (result: Data) => void

/** A `SocketTask`: the socket itself is held by Node. */
class Socket {
  state: 'connecting' | 'open' | 'closed' = 'connecting'
  private readonly listeners = new Map<string, Set<Listener>>()

  constructor(
    private readonly host: Host,
    readonly id: number,
    private readonly forget: () => void,
  ) {}

  get task(): Data {
    return {
      send: (options: CallOptions) => {
        this.send(options)
      },
      close: (options: CallOptions = {}) => {
        this.close(options)
      },
      ...this.registrar('Open'),
      ...this.registrar('Message'),
      ...this.registrar('Close'),
      ...this.registrar('Error'),
    }
  }

  hear(event: HostEvent): void {
    if (this.state === 'closed') return
    if (event.type === 'socketOpen') {
      this.state = 'open'
      this.tell('Open', { header: event.header })
    } else if (event.type === 'socketMessage') {
      this.tell('Message', { data: event.binary ? fromBase64(event.data) : event.data })
    } else if (event.type === 'socketClose') {
      this.end({ code: event.code, reason: event.reason })
    } else {
      this.tell('Error', { errMsg: event.message })
      this.end({ code: 1006, reason: 'abnormal closure' })
    }
  }

  lose(): void {
    if (this.state === 'closed') return
    this.host.native('socketClose', { id: this.id, code: 1000, reason: '' }).catch(() => undefined)
    this.tell('Error', { errMsg: 'the network is lost' })
    this.end({ code: 1006, reason: 'abnormal closure' })
  }

  private registrar(event: string): Data {
    return {
      [`on${event}`]: (listener: Listener) => {
        const known = this.listeners.get(event) ?? new Set<Listener>()
        known.add(listener)
        this.listeners.set(event, known)
      },
      [`off${event}`]: (listener?: Listener) => {
        if (listener) this.listeners.get(event)?.delete(listener)
        else this.listeners.delete(event)
      },
    }
  }

  private send(options: CallOptions): void {
    const { data } = options
    const done = (name: 'success' | 'fail', errMsg: string): void => {
      options[name]?.({ errMsg })
      options.complete?.({ errMsg })
    }
    if (this.state !== 'open') {
      done('fail', 'sendSocketMessage:fail SocketTask.readyState is not OPEN')
      return
    }
    const binary = data instanceof ArrayBuffer
    const text = binary ? toBase64(data) : asText(data)
    this.host.native('socketSend', { id: this.id, data: text, binary }).then(
      () => {
        done('success', 'sendSocketMessage:ok')
      },
      (error: unknown) => {
        done('fail', `sendSocketMessage:fail ${String(error)}`)
      },
    )
  }

  private close(options: CallOptions): void {
    const code = typeof options['code'] === 'number' ? options['code'] : 1000
    const reason = textOption(options, 'reason')
    this.host.native('socketClose', { id: this.id, code, reason }).catch(() => undefined)
    options.success?.({ errMsg: 'closeSocket:ok' })
    options.complete?.({ errMsg: 'closeSocket:ok' })
  }

  private end(result: Data): void {
    this.state = 'closed'
    this.forget()
    this.tell('Close', result)
  }

  private tell(event: string, result: Data): void {
    for (const listener of [...(this.listeners.get(event) ?? [])]) {
      this.host.guard(`socket.on${event}`, () => {
        listener(result)
      })
    }
  }
}

export const socketApis = (host: Host): Data => {
  const sockets = new Map<number, Socket>()
  let lastId = 0
  host.nativeEvents.add((event) => {
    sockets.get(event.id)?.hear(event)
  })
  host.cutSockets = () => {
    for (const socket of sockets.values()) socket.lose()
  }
  const connectSocket = (options: CallOptions): Data => {
    host.records.call('connectSocket', options)
    lastId += 1
    const id = lastId
    const socket = new Socket(host, id, () => sockets.delete(id))
    const finish = (name: 'success' | 'fail', errMsg: string): void => {
      host.later(() => {
        options[name]?.({ errMsg, socketTaskId: id })
        options.complete?.({ errMsg, socketTaskId: id })
      })
    }
    if (sockets.size >= SOCKET_LIMIT) {
      finish('fail', 'connectSocket:fail exceed max task count')
      return socket.task
    }
    sockets.set(id, socket)
    finish('success', 'connectSocket:ok')
    if (!host.online) {
      host.later(() => {
        socket.lose()
      })
      return socket.task
    }
    const header: Record<string, string> = {}
    for (const [name, value] of Object.entries((options['header'] ?? {}) as Data)) {
      header[name] = asText(value)
    }
    const protocols = Array.isArray(options['protocols']) ? (options['protocols'] as string[]) : []
    const message = { id, url: textOption(options, 'url'), header, protocols }
    host.native('socketOpen', message).catch((error: unknown) => {
      socket.hear({ type: 'socketError', id, message: String(error) })
    })
    return socket.task
  }
  return { connectSocket }
}
