import Taro from '@tarojs/taro'
import { useState } from 'react'

/** From this width on pages lay out for a desk; the style sheets use the same figure. */
export const DESK_FROM = 900

/** Whether the page was opened on a wide screen. */
export function useIsWide(): boolean {
  const [isWide] = useState(() => Taro.getWindowInfo().windowWidth >= DESK_FROM)
  return isWide
}
