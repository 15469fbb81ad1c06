import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { deviceText } from '@linyi/shared/domain/people/device'
import { identityByOpenid, openTicket } from '../../../platform/auth/identity.store'
import { findSession, openSession } from '../../../platform/auth/session.store'
import { AppError, found } from '../../../platform/http/app-error'
import type { PublicCall } from '../../../platform/http/handler'
import { wechat } from '../../../platform/wechat/current'
import { signInRefusal } from '../wechat-refusal.rules'

/**
 * Signs somebody in by the word of WeChat, or gives somebody new the ticket to register. A code is
 * good for once: whoever got no answer comes with another one.
 *
 * With the token the device had, the session goes on as the same device; one that its owner ended
 * from elsewhere is not renewed in silence.
 *
 * @throws AppError `people.wechat_off`, `people.wechat_code_used`, `people.wechat_blocked`,
 *   `people.wechat_busy` or `people.device_ended`
 */
export async function signInWithWechat(
  { code, former }: RequestOf<'people.signInWithWechat'>,
  { now, userAgent = '', wechatOpenid = null }: PublicCall,
): Promise<ResponseOf<'people.signInWithWechat'>> {
  const openid = wechatOpenid ?? (await openidOfCode(code))
  const owner = await identityByOpenid(openid)
  if (owner === null) {
    return { token: null, expiresAt: null, ticket: await openTicket(openid, now) }
  }
  const before = former === undefined ? null : await findSession(former)
  const own = before?.accountId === owner.accountId ? before : null
  if (own?.isEnded === true) throw new AppError('people.device_ended')
  const device = { kind: 'wechat', text: deviceText(userAgent), former: own } as const
  const session = await openSession(owner, now, device)
  return { token: session.token, expiresAt: session.expiresAt.toISOString(), ticket: null }
}

async function openidOfCode(code: string | undefined): Promise<string> {
  const gateway = found(wechat(), 'people.wechat_off')
  try {
    const { openid } = await gateway.signIn(found(code, 'people.wechat_code_used'))
    return openid
  } catch (error) {
    throw signInRefusal(error)
  }
}
