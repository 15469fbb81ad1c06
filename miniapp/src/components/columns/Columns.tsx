import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.scss'

/** Parts below each other on a phone, and beside each other where a page has the room. */
export function Columns({ children }: { children: ReactNode }) {
  return <View className="ly-columns">{children}</View>
}

/** One of them. */
export function Column({ children }: { children: ReactNode }) {
  return <View className="ly-column">{children}</View>
}
