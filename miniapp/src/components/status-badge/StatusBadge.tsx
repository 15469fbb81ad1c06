import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import './status-badge.scss'

export type Tone = 'plain' | 'info' | 'warn' | 'agree' | 'oppose' | 'abstain' | 'brand'

export interface StatusBadgeProps {
  text: string
  tone: Tone
  icon: IconName
}

/** A state in a word, with an icon so that the colour is never alone. */
export function StatusBadge({ text, tone, icon }: StatusBadgeProps) {
  return (
    <View className={`ly-badge ly-badge--${tone}`}>
      <Icon name={icon} />
      <Text>{text}</Text>
    </View>
  )
}
