import { Text, View } from '@tarojs/components'
import { Icon } from '../icon/Icon'
import './quorum-lamp.scss'

/** Whether enough are there to decide: a lamp with its sentence, never the lamp alone. */
export function QuorumLamp({
  isReached,
  text,
  note,
}: {
  isReached: boolean
  text: string
  note?: string
}) {
  return (
    <View className={`ly-quorum ly-quorum--${isReached ? 'on' : 'off'}`} aria-live="polite">
      <View className="ly-quorum__lamp">
        <Icon name={isReached ? 'check' : 'warn'} />
      </View>
      <View className="ly-quorum__words">
        <Text className="ly-quorum__text">{text}</Text>
        {note === undefined ? null : <Text className="ly-note">{note}</Text>}
      </View>
    </View>
  )
}
