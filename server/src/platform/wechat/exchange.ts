import { NO_ANSWER, wechatError } from './error-table'
import { WechatError } from './gateway'

/** One request to WeChat. The address holds a token or a secret and must not reach any log. */
export interface WechatRequest {
  readonly url: string
  /** Sent as JSON by POST; without one it is a GET. */
  readonly body?: Readonly<Record<string, unknown>>
  readonly timeoutMs: number
}

/** What came back: fields, or the bytes of a picture. */
export type WechatAnswer =
  | { readonly kind: 'fields'; readonly fields: Readonly<Record<string, unknown>> }
  | { readonly kind: 'picture'; readonly bytes: Buffer }

/** Faults before a connection stood: WeChat has heard nothing of the request. */
const NOT_REACHED: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

/**
 * Asks WeChat once. HTTP 200 with an `errcode` is its usual way to refuse, so the answer is read
 * before it is believed.
 *
 * @throws WechatError with nothing of the request in it, not even as a cause
 */
export async function exchange({ url, body, timeoutMs }: WechatRequest): Promise<WechatAnswer> {
  const signal = AbortSignal.timeout(timeoutMs)
  try {
    const response = await fetch(
      url,
      body === undefined
        ? { signal, redirect: 'error' }
        : {
            signal,
            redirect: 'error',
            method: 'POST',
            headers: { 'Content-Type': 'application/json' },
            body: JSON.stringify(body),
          },
    )
    const bytes = Buffer.from(await response.arrayBuffer())
    const isPicture = response.headers.get('Content-Type')?.startsWith('image/') === true
    if (isPicture && response.ok) return { kind: 'picture', bytes }
    return { kind: 'fields', fields: fieldsOf(bytes) }
  } catch (error) {
    if (error instanceof WechatError) throw error
    const code = (error as { cause?: { code?: unknown } }).cause?.code
    throw new WechatError(NO_ANSWER, NOT_REACHED.has(code) ? 'tryAgain' : 'unknown')
  }
}

/** @throws WechatError when they say so */
function fieldsOf(bytes: Buffer): Readonly<Record<string, unknown>> {
  const fields = JSON.parse(bytes.toString('utf8')) as Readonly<Record<string, unknown>> | null
  if (fields === null || typeof fields !== 'object') throw new WechatError(NO_ANSWER, 'unknown')
  const errcode = Number(fields['errcode'] ?? 0)
  if (errcode !== 0) throw wechatError(errcode, JSON.stringify(fields['errmsg'] ?? ''))
  return fields
}
