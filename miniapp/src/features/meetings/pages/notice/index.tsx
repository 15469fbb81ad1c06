import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { dateTimeText, deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { DoneState } from '@/components/done-state/DoneState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Heading } from '@/components/heading/Heading'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { dayText } from '@/platform/shanghai-times'
import { useCommand, useRead } from '@/platform/use-api'
import { AgendaCard } from '../../components/AgendaCard'
import { MeetingHead } from '../../components/MeetingHead'
import { PartiesCard } from '../../components/PartiesCard'
import { spanText } from '../../meeting-times'
import { leadText, NOTICE_TEXT } from '../../notice.text'

/** The last look before the notice: what is frozen by it, who is told, and the time the rule demands. */
function NoticePage({ id: meetingId }: { id: string }) {
  const now = useNow()
  const { data: meeting, error, refetch } = useRead('meetings.info', { meetingId })
  const [isAsking, setAsking] = useState(false)
  const command = useCommand('meetings.notice')

  if (!meeting) {
    return (
      <Page title={NOTICE_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  if (command.isSuccess) {
    return (
      <Page title={NOTICE_TEXT.title}>
        <DoneState title={NOTICE_TEXT.sent} text={NOTICE_TEXT.sentText}>
          <BigButton text={NOTICE_TEXT.toMeeting} onTap={go.back} />
        </DoneState>
      </Page>
    )
  }
  const ability = meeting.abilities.notice
  const isOut = isNoticeOut(meeting)
  const when = `${dayText(new Date(meeting.startsAt), now)} ${spanText(new Date(meeting.startsAt), new Date(meeting.endsAt))}`
  return (
    <Page
      title={NOTICE_TEXT.title}
      acts={
        isOut ? null : (
          <AbilityButton
            ability={ability}
            icon="notice"
            text={NOTICE_TEXT.send}
            onTap={() => {
              command.reset()
              setAsking(true)
            }}
          />
        )
      }
      sheet={
        isAsking ? (
          <ConfirmSheet
            title={NOTICE_TEXT.confirmTitle}
            sentence={`${meeting.title}，${when}。发出后时间、地点、议程和材料都不能再改。`}
            confirmText={NOTICE_TEXT.confirm}
            busy={command.isPending}
            error={command.error?.message ?? null}
            onConfirm={() => {
              command.mutate({ meetingId })
            }}
            onCancel={() => {
              setAsking(false)
            }}
          />
        ) : null
      }
    >
      <Readiness meeting={meeting} />
      <Columns>
        <Column>
          <Lead meeting={meeting} now={now} />
          <Heading text={NOTICE_TEXT.frozen} />
          <MeetingHead meeting={meeting} now={now} />
          <PartiesCard meeting={meeting} />
        </Column>
        <Column>
          <AgendaCard meeting={meeting} />
        </Column>
      </Columns>
    </Page>
  )
}

/** What was sent is not sent again; a meeting that was put off needs a new notice. */
const isNoticeOut = ({ noticedAt, status }: MeetingInfo): boolean =>
  noticedAt !== null && status !== 'planned' && status !== 'postponed'

function Readiness({ meeting }: { meeting: MeetingInfo }) {
  const { noticedAt, abilities } = meeting
  const { allowed, message } = abilities.notice
  if (noticedAt !== null && isNoticeOut(meeting)) {
    return <Notice tone="info" text={NOTICE_TEXT.isOut(dateTimeText(new Date(noticedAt)))} />
  }
  return allowed ? (
    <Notice tone="agree" text={NOTICE_TEXT.ready} />
  ) : (
    <Notice tone="warn" text={`${NOTICE_TEXT.missing}：${message ?? ''}`} />
  )
}

/** How long before the meeting the notice must be out, by which rule, and who gets it. */
function Lead({ meeting, now }: { meeting: MeetingInfo; now: Date }) {
  const { noticeUntil, rules } = meeting
  return (
    <Card className="ly-stack">
      <Heading text={NOTICE_TEXT.lead} />
      {noticeUntil === null ? null : (
        <>
          <Text>{leadText(rules.noticeDays, deadlineText(new Date(noticeUntil)))}</Text>
          <RemainingTime dueAt={noticeUntil} now={now} verb="前发出" />
        </>
      )}
      <Text className="ly-note">{rules.basis}</Text>
      <Heading text={NOTICE_TEXT.told} />
      <Text>{NOTICE_TEXT.toldAll}</Text>
    </Card>
  )
}

export default pageWithId(NOTICE_TEXT.title, NoticePage)
