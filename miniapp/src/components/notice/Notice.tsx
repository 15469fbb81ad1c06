import { View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { Phrase } from '../phrase/Phrase'
import './notice.scss'

const ICON = { oppose: 'warn', info: 'info', warn: 'warn', agree: 'check' } as const

/** A sentence that must be seen: what went wrong, or what to know before acting. */
export function Notice({ tone, text }: { tone: keyof typeof ICON; text: string }) {
  return (
    <View className={`ly-notice ly-notice--${tone}`} aria-live="polite">
      <Icon name={ICON[tone]} />
      <Phrase className="ly-notice__text" text={text} />
    </View>
  )
}
