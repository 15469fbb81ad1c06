import Taro from '@tarojs/taro'

/** Opens the telephone with a number; the person presses the call themselves. */
export function callNumber(phone: string): void {
  if (process.env.TARO_ENV === 'h5') {
    window.location.href = `tel:${phone}`
    return
  }
  // closing the dial without calling is no error
  void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined)
}
