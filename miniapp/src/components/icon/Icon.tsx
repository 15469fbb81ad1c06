import { View } from '@tarojs/components'
import type { IconName } from './icon-names'
import './icon.scss'

/**
 * One outline of our family, in the colour and size of the text around it. It is never the only
 * carrier of a meaning, so screen readers skip it.
 */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  return <View className={`ly-icon ly-icon--${name} ${className}`} aria-hidden="true" />
}
