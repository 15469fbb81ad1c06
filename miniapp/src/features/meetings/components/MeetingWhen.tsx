import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { Text, View } from '@tarojs/components'
import { dayText } from '@/platform/shanghai-times'
import { spanText } from '../meeting-times'
import './meeting-when.scss'

/** The day and the hours; a line that is too short breaks between them and not inside. */
export function MeetingWhen({
  meeting,
  now,
}: {
  meeting: Pick<MeetingInfo, 'startsAt' | 'endsAt'>
  now: Date
}) {
  const startsAt = new Date(meeting.startsAt)
  return (
    <View className="meeting-when">
      <Text className="meeting-when__part">{dayText(startsAt, now)}</Text>
      <Text className="meeting-when__part">{spanText(startsAt, new Date(meeting.endsAt))}</Text>
    </View>
  )
}
