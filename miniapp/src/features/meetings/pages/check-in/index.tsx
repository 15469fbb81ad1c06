import { GATHERED_STATUSES } from '@linyi/shared/domain/meetings/meeting'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DoneState } from '@/components/done-state/DoneState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { TextField } from '@/components/field/TextField'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { CAN_SCAN } from '@/platform/scan-code'
import { CHECK_IN_TEXT } from '../../check-in.text'
import { MeetingWhen } from '../../components/MeetingWhen'
import { nextText } from '../../meetings.text'
import { useCheckIn } from '../../use-check-in'
import './index.scss'

/** Checking in: scan, or six figures; then what comes next. */
function CheckInPage({ id: meetingId }: { id: string }) {
  const now = useNow()
  const check = useCheckIn(meetingId)
  const { meeting } = check
  if (!meeting) {
    return (
      <Page title={CHECK_IN_TEXT.title} width="form">
        {check.readError ? (
          <ErrorState
            message={check.readError.message}
            error={check.readError}
            onRetry={check.retry}
          />
        ) : (
          <Skeleton cards={2} />
        )}
      </Page>
    )
  }
  const isSitting = meeting.status === 'inSession' || meeting.status === 'suspended'
  if (check.isIn || meeting.mine?.isPresent === true) {
    return (
      <Page title={CHECK_IN_TEXT.title} width="form">
        <DoneState
          title={check.isIn ? CHECK_IN_TEXT.doneTitle : CHECK_IN_TEXT.already}
          text={isSitting ? CHECK_IN_TEXT.doneLate : CHECK_IN_TEXT.doneEarly}
        >
          <BigButton
            icon="talk"
            text={CHECK_IN_TEXT.room}
            onTap={() => {
              go.roomInstead(meetingId)
            }}
          />
          <BigButton
            kind="plain"
            text={CHECK_IN_TEXT.toMeeting}
            onTap={() => {
              go.meetingInstead(meetingId)
            }}
          />
        </DoneState>
      </Page>
    )
  }
  const head = (
    <Card className="ly-stack">
      <Heading text={meeting.title} />
      <MeetingWhen meeting={meeting} now={now} />
      {meeting.venue === '' ? null : <Text>{meeting.venue}</Text>}
    </Card>
  )
  // a field that takes nothing yet, or nothing any more, only says when
  if (!GATHERED_STATUSES.includes(meeting.status)) {
    return (
      <Page title={CHECK_IN_TEXT.title} width="form">
        {head}
        <Notice tone="info" text={nextText(meeting, now)} />
        <BigButton
          kind="plain"
          text={CHECK_IN_TEXT.toMeeting}
          onTap={() => {
            go.meetingInstead(meetingId)
          }}
        />
      </Page>
    )
  }
  return (
    <Page
      title={CHECK_IN_TEXT.title}
      width="form"
      acts={
        <AbilityButton
          ability={meeting.abilities.checkIn}
          icon="check"
          text={CHECK_IN_TEXT.send}
          busy={check.isBusy}
          onTap={check.send}
        />
      }
    >
      {head}
      {CAN_SCAN ? (
        <>
          <BigButton kind="plain" icon="camera" text={CHECK_IN_TEXT.scan} onTap={check.scan} />
          <Text className="check-in__or">{CHECK_IN_TEXT.or}</Text>
        </>
      ) : null}
      <View className="check-in__code">
        <TextField
          label={CHECK_IN_TEXT.code}
          hint={CHECK_IN_TEXT.codeHint}
          kind="number"
          limit={6}
          value={check.code}
          onChange={check.write}
        />
      </View>
      {check.problem === null ? null : <Notice tone="oppose" text={check.problem} />}
    </Page>
  )
}

export default pageWithId(CHECK_IN_TEXT.title, CheckInPage)
