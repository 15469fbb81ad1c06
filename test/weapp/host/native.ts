import fs from 'node:fs'
import path from 'node:path'
import { Http } from './native-http'
import { asImage, TemporaryFiles, typeOf } from './native-files'
import { Sockets } from './native-socket'
import type { HostEvent, ImageFile, NativeApi, NativeReply } from './protocol'

export interface NativeOptions {
  dist: string
  origins: Record<string, string>
  loginCode: () => string | Promise<string>
  tell: (event: HostEvent) => void
}

type Services = {
  [K in keyof NativeApi]: (
    options: Parameters<NativeApi[K]>[0],
  ) => ReturnType<NativeApi[K]> | Promise<ReturnType<NativeApi[K]>>
}

/** The origin a bundle was built for, replaced by that of the server under test; also for `ws:`. */
export const mapOrigin = (url: string, origins: Record<string, string>): string => {
  for (const [built, actual] of Object.entries(origins)) {
    const from = built.replace(/\/$/, '')
    const to = actual.replace(/\/$/, '')
    if (url === from || url.startsWith(`${from}/`) || url.startsWith(`${from}?`)) {
      return to + url.slice(from.length)
    }
    const socket = from.replace(/^http/, 'ws')
    if (url === socket || url.startsWith(`${socket}/`) || url.startsWith(`${socket}?`)) {
      return to.replace(/^http/, 'ws') + url.slice(socket.length)
    }
  }
  return url
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error)

/** What the phone does for a mini-program outside of its pages: network, files, login. */
export class Native {
  private readonly http: Http
  private readonly sockets: Sockets
  private readonly files = new TemporaryFiles()
  private readonly services: Services
  private readonly losses: { part: string; happened: () => void }[] = []
  private closed = false

  constructor(private readonly options: NativeOptions) {
    const mapped = (url: string): string => mapOrigin(url, options.origins)
    this.http = new Http(mapped)
    this.sockets = new Sockets(mapped, (event) => {
      if (!this.closed) options.tell(event)
    })
    this.services = { ...this.network(), ...this.storage() }
  }

  async handle(name: string, json: string): Promise<string> {
    let reply: NativeReply
    try {
      const service = this.services[name as keyof Services] as (options: unknown) => unknown
      const value = await service(JSON.parse(json))
      reply = { value: (value ?? null) as never }
    } catch (error) {
      reply = { error: messageOf(error) }
    }
    return JSON.stringify(reply)
  }

  /** The answer to the next request of that address stays on the line; resolves when it was given. */
  loseAnswer(part: string): Promise<void> {
    return new Promise((happened) => {
      this.losses.push({ part, happened })
    })
  }

  close(): void {
    this.closed = true
    this.http.close()
    this.sockets.closeAll()
  }

  private network() {
    return {
      request: async (options) => {
        const response = await this.http.request(options)
        const lost = this.losses.findIndex(({ part }) => options.url.includes(part))
        if (lost === -1) return response
        this.losses.splice(lost, 1)[0]?.happened()
        return new Promise<never>(() => undefined)
      },
      upload: (options) => this.http.upload(options, this.files.read(options.filePath)),
      download: async (options) => {
        const response = await this.http.download(options.id, options.url, options.header)
        const extension = path.extname(new URL(options.url).pathname).slice(1)
        const file = this.files.add(Buffer.from(response.base64, 'base64'), extension)
        return { ...response, base64: '', tempFilePath: file.tempFilePath }
      },
      abort: ({ id }) => {
        this.http.abort(id)
        return null
      },
      socketOpen: ({ id, url, header, protocols }) => {
        this.sockets.connect(id, url, header, protocols)
        return null
      },
      socketSend: ({ id, data, binary }) => {
        this.sockets.send(id, data, binary)
        return null
      },
      socketClose: ({ id, code, reason }) => {
        this.sockets.close(id, code, reason)
        return null
      },
      loginCode: () => this.options.loginCode(),
    } satisfies Partial<Services>
  }

  private storage() {
    return {
      importFile: ({ path: file }) => this.files.import(file),
      writeFile: ({ base64, extension }) =>
        this.files.add(Buffer.from(base64, 'base64'), extension),
      readFile: ({ path: file }) => ({ base64: this.files.read(file).toString('base64') }),
      removeFile: ({ path: file }) => {
        this.files.remove(file)
        return null
      },
      image: ({ src }) => this.image(src),
      play: async ({ src }) => {
        if (this.files.has(src)) return { statusCode: 200, type: typeOf(src) }
        const { statusCode, header } = await this.http.download(0, src, {})
        return { statusCode, type: header['content-type'] ?? '' }
      },
    } satisfies Partial<Services>
  }

  private async image(src: string): Promise<ImageFile> {
    if (this.files.has(src)) return asImage(this.files.read(src), typeOf(src))
    const inline = /^data:([^;,]+)?(;base64)?,(.*)$/s.exec(src)
    if (inline) {
      const [, type = 'image/png', base64, data = ''] = inline
      return asImage(
        Buffer.from(base64 ? data : decodeURIComponent(data), base64 ? 'base64' : 'utf8'),
        type,
      )
    }
    if (/^https?:/.test(src)) {
      const response = await this.http.download(0, src, {})
      if (response.statusCode !== 200) throw new Error(String(response.statusCode))
      const type = response.header['content-type'] ?? typeOf(src)
      return asImage(Buffer.from(response.base64, 'base64'), type)
    }
    const file = path.join(this.options.dist, src.replace(/^\//, ''))
    return asImage(fs.readFileSync(file), typeOf(file))
  }
}
