import type { CalendarEntry } from '@linyi/shared/contract/meetings.contract'
import { LISTENING_STATUS_TEXT } from '@linyi/shared/domain/listening/listening'
import type { Registration } from '@linyi/shared/domain/meetings/attendance'
import {
  HELD_STATUSES,
  MEETING_STATUS_TEXT,
  MEETING_TYPE_TEXT,
} from '@linyi/shared/domain/meetings/meeting'
import { Text, View } from '@tarojs/components'
import { Card } from '@/components/card/Card'
import { Icon } from '@/components/icon/Icon'
import { RowLink } from '@/components/row-link/RowLink'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { clockText } from '@/platform/shanghai-times'
import { spanText } from '../meeting-times'
import { LISTENING_LOOK, MEETING_LOOK, MEETINGS_TEXT, MINE_LOOK } from '../meetings.text'
import './calendar-card.scss'

/** A line of the calendar: when, what, where, and how I stand to it. The whole card opens it. */
export function CalendarCard({ entry }: { entry: CalendarEntry }) {
  const startsAt = new Date(entry.startsAt)
  const isMeeting = entry.kind === 'meeting'
  // an evening of listening lasts as long as people have something to say
  const span = isMeeting ? spanText(startsAt, new Date(entry.endsAt)) : clockText(startsAt)
  const mine = mineOf(entry)
  const hasMinutes =
    isMeeting && entry.status !== 'adjourned' && HELD_STATUSES.includes(entry.status)
  return (
    <View className="calendar-card">
      <Card
        tone={mine === null || mine === 'cancelled' ? 'plain' : 'ask'}
        label={`${span}，${entry.title}，${entry.venue}`}
        onTap={() => {
          if (isMeeting) go.meeting(entry.id)
          else go.listening(entry.id)
        }}
      >
        <View className="calendar-card__head">
          <Text className="calendar-card__time">{span}</Text>
          <Status entry={entry} />
        </View>
        <Text className="calendar-card__title">{entry.title}</Text>
        <Text className="ly-note">{kindText(entry)}</Text>
        <View className="calendar-card__line">
          <Icon name="place" />
          <Text className="ly-grow">{placeText(entry)}</Text>
        </View>
        {mine === null ? null : (
          <View className="calendar-card__mine">
            <StatusBadge {...MINE_LOOK[mine]} />
          </View>
        )}
      </Card>
      {hasMinutes ? (
        <View className="calendar-card__minutes">
          <RowLink
            icon="file"
            text={MEETINGS_TEXT.minutes}
            onTap={() => {
              go.minutes(entry.id)
            }}
          />
        </View>
      ) : null}
    </View>
  )
}

/** How I stand to what is still to come; of what is over only its minutes count. */
function mineOf(entry: CalendarEntry): Registration | null {
  if (entry.kind === 'listening' || entry.status === 'cancelled') return null
  return HELD_STATUSES.includes(entry.status) ? null : entry.mine
}

function Status({ entry }: { entry: CalendarEntry }) {
  return entry.kind === 'meeting' ? (
    <StatusBadge text={MEETING_STATUS_TEXT[entry.status]} {...MEETING_LOOK[entry.status]} />
  ) : (
    <StatusBadge text={LISTENING_STATUS_TEXT[entry.status]} {...LISTENING_LOOK[entry.status]} />
  )
}

function kindText(entry: CalendarEntry): string {
  if (entry.kind === 'listening') return `${MEETINGS_TEXT.listening} · ${entry.placeName}`
  const items = entry.items === 0 ? '' : ` · 议 ${String(entry.items)} 件`
  return `${MEETING_TYPE_TEXT[entry.type]} · ${entry.placeName}${items}`
}

function placeText(entry: CalendarEntry): string {
  const isOnline = entry.kind === 'meeting' && entry.hasLink
  if (entry.venue === '') return isOnline ? MEETINGS_TEXT.online : '地点待定'
  return isOnline ? `${entry.venue}，${MEETINGS_TEXT.online}` : entry.venue
}
