import Taro from '@tarojs/taro'
import { BUILT_VERSION } from './built-version'

/** Which version of the app this is, for whoever has to find out what somebody saw. */
export function appVersion(): string {
  if (process.env.TARO_ENV !== 'weapp') return BUILT_VERSION
  // WeChat knows what was released; for a trial it knows nothing
  const { version } = Taro.getAccountInfoSync().miniProgram
  return version === '' ? BUILT_VERSION : version
}
