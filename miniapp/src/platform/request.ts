import Taro from '@tarojs/taro'
import { ApiError, errorFrom } from './api-error'
import { askConsent } from './ask-consent'
import { expireSession } from './expire-session'
import { sessionToken } from './session'

/** WeChat allows ten requests at a time for the whole app; two stay free for pictures. */
const QUEUE_SIZE = 8
const TIMEOUT_MS = 20_000

export interface Call {
  method: 'GET' | 'POST'
  path: string
  body?: object
  key?: string
  /** The token of a signed link, which stands for its holder instead of a session. */
  link?: string
}

let running = 0
const waiting: (() => void)[] = []

/** Runs `job` when one of the eight places is free. */
export async function inQueue<Result>(job: () => Promise<Result>): Promise<Result> {
  if (running >= QUEUE_SIZE) await new Promise<void>((resolve) => waiting.push(resolve))
  running += 1
  try {
    return await job()
  } finally {
    running -= 1
    waiting.shift()?.()
  }
}

/** The headers of every request: who asks, and for a command the number of this one tap. */
export function headersFor(key?: string, link?: string): Record<string, string> {
  const token = sessionToken()
  const session: Record<string, string> = token === null ? {} : { Authorization: `Bearer ${token}` }
  return {
    ...(link === undefined ? session : { Authorization: `Link ${link}` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  }
}

/**
 * Turns an answer into its body, or throws the refusal. A lost session leads to the sign-in page; a link
 * that is over is 401 as well, and its holder has nowhere to sign in.
 */
export function readAnswer(status: number, body: unknown): unknown {
  if (status >= 200 && status < 300) return body
  const error = errorFrom(body)
  if (status === 401 && error.code !== 'actions.link_invalid') expireSession()
  if (error.code === 'people.consent_required') askConsent()
  throw error
}

/**
 * Sends one request and answers with the body.
 *
 * @throws ApiError for every refusal and for a network that failed.
 */
export async function send(call: Call): Promise<unknown> {
  return inQueue(async () => {
    const answer = await Taro.request<unknown>({
      url: `${API_ORIGIN}${call.path}`,
      method: call.method,
      timeout: TIMEOUT_MS,
      dataType: 'json',
      header: { 'Content-Type': 'application/json', ...headersFor(call.key, call.link) },
      ...(call.body === undefined ? {} : { data: JSON.stringify(call.body) }),
    }).catch((reason: unknown) => answerOfRejection(reason))
    return readAnswer(answer.statusCode, answer.data)
  })
}

/** In a browser Taro rejects on 4xx and 5xx with the response; WeChat resolves on any status. */
function answerOfRejection(reason: unknown): { statusCode: number; data: unknown } {
  const answer = reason as { status?: number; statusCode?: number; data?: unknown } | null
  const status = answer?.statusCode ?? answer?.status
  if (typeof status === 'number' && status > 0) return { statusCode: status, data: answer?.data }
  throw new ApiError('network.failed')
}
