import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Heading } from '../heading/Heading'
import { Icon } from '../icon/Icon'
import './done-state.scss'

/** Something is done: what happens next and by when, and where to go. */
export function DoneState({
  title,
  text,
  children,
}: {
  title: string
  text: string
  children?: ReactNode
}) {
  return (
    <View className="ly-done" aria-live="polite">
      <View className="ly-done__icon">
        <Icon name="check" />
      </View>
      <Heading text={title} className="ly-done__title" />
      <Text className="ly-done__text">{text}</Text>
      <View className="ly-done__acts">{children}</View>
    </View>
  )
}
