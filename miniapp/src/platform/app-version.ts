import Taro from '@tarojs/taro'

/** As it stands in package.json; a test holds the two together. */
export const BUILT_VERSION = '0.1.0'

/** Which version of the app this is, for whoever has to find out what somebody saw. */
export function appVersion(): string {
  if (process.env.TARO_ENV !== 'weapp') return BUILT_VERSION
  // WeChat knows what was released; for a trial it knows nothing
  const { version } = Taro.getAccountInfoSync().miniProgram
  return version === '' ? BUILT_VERSION : version
}
