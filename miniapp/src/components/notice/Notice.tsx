import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import { Phrase } from '../phrase/Phrase'
import './notice.scss'

const ICON = { oppose: 'warn', info: 'info', warn: 'warn', agree: 'check' } as const

/** Longer ones would stand in many half-empty lines, if their clauses stayed whole. */
const PHRASE_MAX = 40

/** A sentence that must be seen: what went wrong, or what to know before acting. */
export function Notice({ tone, text }: { tone: keyof typeof ICON; text: string }) {
  return (
    <View className={`ly-notice ly-notice--${tone}`} aria-live="polite">
      <Icon name={ICON[tone]} />
      {text.length > PHRASE_MAX ? (
        <Text className="ly-notice__text">{text}</Text>
      ) : (
        <Phrase className="ly-notice__text" text={text} />
      )}
    </View>
  )
}
