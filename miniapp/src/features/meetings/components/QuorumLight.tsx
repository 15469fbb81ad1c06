import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { quorumText } from '@linyi/shared/domain/meetings/quorum'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { HelpButton } from '@/components/help/HelpButton'
import { Icon } from '@/components/icon/Icon'
import { ProgressBar } from '@/components/progress-bar/ProgressBar'
import { MEETINGS_TEXT, people } from '../meetings.text'
import './quorum-light.scss'

/** Whether enough members are there, minute by minute: a lamp, the word, the figure and the line. */
export function QuorumLight({ meeting }: { meeting: MeetingInfo }) {
  const { quorum, counts } = meeting
  const { present, needed, members, recused, isReached } = quorum
  return (
    <Card className="ly-stack">
      <View className={`quorum-light quorum-light--${isReached ? 'reached' : 'missing'}`}>
        <View className="quorum-light__lamp">
          <Icon name={isReached ? 'check' : 'wait'} />
        </View>
        <Text className="ly-grow" aria-live="polite">
          {isReached ? MEETINGS_TEXT.quorumReached : MEETINGS_TEXT.quorumMissing}
        </Text>
      </View>
      <ProgressBar
        value={present}
        threshold={needed}
        most={members - recused}
        caption={quorumText(quorum)}
        thresholdText={`黑线是 ${people(needed)}；成员共 ${people(members)}，旁听和受邀到会 ${people(counts.guests)}`}
      />
      <HelpButton topic="meeting" />
    </Card>
  )
}
