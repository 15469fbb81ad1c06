import { GATHERED_STATUSES, MEETING_STATUS_TEXT } from '@linyi/shared/domain/meetings/meeting'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
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
  const isRunning = meeting.status === 'inSession' || meeting.status === 'suspended'
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
      {isRunning ? (
        <Entry label={FLOOR_TEXT.now} title={open?.title ?? FLOOR_TEXT.noEntry} isNow />
      ) : (
        <WhatMeeting meeting={meeting} />
      )}
      {next === undefined || meeting.adjournedAt !== null ? null : (
        <Entry label={isRunning ? FLOOR_TEXT.next : FLOOR_TEXT.first} title={next.title} />
      )}
      {GATHERED_STATUSES.includes(meeting.status) ? (
        <View className="standing__quorum">
          <QuorumLight quorum={meeting.quorum} />
        </View>
      ) : null}
    </Card>
  )
}

/** Before it begins and once it is over: which meeting this is, when and where. */
function WhatMeeting({ meeting: { title, startsAt, venue } }: { meeting: Sitting['meeting'] }) {
  return (
    <View className="standing__what">
      <Text className="standing__title">{title}</Text>
      <Text>{dateTimeText(new Date(startsAt))}</Text>
      {venue === '' ? null : <Text className="ly-note">{venue}</Text>}
    </View>
  )
}

function Entry({ label, title, isNow = false }: { label: string; title: string; isNow?: boolean }) {
  return (
    <View className="standing__entry">
      <Text className="standing__label">{label}</Text>
      <Text className={isNow ? 'standing__now' : 'standing__next'}>{title}</Text>
    </View>
  )
}
