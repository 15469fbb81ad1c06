import { View } from '@tarojs/components'
import type { ReactNode } from 'react'

/**
 * What stands below a list and goes when its end is reached. It has a box of its own, because Taro sends
 * all children of a box to the screen again when one of them is taken out: beside the list it would be
 * the whole list.
 */
export function ListFoot({ children }: { children: ReactNode }) {
  return <View>{children}</View>
}
