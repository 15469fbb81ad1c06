import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/icon/Icon'
import { quorumNote, quorumText } from '../floor.text'
import './quorum-light.scss'

/** Whether what is being discussed may be decided: a light with its words, never the light alone. */
export function QuorumLight({ quorum }: { quorum: MeetingInfo['quorum'] }) {
  const tone = quorum.isReached ? 'on' : 'off'
  return (
    <View className={`quorum-light quorum-light--${tone}`} aria-live="polite">
      <View className="quorum-light__lamp">
        <Icon name={quorum.isReached ? 'check' : 'warn'} />
      </View>
      <View className="quorum-light__words">
        <Text className="quorum-light__text">{quorumText(quorum)}</Text>
        <Text className="quorum-light__note">{quorumNote(quorum)}</Text>
      </View>
    </View>
  )
}
