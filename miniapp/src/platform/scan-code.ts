import Taro from '@tarojs/taro'

/** Browsers have no scanner of their own; there the figures are typed. */
export const CAN_SCAN = process.env.TARO_ENV === 'weapp'

/** Reads a code with the camera; null when the person closed it or nothing was read. */
export async function scanCode(): Promise<string | null> {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] })
    return result
  } catch {
    return null
  }
}
