import Taro from '@tarojs/taro'
import { queryClient } from './query-client'

/** When the phone runs short of memory, what no page shows is forgotten: it can be read again. */
export function heedMemory(): void {
  if (process.env.TARO_ENV !== 'weapp') return
  Taro.onMemoryWarning(() => {
    queryClient.removeQueries({ type: 'inactive' })
  })
}
