import Taro from '@tarojs/taro'

/** A short word that something worked; it goes away by itself and nothing depends on it. */
export function announce(text: string): void {
  void Taro.showToast({ title: text, icon: 'none', duration: 2500 })
}
