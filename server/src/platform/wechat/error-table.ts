import { WechatError, type WechatPolicy } from './gateway'

/** What one of WeChat's error numbers means and what is done about it. */
export interface WechatErrorRow {
  readonly means: string
  readonly policy: WechatPolicy
  /** The access token is not taken: with a new one the same call may be made once more. */
  readonly isToken?: true
}

/** WeChat was busy and has done nothing. */
export const BUSY = -1
/** No answer that could be read. */
export const NO_ANSWER = 0

const row = (policy: WechatPolicy, means: string): WechatErrorRow => ({ policy, means })
const tokenRow = (means: string): WechatErrorRow => ({ ...row('tryAgain', means), isToken: true })

/** Every error number the service knows (WECHAT 1–6 and 14); a test asks the fake for each. */
export const WECHAT_ERRORS: Readonly<Record<number, WechatErrorRow>> = {
  [BUSY]: row('tryAgain', 'the system is busy'),
  40001: tokenRow('the token is not the latest'),
  40014: tokenRow('the token is invalid'),
  42001: tokenRow('the token has expired'),
  40013: row('alarm', 'the appid is invalid'),
  40125: row('alarm', 'the secret is invalid'),
  40164: row('alarm', 'the address of this server is not on the list'),
  41002: row('alarm', 'the appid is missing'),
  41004: row('alarm', 'the secret is missing'),
  48001: row('alarm', 'the API is not authorised'),
  85094: row('alarm', 'the scenes of user content are not declared'),
  40029: row('newCode', 'the sign-in code is invalid'),
  40163: row('newCode', 'the sign-in code was used'),
  41008: row('newCode', 'the sign-in code is missing'),
  40226: row('blocked', 'a person WeChat holds for a risk'),
  40003: row('refused', 'the openid is invalid'),
  40037: row('refused', 'the template is invalid'),
  41030: row('refused', 'the page is not in the released version'),
  43101: row('refused', 'the person does not want the message'),
  47003: row('refused', 'a field of the message is invalid'),
  45009: row('nextDay', 'the quota of the API is used up'),
  45011: row('nextMinute', 'the quota of the minute is used up'),
  61010: row('reopen', 'the person has not been here within two hours'),
  40129: row('giveUp', 'the scene is invalid'),
  40169: row('giveUp', 'the scene of the code is too long'),
  43104: row('giveUp', 'the openid belongs to another app'),
  43302: row('giveUp', 'the method is wrong'),
  44002: row('giveUp', 'the body is empty'),
  47001: row('giveUp', 'the body cannot be read'),
}

const RID = /rid:\s*([\w-]{1,80})/

/** The error for what WeChat has answered. Of its text nothing is kept but the number of the request. */
export function wechatError(errcode: number, errmsg: string): WechatError {
  const policy = WECHAT_ERRORS[errcode]?.policy ?? 'giveUp'
  return new WechatError(errcode, policy, RID.exec(errmsg)?.[1] ?? null)
}

/** Whether an error says that the access token is not taken. */
export function isTokenError(error: unknown): error is WechatError {
  return error instanceof WechatError && WECHAT_ERRORS[error.errcode]?.isToken === true
}
