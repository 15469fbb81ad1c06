import type { ResponseOf } from '@linyi/shared/contract/operations'
import { ApiError, errorFrom } from './api-error'
import { useSession } from './session'
import { newTapKey } from './tap-number'
import type { Answer } from './transport'
import { watched } from './watched'
import { transport } from './way'
import { wechatCode } from './wechat-login'

const PATH = '/api/people.signInWithWechat'

let running: Promise<string | null> | null = null

/**
 * A session from WeChat lasts two hours; when it is over the phone says anew who holds it, without a
 * word to that person. However many requests meet the end of a session, one of them signs in and all
 * wait for it.
 *
 * @param expired the token that the service knows no longer
 * @returns the token that holds now; null when somebody has to sign in by hand
 * @throws ApiError when that cannot be told now: the network failed, or WeChat asks to wait
 */
export async function renewSession(expired: string): Promise<string | null> {
  const { token, way } = useSession.getState()
  if (token !== null && token !== expired) return token
  if (token === null || way !== 'wechat') return null
  running ??= logInAgain(expired).finally(() => {
    running = null
  })
  return running
}

async function logInAgain(former: string): Promise<string | null> {
  let answer = await signIn(former)
  // a code serves once, and somebody else's request may have used it (40163): one more is allowed
  if (codeOf(answer) === 'people.wechat_code_used') answer = await signIn(former)
  if (answer.status >= 200 && answer.status < 300) {
    const { token } = answer.body as ResponseOf<'people.signInWithWechat'>
    // somebody whom the service does not know any more joins again on the sign-in page
    if (token !== null) useSession.getState().start(token, 'wechat')
    return token
  }
  const error = errorFrom(answer.body)
  if (!error.isAnswered || MAY_PASS.includes(error.code)) throw error
  return null
}

/** Refusals that end by themselves: nobody is signed out for them. */
const MAY_PASS: readonly string[] = ['people.wechat_busy', 'request.too_many']

const codeOf = ({ body }: Answer): string => errorFrom(body).code

async function signIn(former: string): Promise<Answer> {
  const code = await wechatCode()
  if (code === null) throw new ApiError('network.failed')
  return watched(() =>
    transport.send({
      method: 'POST',
      path: PATH,
      header: { 'Content-Type': 'application/json', 'Idempotency-Key': newTapKey() },
      body: JSON.stringify({ code, former }),
    }),
  )
}
