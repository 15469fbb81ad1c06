import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import {
  MEETING_SERVICE_TEXT,
  MEETING_STATUS_TEXT,
  MEETING_TYPE_HINT,
  MEETING_TYPE_TEXT,
} from '@linyi/shared/domain/meetings/meeting'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import type { IconName } from '@/components/icon/icon-names'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { MEETING_LOOK } from '../meetings.text'
import { MeetingWhen } from './MeetingWhen'
import './meeting-head.scss'

/** What meeting it is, when and where, who leads it, and what help there is. */
export function MeetingHead({ meeting, now }: { meeting: MeetingInfo; now: Date }) {
  const { type, title, status, placeName, venue, chair, services } = meeting
  return (
    <Card className="meeting-head">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={MEETING_STATUS_TEXT[status]} {...MEETING_LOOK[status]} />
        <Text className="ly-note">{`${MEETING_TYPE_TEXT[type]} · ${placeName}`}</Text>
      </View>
      <Text className="meeting-head__title">{title}</Text>
      <Text className="ly-note">{MEETING_TYPE_HINT[type]}</Text>
      <View className="meeting-head__line">
        <Icon name="clock" />
        <MeetingWhen meeting={meeting} now={now} />
      </View>
      {venue === '' ? null : <Line icon="place" text={venue} />}
      {chair === null ? null : <Line icon="me" text={`${chair} 主持`} />}
      {services.length === 0 ? null : (
        <Line icon="care" text={services.map((one) => MEETING_SERVICE_TEXT[one]).join('、')} />
      )}
    </Card>
  )
}

function Line({ icon, text }: { icon: IconName; text: string }) {
  return (
    <View className="meeting-head__line">
      <Icon name={icon} />
      <Text className="ly-grow">{text}</Text>
    </View>
  )
}
