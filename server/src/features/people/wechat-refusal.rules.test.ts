import { AppError } from '../../platform/http/app-error'
import { WechatError, type WechatPolicy } from '../../platform/wechat/gateway'
import { phoneRefusal, signInRefusal } from './wechat-refusal.rules'

const told = (refusal: unknown): string | null =>
  refusal instanceof AppError ? refusal.code : null

describe('what WeChat refuses at the sign-in', () => {
  it.each<[WechatPolicy, string]>([
    ['newCode', 'people.wechat_code_used'],
    ['blocked', 'people.wechat_blocked'],
    ['nextMinute', 'people.wechat_busy'],
    ['nextDay', 'people.wechat_busy'],
    ['tryAgain', 'people.wechat_busy'],
    ['alarm', 'people.wechat_busy'],
    ['unknown', 'people.wechat_busy'],
  ])('%s is told as %s', (policy, code) => {
    expect(told(signInRefusal(new WechatError(1, policy)))).toBe(code)
  })

  it.each<[WechatPolicy, string]>([
    ['newCode', 'people.phone_code_used'],
    ['refused', 'people.phone_code_used'],
    ['nextDay', 'people.wechat_busy'],
  ])('of a telephone number, %s is told as %s', (policy, code) => {
    expect(told(phoneRefusal(new WechatError(1, policy)))).toBe(code)
  })

  it('leaves a fault of our own what it is', () => {
    const fault = new Error('ours')

    expect(signInRefusal(fault)).toBe(fault)
    expect(phoneRefusal(fault)).toBe(fault)
  })
})
