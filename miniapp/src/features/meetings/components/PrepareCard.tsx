import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { Card } from '@/components/card/Card'
import { Heading } from '@/components/heading/Heading'
import { RowLink } from '@/components/row-link/RowLink'
import { useNow } from '@/platform/clock'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { go } from '@/platform/navigate'
import { MEETINGS_TEXT } from '../meetings.text'
import { preparationOf } from '../preparation'

/** What is still to be done before the notice, each step one tap away. */
export function PrepareCard({ meeting }: { meeting: MeetingInfo }) {
  const now = useNow()
  const open = {
    plan: go.planMeeting,
    agenda: go.meetingAgenda,
    parties: go.meetingParties,
    notice: go.meetingNotice,
  }
  return (
    <Card className="ly-stack">
      <Heading text={MEETINGS_TEXT.prepare} />
      {meeting.noticeUntil === null ? null : (
        <RemainingTime dueAt={meeting.noticeUntil} now={now} verb="前发出通知" />
      )}
      {preparationOf(meeting).map(({ step, text, note, isDone }) => (
        <RowLink
          key={step}
          icon={isDone ? 'check' : 'edit'}
          text={text}
          note={note}
          onTap={() => {
            open[step](meeting.id)
          }}
        />
      ))}
    </Card>
  )
}
