import { MEETING_STATUS_TEXT } from '@linyi/shared/domain/meetings/meeting'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Notice } from '@/components/notice/Notice'
import { FLOOR_TEXT, presidingText } from '../floor.text'
import type { Sitting } from '../floor-view'
import { QuorumLight } from './QuorumLight'
import './standing-card.scss'

/** Where the meeting is: who presides, which entry is open, what comes next, and the quorum. */
export function StandingCard({ sitting }: { sitting: Sitting }) {
  const { meeting, floor } = sitting
  const open = meeting.entries.find(({ id }) => id === meeting.entryId)
  const next = meeting.entries.find(({ id }) => id === meeting.nextEntryId)
  return (
    <Card className="standing">
      <View className="standing__head">
        <Text className="standing__status">{MEETING_STATUS_TEXT[meeting.status]}</Text>
        <Text className="ly-note">{presidingText(floor)}</Text>
      </View>
      {meeting.status === 'suspended' && meeting.reason !== null ? (
        <Notice tone="warn" text={meeting.reason} />
      ) : null}
      <View className="standing__entry">
        <Text className="standing__label">{FLOOR_TEXT.now}</Text>
        <Text className="standing__now">{open?.title ?? FLOOR_TEXT.noEntry}</Text>
      </View>
      {next === undefined ? null : (
        <View className="standing__entry">
          <Text className="standing__label">{FLOOR_TEXT.next}</Text>
          <Text className="standing__next">{next.title}</Text>
        </View>
      )}
      <View className="standing__rule" />
      <QuorumLight quorum={meeting.quorum} />
    </Card>
  )
}
