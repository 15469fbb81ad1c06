import type { NativeResponse } from '../protocol'
import type { Data } from './engine'
import type { Host } from './host'
import { messageOf } from './records'
import { asText } from './text'
import { fromBase64, fromUtf8, toBase64 } from './bytes'
import type { CallOptions } from './wx-call'
import { numberOption, textOption } from './wx-call'
import { cloudApis } from './wx-cloud'

export const REQUEST_LIMIT = 10
const DEFAULT_TIMEOUT = 60_000
const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED'

/** Sends a request under the name of another API, by the rules of `wx.request`. */
export type SendRequest = (name: string, options: CallOptions) => Promise<Data>

interface Failure {
  message: string
  errno: number
}

interface Task {
  id: number
  name: string
  options: CallOptions
  send: (id: number) => Promise<Data>
  over: boolean
  headerListeners: Set<(result: Data) => void>
}

const headersOf = (options: CallOptions): Record<string, string> => {
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries((options['header'] ?? {}) as Data)) {
    if (value !== undefined && value !== null) headers[name.toLowerCase()] = asText(value)
  }
  return headers
}

const pairs = (data: Data): string =>
  Object.entries(data)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => {
      return `${encodeURIComponent(name)}=${encodeURIComponent(asText(value))}`
    })
    .join('&')

/** The rules by which `wx.request` turns `data` into a query or a body. */
const packed = (
  url: string,
  method: string,
  header: Record<string, string>,
  data: unknown,
): { url: string; body: string | null; bodyBase64: boolean } => {
  if (data === undefined || data === null) return { url, body: null, bodyBase64: false }
  if (data instanceof ArrayBuffer) return { url, body: toBase64(data), bodyBase64: true }
  if (typeof data === 'string') return { url, body: data, bodyBase64: false }
  if (method === 'GET') {
    const query = pairs(data as Data)
    const joined = query === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${query}`
    return { url: joined, body: null, bodyBase64: false }
  }
  const isForm = header['content-type']?.includes('x-www-form-urlencoded') ?? false
  return { url, body: isForm ? pairs(data as Data) : JSON.stringify(data), bodyBase64: false }
}

const read = (response: NativeResponse, options: CallOptions): unknown => {
  const bytes = fromBase64(response.base64)
  if (options['responseType'] === 'arraybuffer') return bytes
  const text = fromUtf8(bytes)
  if (textOption(options, 'dataType', 'json') !== 'json') return text
  try {
    return JSON.parse(text) as unknown
  } catch {
    return text
  }
}

/** `wx.request` and its like: at most ten at a time, the others wait in a queue. */
class Network {
  private lastId = 0
  private readonly running = new Set<Task>()
  private readonly queue: Task[] = []

  constructor(private readonly host: Host) {}

  start(name: string, options: CallOptions, send: (id: number) => Promise<Data>): Data {
    this.host.records.call(name, options)
    this.lastId += 1
    const task: Task = {
      id: this.lastId,
      name,
      options,
      send,
      over: false,
      headerListeners: new Set(),
    }
    this.queue.push(task)
    this.host.later(() => {
      this.advance()
    })
    return this.handle(task)
  }

  get pending(): number {
    return this.running.size + this.queue.length
  }

  /** Cuts what is under way, as a lost network or a minimised mini-program does. */
  cut(failure: Failure): void {
    for (const task of [...this.running, ...this.queue]) this.fail(task, failure)
  }

  private handle(task: Task): Data {
    const listen = (listener: (result: Data) => void): void => {
      task.headerListeners.add(listener)
    }
    const forget = (listener: (result: Data) => void): void => {
      task.headerListeners.delete(listener)
    }
    const ignore = (): void => undefined
    return {
      abort: () => {
        if (!task.over) this.fail(task, { message: 'abort', errno: 600003 })
      },
      onHeadersReceived: listen,
      offHeadersReceived: forget,
      onProgressUpdate: ignore,
      offProgressUpdate: ignore,
      onChunkReceived: ignore,
      offChunkReceived: ignore,
    }
  }

  private advance(): void {
    while (this.running.size < REQUEST_LIMIT) {
      const task = this.queue.shift()
      if (!task) return
      if (!task.over) void this.run(task)
    }
  }

  private async run(task: Task): Promise<void> {
    if (!this.host.online) {
      this.fail(task, { message: OFFLINE, errno: 600001 })
      return
    }
    if (this.host.background) {
      this.fail(task, { message: 'interrupted', errno: 600003 })
      return
    }
    this.running.add(task)
    try {
      const result = await task.send(task.id)
      if (task.over) return
      for (const listener of task.headerListeners) listener({ header: result['header'] })
      this.finish(task, 'success', { errMsg: `${task.name}:ok`, ...result })
    } catch (error) {
      if (!task.over) this.fail(task, { message: messageOf(error), errno: 600001 })
    }
  }

  private fail(task: Task, failure: Failure): void {
    if (this.running.has(task)) {
      this.host.native('abort', { id: task.id }).catch(() => undefined)
    }
    const result = { errMsg: `${task.name}:fail ${failure.message}`, errno: failure.errno }
    this.finish(task, 'fail', result)
  }

  private finish(task: Task, outcome: 'success' | 'fail', result: Data): void {
    task.over = true
    this.running.delete(task)
    this.host.guard(`callback of wx.${task.name}`, () => {
      task.options[outcome]?.(result)
      task.options.complete?.(result)
    })
    this.advance()
  }
}

export const networkApis = (host: Host): Data => {
  const network = new Network(host)
  const limits = host.bundle.app.networkTimeout ?? {}
  host.pendingRequests = () => network.pending
  host.cutNetwork = (offline) => {
    network.cut(
      offline ? { message: OFFLINE, errno: 600001 } : { message: 'interrupted', errno: 600003 },
    )
  }
  const request = (options: CallOptions, name = 'request'): Data =>
    network.start(name, options, async (id) => {
      const method = textOption(options, 'method', 'GET').toUpperCase()
      const header = { 'content-type': 'application/json', ...headersOf(options) }
      const sent = packed(textOption(options, 'url'), method, header, options['data'])
      const timeout = numberOption(options, 'timeout', limits.request ?? DEFAULT_TIMEOUT)
      const response = await host.native('request', { id, method, header, timeout, ...sent })
      const { statusCode, cookies } = response
      return { statusCode, header: response.header, cookies, data: read(response, options) }
    })
  const uploadFile = (options: CallOptions): Data =>
    network.start('uploadFile', options, async (id) => {
      const formData: Record<string, string> = {}
      for (const [name, value] of Object.entries((options['formData'] ?? {}) as Data)) {
        formData[name] = asText(value)
      }
      const response = await host.native('upload', {
        id,
        url: textOption(options, 'url'),
        header: headersOf(options),
        filePath: textOption(options, 'filePath'),
        name: textOption(options, 'name'),
        fileName: null,
        formData,
        timeout: numberOption(options, 'timeout', limits.uploadFile ?? DEFAULT_TIMEOUT),
      })
      // Unlike request, the body of an upload's answer is always a string.
      const data = fromUtf8(fromBase64(response.base64))
      return { statusCode: response.statusCode, header: response.header, data }
    })
  const downloadFile = (options: CallOptions): Data =>
    network.start('downloadFile', options, async (id) => {
      const url = textOption(options, 'url')
      const response = await host.native('download', { id, url, header: headersOf(options) })
      const { statusCode, header, tempFilePath } = response
      return { statusCode, header, tempFilePath }
    })
  const send: SendRequest = (name, options) =>
    new Promise((success, reject) => {
      const fail = ({ errMsg }: Data): void => {
        reject(new Error(asText(errMsg).replace(`${name}:fail `, '')))
      }
      const { data, method, header, url, timeout, responseType, dataType } = options
      const asked = { data, method, header, url, timeout, responseType, dataType }
      request({ ...asked, success, fail }, name)
    })
  return {
    request: (options: CallOptions) => request(options),
    cloud: cloudApis(host, send),
    uploadFile,
    downloadFile,
    arrayBufferToBase64: toBase64,
    base64ToArrayBuffer: fromBase64,
  }
}
