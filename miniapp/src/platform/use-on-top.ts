import { useDidHide, useDidShow } from '@tarojs/taro'
import { useState } from 'react'

/** Whether the page of this component is the one in view; the pages below it live on unseen. */
export function useOnTop(): boolean {
  const [isOnTop, setOnTop] = useState(true)
  useDidShow(() => {
    setOnTop(true)
  })
  useDidHide(() => {
    setOnTop(false)
  })
  return isOnTop
}
