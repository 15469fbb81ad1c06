/** One request on its way, with everything but where the service is. */
export interface Outgoing {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly header: Readonly<Record<string, string>>
  readonly body?: string
}

/** One file on its way: WeChat gives a path, a browser the file itself. */
export interface OutgoingFile {
  readonly path: string
  readonly header: Readonly<Record<string, string>>
  readonly filePath: string
  readonly file?: File
}

export interface Answer {
  readonly status: number
  readonly body: unknown
}

/** How requests reach the service. Both reject when no answer came, whatever the reason. */
export interface Transport {
  send: (outgoing: Outgoing) => Promise<Answer>
  sendFile: (outgoing: OutgoingFile) => Promise<Answer>
}

/** A body as it was sent, or null when it is no JSON at all, such as a proxy's page. */
export function parsedBody(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
