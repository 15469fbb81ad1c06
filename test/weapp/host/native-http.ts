import http from 'node:http'
import https from 'node:https'
import { randomUUID } from 'node:crypto'
import type { NativeRequest, NativeResponse, NativeUpload } from './protocol'
import { typeOf } from './native-files'

interface Sent {
  id: number
  url: string
  method: string
  header: Record<string, string>
  body: Buffer | null
  timeout: number
}

const MAX_REDIRECTS = 5

/** Errors in the words of `wx.request`. */
const wording = (error: NodeJS.ErrnoException): string => {
  if (error.code === 'ECONNREFUSED') {
    return 'errcode:-102 cronet_error_code:-102 error_msg:net::ERR_CONNECTION_REFUSED'
  }
  return error.message === '' ? (error.code ?? 'unknown') : error.message
}

/** A form of files and fields as `wx.uploadFile` sends it. */
export const multipart = (
  upload: NativeUpload,
  bytes: Buffer,
): { body: Buffer; contentType: string } => {
  const boundary = `----linyi${randomUUID()}`
  const parts: (string | Buffer)[] = []
  for (const [name, value] of Object.entries(upload.formData)) {
    parts.push(
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
  }
  const fileName = upload.fileName ?? upload.filePath.split('/').pop() ?? 'file'
  parts.push(
    `--${boundary}\r\nContent-Disposition: form-data; name="${upload.name}"; filename="${fileName}"\r\n` +
      `Content-Type: ${typeOf(fileName)}\r\n\r\n`,
    bytes,
    `\r\n--${boundary}--\r\n`,
  )
  return {
    body: Buffer.concat(parts.map((part) => Buffer.from(part as string))),
    contentType: `multipart/form-data; boundary=${boundary}`,
  }
}

/** HTTP by Node: no CORS, any header, and every status is an answer. */
export class Http {
  private readonly running = new Map<number, http.ClientRequest>()

  constructor(private readonly mapped: (url: string) => string) {}

  request(options: NativeRequest): Promise<NativeResponse> {
    const { body } = options
    const bytes = body === null ? null : Buffer.from(body, options.bodyBase64 ? 'base64' : 'utf8')
    return this.send({ ...options, body: bytes })
  }

  upload(options: NativeUpload, bytes: Buffer): Promise<NativeResponse> {
    const { body, contentType } = multipart(options, bytes)
    const header = { ...options.header, 'content-type': contentType }
    return this.send({ ...options, method: 'POST', header, body })
  }

  download(id: number, url: string, header: Record<string, string>): Promise<NativeResponse> {
    return this.send({ id, url, method: 'GET', header, body: null, timeout: 60_000 })
  }

  abort(id: number): void {
    this.running.get(id)?.destroy(new Error('abort'))
  }

  close(): void {
    for (const request of this.running.values()) request.destroy(new Error('abort'))
  }

  private send(sent: Sent, redirects = 0): Promise<NativeResponse> {
    return new Promise((resolve, reject) => {
      const url = new URL(this.mapped(sent.url))
      const client = url.protocol === 'https:' ? https : http
      const headers = { referer: 'https://servicewechat.com/wx0000000000000000/0/page-frame.html' }
      const length = sent.body === null ? {} : { 'content-length': String(sent.body.length) }
      const request = client.request(
        url,
        { method: sent.method, headers: { ...headers, ...sent.header, ...length }, agent: false },
        (response) => {
          const { location } = response.headers
          const isRedirect = (response.statusCode ?? 0) >= 300 && (response.statusCode ?? 0) < 400
          if (isRedirect && location !== undefined && redirects < MAX_REDIRECTS) {
            response.resume()
            const next = new URL(location, url).href
            resolve(this.send({ ...sent, url: next, method: 'GET', body: null }, redirects + 1))
            return
          }
          this.collect(response, resolve, reject)
        },
      )
      this.running.set(sent.id, request)
      request.setTimeout(sent.timeout, () => request.destroy(new Error('timeout')))
      request.on('error', (error) => {
        reject(new Error(wording(error)))
      })
      request.on('close', () => this.running.delete(sent.id))
      request.end(sent.body)
    })
  }

  private collect(
    response: http.IncomingMessage,
    resolve: (response: NativeResponse) => void,
    reject: (error: Error) => void,
  ): void {
    const parts: Buffer[] = []
    response.on('data', (part: Buffer) => parts.push(part))
    response.on('error', reject)
    response.on('end', () => {
      const header: Record<string, string> = {}
      for (const [name, value] of Object.entries(response.headers)) {
        if (value !== undefined) header[name] = Array.isArray(value) ? value.join(',') : value
      }
      resolve({
        statusCode: response.statusCode ?? 0,
        header,
        cookies: response.headers['set-cookie'] ?? [],
        base64: Buffer.concat(parts).toString('base64'),
      })
    })
  }
}
