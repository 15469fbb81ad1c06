import { BigButton } from '@/components/big-button/BigButton'
import { Column, Columns } from '@/components/columns/Columns'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { ColumnsSkeleton } from '@/components/skeleton/ColumnsSkeleton'
import { go } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { Downloads } from '../../components/Downloads'
import { FullMinutes } from '../../components/FullMinutes'
import { MinutesPaper } from '../../components/MinutesPaper'
import { SealCard } from '../../components/StandCard'
import { MINUTES_TEXT } from '../../minutes.text'
import { useMinutesAct, type MinutesAct } from '../../use-minutes-act'

/**
 * The minutes of a meeting: in full for those who had a part in it, masked for everybody else. The
 * meeting says which of them this reader may have.
 */
function MinutesPage({ id: meetingId }: { id: string }) {
  const { data: meeting, error, refetch } = useRead('meetings.info', { meetingId })

  if (meeting !== undefined) {
    const { allowed } = meeting.abilities.readMinutes
    return allowed ? <Full meetingId={meetingId} /> : <Extract meetingId={meetingId} />
  }
  return (
    <Page title={MINUTES_TEXT.title}>
      {error === null ? (
        <ColumnsSkeleton shares={[1, 2]} />
      ) : (
        <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
      )}
    </Page>
  )
}

function Full({ meetingId }: { meetingId: string }) {
  const read = useRead('minutes.info', { meetingId })
  const act = useMinutesAct()

  if (read.data !== undefined) return <FullMinutes minutes={read.data} act={act} />
  if (read.error?.code === 'minutes.not_found') return <NoMinutes meetingId={meetingId} act={act} />
  return (
    <Page title={MINUTES_TEXT.title}>
      {read.error === null ? (
        <ColumnsSkeleton shares={[1, 2]} />
      ) : (
        <ErrorState
          message={read.error.message}
          error={read.error}
          onRetry={() => void read.refetch()}
        />
      )}
    </Page>
  )
}

/** Nobody has drafted them yet; whoever keeps the record begins here. */
function NoMinutes({ meetingId, act }: { meetingId: string; act: MinutesAct }) {
  const meeting = useRead('meetings.info', { meetingId }).data
  const mayDraft = meeting?.status === 'adjourned' && meeting.abilities.readAttendance.allowed
  return (
    <Page
      title={MINUTES_TEXT.title}
      acts={
        mayDraft ? (
          <BigButton
            text={MINUTES_TEXT.draft}
            icon="edit"
            busy={act.isBusy}
            onTap={() => {
              act.send({ name: 'minutes.draft', input: { meetingId } }, MINUTES_TEXT.drafted)
            }}
          />
        ) : null
      }
    >
      {act.error === null ? null : <Notice tone="oppose" text={act.error} />}
      <EmptyState
        icon="file"
        title={MINUTES_TEXT.noneTitle}
        text={mayDraft ? MINUTES_TEXT.noneForKeeper : MINUTES_TEXT.noneText}
        {...(mayDraft
          ? {}
          : {
              action: MINUTES_TEXT.toMeeting,
              onAction: () => {
                go.meeting(meetingId)
              },
            })}
      />
    </Page>
  )
}

/** The public minutes with the seal. */
function Extract({ meetingId }: { meetingId: string }) {
  const { data, error, refetch } = useRead('minutes.extract', { meetingId })
  return (
    <Page title={MINUTES_TEXT.title} isPrinted>
      {data === undefined ? (
        error === null ? (
          <ColumnsSkeleton shares={[1, 2]} />
        ) : error.code === 'minutes.not_public' ? (
          <EmptyState
            icon="lock"
            title={MINUTES_TEXT.notPublicTitle}
            text={error.message}
            action={MINUTES_TEXT.toMeeting}
            onAction={() => {
              go.meeting(meetingId)
            }}
          />
        ) : (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <Columns>
          <Column>
            <Notice tone="info" text={MINUTES_TEXT.publicNote} />
            <Downloads meetingId={meetingId} names={['minutes.extractFile']} />
          </Column>
          <Column share={2}>
            <MinutesPaper text={data.text} />
            <SealCard seal={data.seal} />
          </Column>
        </Columns>
      )}
    </Page>
  )
}

export default pageWithId(MINUTES_TEXT.title, MinutesPage)
