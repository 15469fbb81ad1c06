import Taro from '@tarojs/taro'
import { useLine } from './line'

/** Follows what WeChat says of the phone's network. */
export function followNetwork(): void {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    useLine.setState({ isOnline: isConnected })
  })
  if (Taro.canIUse('onNetworkWeakChange')) {
    Taro.onNetworkWeakChange(({ weakNet }) => {
      useLine.setState({ isWeak: weakNet })
    })
  }
  void Taro.getNetworkType().then(
    ({ networkType }) => {
      useLine.setState({ isOnline: networkType !== 'none' })
    },
    () => undefined,
  )
}
