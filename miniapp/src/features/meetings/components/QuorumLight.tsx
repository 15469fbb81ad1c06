import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { quorumText } from '@linyi/shared/domain/meetings/quorum'
import { Card } from '@/components/card/Card'
import { HelpButton } from '@/components/help/HelpButton'
import { ProgressBar } from '@/components/progress-bar/ProgressBar'
import { QuorumLamp } from '@/components/quorum-lamp/QuorumLamp'
import { MEETINGS_TEXT, people } from '../meetings.text'

/** Whether enough members are there, minute by minute: a lamp, the word, the figure and the line. */
export function QuorumLight({ meeting }: { meeting: MeetingInfo }) {
  const { quorum, counts } = meeting
  const { present, needed, members, recused, isReached } = quorum
  return (
    <Card className="ly-stack">
      <QuorumLamp
        isReached={isReached}
        text={isReached ? MEETINGS_TEXT.quorumReached : MEETINGS_TEXT.quorumMissing}
      />
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
