import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.scss'

/** Parts below each other on a phone, and beside each other where a page has the room. */
export function Columns({ children }: { children: ReactNode }) {
  return <View className="ly-columns">{children}</View>
}

/** One of them; `share` is its part of the room where it is not the same for all. */
export function Column({ children, share = 1 }: { children: ReactNode; share?: 1 | 2 | 3 }) {
  return <View className={`ly-column ly-column--${String(share)}`}>{children}</View>
}
