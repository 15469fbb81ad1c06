import Taro from '@tarojs/taro'

/** Opens the phone with the number; the person presses the green button. Closing it is no error. */
export function callPhone(phoneNumber: string): void {
  void Taro.makePhoneCall({ phoneNumber }).catch(() => undefined)
}
