import type { CalendarEntry } from '@linyi/shared/contract/meetings.contract'
import { Text, View } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { dayText } from '@/platform/shanghai-times'
import { useRead } from '@/platform/use-api'
import { CalendarCard } from './CalendarCard'

const LOOKED_AT = 10

type MeetingCard = Extract<CalendarEntry, { kind: 'meeting' }>

/** The meeting I am asked to, else the next one that is called; none that is only being prepared. */
function nextOf(entries: readonly CalendarEntry[]): MeetingCard | null {
  const called = entries.filter(
    (entry): entry is MeetingCard =>
      entry.kind === 'meeting' && !['planned', 'postponed', 'cancelled'].includes(entry.status),
  )
  const mine = called.find(({ mine }) => mine !== null && mine !== 'cancelled')
  return mine ?? called[0] ?? null
}

/** The next meeting on the first page; once its door is open one checks in from here. */
export function NextMeeting() {
  const now = useNow()
  const list = useRead('meetings.list', { when: 'upcoming', limit: LOOKED_AT })
  const meeting = nextOf(list.data?.items ?? [])
  // nearly always there is one: its place is kept, so that what stands below does not jump
  if (list.isPending) {
    return (
      <Section title="最近的会议">
        <Skeleton cards={1} isTall />
      </Section>
    )
  }
  if (meeting === null) return null
  const isExpected = meeting.mine === 'registered' || meeting.mine === 'invited'
  const isGathering = ['checkIn', 'inSession', 'suspended'].includes(meeting.status)
  return (
    <Section
      title="最近的会议"
      more="全部会议"
      onMore={() => {
        go.tab('meetings')
      }}
    >
      <View className="ly-stack">
        <Text className="ly-note">{dayText(new Date(meeting.startsAt), now)}</Text>
        <CalendarCard entry={meeting} />
        {isExpected && isGathering ? (
          <BigButton
            icon="check"
            text="现在签到"
            onTap={() => {
              go.checkIn(meeting.id)
            }}
          />
        ) : null}
      </View>
    </Section>
  )
}
