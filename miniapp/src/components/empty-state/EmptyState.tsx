import { View } from '@tarojs/components'
import { BigButton } from '../big-button/BigButton'
import { Heading } from '../heading/Heading'
import { Icon } from '../icon/Icon'
import type { IconName } from '../icon/icon-names'
import { Phrase } from '../phrase/Phrase'
import './empty-state.scss'

/** Says what will appear here and offers the first step. */
export function EmptyState({
  icon,
  title,
  text,
  action,
  onAction,
}: {
  icon: IconName
  title: string
  text: string
  action?: string
  onAction?: () => void
}) {
  return (
    <View className="ly-empty">
      <View className="ly-empty__icon">
        <Icon name={icon} />
      </View>
      <Heading text={title} className="ly-empty__title" />
      <Phrase className="ly-empty__text" text={text} />
      {action !== undefined && onAction ? (
        <View className="ly-empty__action">
          <BigButton text={action} onTap={onAction} kind="plain" />
        </View>
      ) : null}
    </View>
  )
}
