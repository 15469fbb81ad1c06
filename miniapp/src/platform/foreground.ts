import Taro from '@tarojs/taro'
import { useLine } from './line'

/** Knows whether the app is in view. A browser lets requests of a hidden page run on. */
export function followForeground(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.onAppShow(() => {
    useLine.setState({ isInFront: true })
  })
  Taro.onAppHide(() => {
    useLine.setState({ isInFront: false })
  })
}
