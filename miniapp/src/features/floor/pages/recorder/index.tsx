import type { AttendanceRow } from '@linyi/shared/contract/meetings.contract'
import {
  ATTENDANCE_KIND_TEXT,
  ATTENDANCE_KINDS,
  type AttendanceKind,
} from '@linyi/shared/domain/meetings/attendance'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { Column, Columns } from '@/components/columns/Columns'
import { Notice } from '@/components/notice/Notice'
import { PagedList } from '@/components/paged-list/PagedList'
import { pageWithId } from '@/components/page/page-with-id'
import { RowLink } from '@/components/row-link/RowLink'
import { Section } from '@/components/section/Section'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { Debate } from '../../components/Debate'
import { ForWhomSheet } from '../../components/ForWhomSheet'
import { SittingPage } from '../../components/SittingPage'
import { StandingCard } from '../../components/StandingCard'
import { FLOOR_TEXT } from '../../floor.text'
import { motionOnFloor, type Sitting } from '../../floor-view'
import { RECORD_TEXT, rowText } from '../../record.text'
import { useAct, type Act } from '../../use-act'
import { useSitting } from '../../use-sitting'
import './index.scss'

/** The record: what happens is written by itself; the recorder adds hands and those without a phone. */
function RecorderPage({ id: meetingId }: { id: string }) {
  const read = useSitting(meetingId)
  const act = useAct()
  const [row, setRow] = useState<AttendanceRow | null>(null)
  return (
    <SittingPage
      title={FLOOR_TEXT.recorder}
      read={read}
      act={act}
      acts={(sitting) => handsButton(sitting, act)}
      sheet={(sitting) =>
        row === null ? null : (
          <ForWhomSheet
            row={row}
            sitting={sitting}
            act={act}
            onClose={() => {
              setRow(null)
            }}
          />
        )
      }
    >
      {(sitting) => (
        <Columns>
          <Column>
            <StandingCard sitting={sitting} />
            <Debate sitting={sitting} />
            <Text className="ly-note">{RECORD_TEXT.auto}</Text>
          </Column>
          <Column>
            {sitting.meeting.abilities.readAttendance.allowed ? (
              <People meetingId={meetingId} onRow={setRow} />
            ) : (
              <Notice tone="info" text={RECORD_TEXT.noReading} />
            )}
            <Places sitting={sitting} />
          </Column>
        </Columns>
      )}
    </SittingPage>
  )
}

/** The one thing that waits for the recorder while a show of hands runs. */
function handsButton({ floor }: Sitting, act: Act) {
  const motion = motionOnFloor(floor)
  if (motion === null || motion.abilities.recordHands?.allowed !== true) return null
  return (
    <BigButton
      text={RECORD_TEXT.recordHands}
      icon="hand"
      note={RECORD_TEXT.handsNote}
      onTap={() => {
        act.ask({ kind: 'hands', motion })
      }}
    />
  )
}

const KINDS = ATTENDANCE_KINDS.map((value) => ({ value, text: ATTENDANCE_KIND_TEXT[value] }))

function People({ meetingId, onRow }: { meetingId: string; onRow: (row: AttendanceRow) => void }) {
  const [kind, setKind] = useState<AttendanceKind>('member')
  const read = useReadPages('meetings.attendance', { meetingId, kind, limit: 50 })
  return (
    <Section title={RECORD_TEXT.people}>
      <Text className="ly-note">{RECORD_TEXT.peopleHint}</Text>
      <ChipRow label={RECORD_TEXT.kinds} options={KINDS} value={kind} onChange={setKind} />
      <PagedList
        read={read}
        isGrid
        empty={{ icon: 'people', title: RECORD_TEXT.emptyTitle, text: RECORD_TEXT.emptyText }}
        render={(one) => (
          <Card>
            <RowLink
              icon={one.isPresent ? 'check' : 'wait'}
              text={one.name}
              note={rowText(one)}
              onTap={() => {
                onRow(one)
              }}
            />
          </Card>
        )}
      />
    </Section>
  )
}

function Places({ sitting: { meeting } }: { sitting: Sitting }) {
  return (
    <Card>
      <RowLink
        icon="people"
        text={FLOOR_TEXT.toDoor}
        note={FLOOR_TEXT.toDoorNote}
        onTap={() => {
          go.meetingDoor(meeting.id)
        }}
      />
      <RowLink
        icon="file"
        text={FLOOR_TEXT.toMinutes}
        note={FLOOR_TEXT.toMinutesNote}
        onTap={() => {
          go.minutes(meeting.id)
        }}
      />
    </Card>
  )
}

export default pageWithId(FLOOR_TEXT.recorder, RecorderPage)
