import Taro from '@tarojs/taro'

/** WeChat's standard type in pixels. */
export const STANDARD_TYPE = 16

/** The type that somebody has chosen in WeChat's settings. */
export function fontSizeSetting(): number {
  try {
    // Taro's types do not name the setting, WeChat gives it
    const info = Taro.getAppBaseInfo() as { fontSizeSetting?: number }
    return info.fontSizeSetting ?? STANDARD_TYPE
  } catch {
    return STANDARD_TYPE
  }
}
