import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { GATHERED_STATUSES } from '@linyi/shared/domain/meetings/meeting'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { ChipRow } from '@/components/chip-row/ChipRow'
import { Column, Columns } from '@/components/columns/Columns'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { PagedList } from '@/components/paged-list/PagedList'
import { ColumnsSkeleton } from '@/components/skeleton/ColumnsSkeleton'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { go } from '@/platform/navigate'
import { AttendanceSheet } from '../../components/AttendanceSheet'
import { DoorCode } from '../../components/DoorCode'
import { MeetingLocked } from '../../components/MeetingLocked'
import { QuorumLight } from '../../components/QuorumLight'
import { attendanceLook, attendanceText, DOOR_TEXT, KIND_CHIPS } from '../../door.text'
import { useDoor, type Door } from '../../use-door'
import './index.scss'

/** The recorder's table at the door: the code, the quorum, and the list of who comes. */
function DoorPage({ id: meetingId }: { id: string }) {
  const door = useDoor(meetingId)
  const { meeting } = door
  if (!meeting) {
    return (
      <Page title={DOOR_TEXT.title}>
        {door.error ? (
          <ErrorState message={door.error.message} error={door.error} onRetry={door.retry} />
        ) : (
          <ColumnsSkeleton />
        )}
      </Page>
    )
  }
  const { keepDoor, readAttendance } = meeting.abilities
  if (!readAttendance.allowed) {
    return (
      <MeetingLocked
        title={DOOR_TEXT.title}
        meeting={meeting}
        why={readAttendance.message ?? DOOR_TEXT.closed}
        action={DOOR_TEXT.toMeeting}
      />
    )
  }
  return (
    <Page
      title={DOOR_TEXT.title}
      acts={
        keepDoor.allowed ? null : (
          <AbilityButton
            ability={withOpening(meeting)}
            icon="check"
            text={DOOR_TEXT.open}
            busy={door.isBusy}
            onTap={door.open}
          />
        )
      }
      sheet={<AttendanceSheet meeting={meeting} door={door} />}
    >
      {door.row === null && door.problem !== null ? (
        <Notice tone="oppose" text={door.problem} />
      ) : null}
      <Columns>
        <Column>
          <Heading text={meeting.title} />
          {keepDoor.allowed ? <DoorCode meetingId={meetingId} /> : null}
          {GATHERED_STATUSES.includes(meeting.status) ? <QuorumLight meeting={meeting} /> : null}
          <BigButton
            kind="plain"
            text={DOOR_TEXT.toMeeting}
            onTap={() => {
              go.meeting(meetingId)
            }}
          />
        </Column>
        <Column>
          <Attendance meeting={meeting} door={door} />
        </Column>
      </Columns>
    </Page>
  )
}

/** Before its time the button says from when on. */
function withOpening({ abilities: { openCheckIn }, checkInFrom }: MeetingInfo) {
  if (openCheckIn.reason !== 'meetings.check_in_too_early') return openCheckIn
  return { ...openCheckIn, message: DOOR_TEXT.opensAt(dateTimeText(new Date(checkInFrom))) }
}

function Attendance({ meeting, door }: { meeting: MeetingInfo; door: Door }) {
  const mayAct = meeting.abilities.keepDoor.allowed
  return (
    <>
      <Heading text={DOOR_TEXT.list} />
      {mayAct ? <Text className="ly-note">{DOOR_TEXT.listHint}</Text> : null}
      <ChipRow
        label={DOOR_TEXT.kinds}
        options={KIND_CHIPS}
        value={door.kind}
        onChange={door.show}
      />
      <PagedList
        read={door.list}
        empty={{ icon: 'people', title: DOOR_TEXT.noneTitle, text: DOOR_TEXT.noneText }}
        render={(row) => (
          <Card
            label={`${row.name}，${attendanceText(row)}`}
            className="door-page__row"
            {...(mayAct
              ? {
                  onTap: () => {
                    door.pick(row)
                  },
                }
              : {})}
          >
            <View className="ly-grow">
              <Text className="door-page__name">{row.name}</Text>
              <View>
                <Text className="ly-note">{attendanceText(row)}</Text>
              </View>
            </View>
            {row.isRecused ? (
              <StatusBadge text={DOOR_TEXT.isRecused} tone="warn" icon="shield" />
            ) : null}
            <StatusBadge {...attendanceLook(row, mayAct)} />
          </Card>
        )}
      />
    </>
  )
}

export default pageWithId(DOOR_TEXT.title, DoorPage)
