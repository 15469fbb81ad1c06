import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import './columns.scss'

/** Parts below each other on a phone, and beside each other where a page has the room. */
export function Columns({ children }: { children: ReactNode }) {
  return <View className="ly-columns">{children}</View>
}

/** One of them. */
export function Column({
  children,
  share = 1,
  isSteady = false,
}: {
  children: ReactNode
  /** Its part of the room, where that is not the same for all. */
  share?: 1 | 2 | 3
  /** Stays in view while a longer one beside it is scrolled. */
  isSteady?: boolean
}) {
  return (
    <View
      className={`ly-column ly-column--${String(share)} ${isSteady ? 'ly-column--steady' : ''}`}
    >
      {children}
    </View>
  )
}
