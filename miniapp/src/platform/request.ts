import { errorFrom } from './api-error'
import { askConsent } from './ask-consent'
import { expireSession } from './expire-session'
import { inQueue } from './queue'
import { renewSession } from './re-login'
import { sessionToken } from './session'
import type { Answer } from './transport'
import { watched } from './watched'
import { transport } from './way'

type Header = Readonly<Record<string, string>>

/** Who asks, beside what is asked. */
export interface Asking {
  /** The number of this one tap, for a command. */
  key?: string
  /** The token of a signed link, which stands for its holder instead of a session. */
  link?: string
  /** A file takes its time; nobody calls the network slow for it. */
  isLong?: boolean
}

export interface Call extends Asking {
  method: 'GET' | 'POST'
  path: string
  body?: object
}

const UNAUTHORISED = 401

function headersFor(token: string | null, { key, link }: Asking): Header {
  const session: Header = token === null ? {} : { Authorization: `Bearer ${token}` }
  return {
    ...(link === undefined ? session : { Authorization: `Link ${link}` }),
    ...(key === undefined ? {} : { 'Idempotency-Key': key }),
  }
}

/**
 * Turns an answer into its body, or throws the refusal. A lost session leads to the sign-in page; a link
 * that is over is 401 as well, and its holder has nowhere to sign in.
 */
function readAnswer({ status, body }: Answer): unknown {
  if (status >= 200 && status < 300) return body
  const error = errorFrom(body)
  if (status === UNAUTHORISED && error.code !== 'actions.link_invalid') expireSession()
  if (error.code === 'people.consent_required') askConsent()
  throw error
}

const isOver = ({ status, body }: Answer): boolean =>
  status === UNAUTHORISED && errorFrom(body).code === 'session.expired'

/**
 * Carries something to the service in its turn and answers with the body. When the session from WeChat
 * is over, the phone signs in anew and the same goes out once more, a command under the same number.
 *
 * @throws ApiError for every refusal and for a network that failed.
 */
export async function answerTo(
  asking: Asking,
  carry: (header: Header) => Promise<Answer>,
): Promise<unknown> {
  const token = asking.link === undefined ? sessionToken() : null
  const go = (as: string | null) =>
    inQueue(() => watched(() => carry(headersFor(as, asking)), asking.isLong))
  const first = await go(token)
  if (token === null || !isOver(first)) return readAnswer(first)
  const renewed = await renewSession(token)
  return readAnswer(renewed === null ? first : await go(renewed))
}

/**
 * Sends one request and answers with the body.
 *
 * @throws ApiError for every refusal and for a network that failed.
 */
export async function send({ method, path, body, ...asking }: Call): Promise<unknown> {
  return answerTo(asking, (header) =>
    transport.send({
      method,
      path,
      header: { 'Content-Type': 'application/json', ...header },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }),
  )
}
