import Taro from '@tarojs/taro'

/** Puts a text where another app can take it from. */
export async function copyText(text: string): Promise<void> {
  await Taro.setClipboardData({ data: text })
}
