import Taro from '@tarojs/taro'

/** Only inside WeChat somebody can be known by it. */
export const CAN_LOG_IN = process.env.TARO_ENV === 'weapp'

/**
 * A fresh login code: good for five minutes and for one use, so nobody keeps it (WECHAT 1). Null when
 * WeChat gave none, such as without a network.
 */
export async function wechatCode(): Promise<string | null> {
  if (!CAN_LOG_IN) return null
  try {
    const { code } = await Taro.login()
    return code === '' ? null : code
  } catch {
    return null
  }
}
