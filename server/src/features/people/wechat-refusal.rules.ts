import type { ErrorCode } from '@linyi/shared/contract/errors'
import { AppError } from '../../platform/http/app-error'
import { WechatError, type WechatPolicy } from '../../platform/wechat/gateway'

/** What somebody at the sign-in is told; what is not their affair is WeChat being busy. */
const SIGN_IN: Partial<Record<WechatPolicy, ErrorCode>> = {
  newCode: 'people.wechat_code_used',
  blocked: 'people.wechat_blocked',
}

/** Turns WeChat's refusal of a sign-in code into ours; any other fault stays what it is. */
export function signInRefusal(error: unknown): unknown {
  if (!(error instanceof WechatError)) return error
  return new AppError(SIGN_IN[error.policy] ?? 'people.wechat_busy')
}

/** The same for the code of a phone number, which may be typed instead. */
export function phoneRefusal(error: unknown): unknown {
  if (!(error instanceof WechatError)) return error
  const isCode = error.policy === 'newCode' || error.policy === 'refused'
  return new AppError(isCode ? 'people.phone_code_used' : 'people.wechat_busy')
}
