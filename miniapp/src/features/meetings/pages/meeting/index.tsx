import type { MeetingInfo } from '@linyi/shared/contract/meetings.contract'
import { GATHERED_STATUSES, type MeetingStatus } from '@linyi/shared/domain/meetings/meeting'
import { quorumText } from '@linyi/shared/domain/meetings/quorum'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Column, Columns } from '@/components/columns/Columns'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { WallSheet } from '@/components/open-elsewhere/WallSheet'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { announce } from '@/platform/announce'
import { copyText } from '@/platform/clipboard'
import { useNow } from '@/platform/clock'
import { PATHS } from '@/platform/paths'
import { useShareCard } from '@/platform/share'
import { AgendaCard } from '../../components/AgendaCard'
import { MeetingActs } from '../../components/MeetingActs'
import { MeetingHead } from '../../components/MeetingHead'
import { MeetingsBeside } from '../../components/MeetingsBeside'
import { OfficeCard } from '../../components/OfficeCard'
import { OwnPart } from '../../components/OwnPart'
import { PartiesCard } from '../../components/PartiesCard'
import { PrepareCard } from '../../components/PrepareCard'
import { PutOffSheet } from '../../components/PutOffSheet'
import { QuorumLight } from '../../components/QuorumLight'
import { RulesCard } from '../../components/RulesCard'
import { mainActs } from '../../meeting-acts'
import { ASK_TEXT, MEETINGS_TEXT, nextText } from '../../meetings.text'
import { useCalendarFile } from '../../use-calendar-file'
import { useMeeting } from '../../use-meeting'
import { useMeetingPart, type MeetingPart } from '../../use-meeting-part'
import { usePutOff } from '../../use-put-off'

/** States in which people must not simply come at the time they had in mind. */
const STOPPED: readonly MeetingStatus[] = ['suspended', 'postponed', 'cancelled']

/** One meeting: when and where, its agenda, who comes, my part, and what happens next. */
function MeetingPage({ id: meetingId }: { id: string }) {
  const now = useNow()
  const { meeting, error, retry } = useMeeting(meetingId)
  const part = useMeetingPart(meetingId)
  const putOff = usePutOff(meetingId)
  const [isWallOpen, setWallOpen] = useState(false)
  const isShared = meeting !== undefined && meeting.status !== 'planned'
  useShareCard(
    isShared
      ? { kind: 'meeting', name: meeting.title, path: `${PATHS.meeting}?id=${meetingId}` }
      : null,
  )

  if (!meeting) {
    return (
      <Page title={MEETINGS_TEXT.title}>
        {error ? (
          <ErrorState message={error.message} error={error} onRetry={retry} />
        ) : (
          <Skeleton cards={3} />
        )}
      </Page>
    )
  }
  const { abilities, status, parties, affected } = meeting
  return (
    <Page
      title={MEETINGS_TEXT.title}
      beside={<MeetingsBeside here={meetingId} status={status} />}
      isPrinted
      acts={mainActs(meeting).length === 0 ? null : <MeetingActs meeting={meeting} part={part} />}
      sheet={
        isWallOpen ? (
          <WallSheet
            meetingId={meetingId}
            onClose={() => {
              setWallOpen(false)
            }}
          />
        ) : part.asked === null ? (
          <PutOffSheet meeting={meeting} putOff={putOff} now={now} />
        ) : (
          <AskSheet meeting={meeting} part={part} />
        )
      }
    >
      <Notice tone={STOPPED.includes(status) ? 'warn' : 'info'} text={nextText(meeting, now)} />
      <Columns>
        <Column>
          <MeetingHead meeting={meeting} now={now} />
          {GATHERED_STATUSES.includes(status) ? <QuorumLight meeting={meeting} /> : null}
          <OwnPart meeting={meeting} part={part} />
          {abilities.edit.allowed ? <PrepareCard meeting={meeting} /> : null}
          <OfficeCard
            meeting={meeting}
            putOff={putOff}
            onWall={() => {
              setWallOpen(true)
            }}
          />
          <Keep meeting={meeting} />
        </Column>
        <Column>
          <AgendaCard meeting={meeting} />
          {parties.length + affected.length === 0 ? null : <PartiesCard meeting={meeting} />}
          <RulesCard rules={meeting.rules} />
        </Column>
      </Columns>
    </Page>
  )
}

/** What one takes along: the date, and the link of a meeting online. */
function Keep({ meeting }: { meeting: MeetingInfo }) {
  const { link, status, id } = meeting
  const file = useCalendarFile(id)
  if (status === 'cancelled' || meeting.adjournedAt !== null) return null
  return (
    <>
      {link === null ? null : (
        <BigButton
          kind="plain"
          icon="share"
          text={MEETINGS_TEXT.copyLink}
          onTap={() => {
            void copyText(link).then(() => {
              announce(MEETINGS_TEXT.copied)
            })
          }}
        />
      )}
      {meeting.noticedAt === null ? null : (
        <BigButton
          kind="plain"
          icon="clock"
          text={MEETINGS_TEXT.calendar}
          busy={file.isBusy}
          onTap={file.save}
        />
      )}
      {file.error === null ? null : <Notice tone="oppose" text={file.error} />}
    </>
  )
}

/** Asked once more: leaving changes the quorum, the opening begins the record. */
function AskSheet({ meeting, part }: { meeting: MeetingInfo; part: MeetingPart }) {
  if (part.asked === null) return null
  const { title, sentence, confirm } = ASK_TEXT[part.asked]
  return (
    <ConfirmSheet
      title={title}
      sentence={part.asked === 'leave' ? sentence : `${quorumText(meeting.quorum)}。${sentence}`}
      confirmText={confirm}
      busy={part.isBusy}
      error={part.error}
      onConfirm={part.confirm}
      onCancel={part.close}
    />
  )
}

export default pageWithId(MEETINGS_TEXT.title, MeetingPage)
