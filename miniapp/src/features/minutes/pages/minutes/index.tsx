import type { MinutesInfo } from '@linyi/shared/contract/minutes.contract'
import { Text } from '@tarojs/components'
import { usePullDownRefresh } from '@tarojs/taro'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page, refreshByPull } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Section } from '@/components/section/Section'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useRead } from '@/platform/use-api'
import { EditForm } from '../../components/EditForm'
import { MinutesPaper } from '../../components/MinutesPaper'
import { MinutesSheet } from '../../components/MinutesSheet'
import { SealLines, StandCard } from '../../components/StandCard'
import { MINUTES_TEXT } from '../../minutes.text'
import { minutesStep } from '../../minutes-step'
import { useMinutesAct, type MinutesAct } from '../../use-minutes-act'
import { useMinutesFile, type MinutesFile } from '../../use-minutes-file'

/** The minutes of a meeting: in full for those who were there, masked for everybody else. */
function MinutesPage({ id: meetingId }: { id: string }) {
  const read = useRead('minutes.info', { meetingId })
  const act = useMinutesAct()
  const file = useMinutesFile(meetingId)
  usePullDownRefresh(() => void refreshByPull())

  if (read.data !== undefined) return <FullMinutes minutes={read.data} act={act} file={file} />
  if (read.error?.code === 'minutes.not_reader') {
    return <Extract meetingId={meetingId} file={file} />
  }
  if (read.error?.code === 'minutes.not_found') return <NoMinutes meetingId={meetingId} act={act} />
  return (
    <Page title={MINUTES_TEXT.title}>
      {read.error === null ? (
        <Skeleton cards={3} />
      ) : (
        <ErrorState message={read.error.message} onRetry={() => void read.refetch()} />
      )}
    </Page>
  )
}

function FullMinutes({
  minutes,
  act,
  file,
}: {
  minutes: MinutesInfo
  act: MinutesAct
  file: MinutesFile
}) {
  const [isEditing, setEditing] = useState(false)
  const { meetingId, abilities } = minutes
  if (isEditing) {
    return (
      <Page title={MINUTES_TEXT.edit}>
        <EditForm
          minutes={minutes}
          act={act}
          onDone={() => {
            setEditing(false)
          }}
        />
      </Page>
    )
  }
  const step = minutesStep(minutes)
  return (
    <Page
      title={MINUTES_TEXT.title}
      sheet={<MinutesSheet act={act} meetingId={meetingId} />}
      acts={
        step === null ? null : (
          <BigButton
            text={step.text}
            icon={step.icon}
            onTap={() => {
              act.ask(step.asked)
            }}
          />
        )
      }
    >
      <StandCard minutes={minutes} />
      {abilities.edit.allowed ? (
        <BigButton
          kind="plain"
          icon="edit"
          text={MINUTES_TEXT.edit}
          onTap={() => {
            setEditing(true)
          }}
        />
      ) : null}
      {abilities.correct.allowed ? (
        <BigButton
          kind="plain"
          icon="talk"
          text={MINUTES_TEXT.correct}
          onTap={() => {
            act.ask({ kind: 'correct' })
          }}
        />
      ) : null}
      <OpenCorrections minutes={minutes} act={act} />
      <MinutesPaper text={minutes.text} />
      <Download file={file} name="minutes.file" text={MINUTES_TEXT.file} />
      {minutes.seal === null ? null : (
        <Download file={file} name="minutes.extractFile" text={MINUTES_TEXT.extractFile} />
      )}
    </Page>
  )
}

/** What those who were there hold against it; the recorder answers each. */
function OpenCorrections({ minutes, act }: { minutes: MinutesInfo; act: MinutesAct }) {
  const { openCorrections, abilities } = minutes
  if (openCorrections.length === 0) return null
  return (
    <Section title={MINUTES_TEXT.openCorrections}>
      {openCorrections.map((correction) => (
        <Card key={correction.id} tone="ask" className="ly-stack">
          <Text className="ly-note">{correction.name}</Text>
          <Text>{correction.text}</Text>
          {abilities.answer.allowed ? (
            <BigButton
              kind="plain"
              text={MINUTES_TEXT.answer}
              onTap={() => {
                act.ask({ kind: 'answer', correction })
              }}
            />
          ) : null}
        </Card>
      ))}
    </Section>
  )
}

function Download({
  file,
  name,
  text,
}: {
  file: MinutesFile
  name: 'minutes.file' | 'minutes.extractFile'
  text: string
}) {
  return (
    <>
      {file.error === null ? null : <Notice tone="oppose" text={file.error} />}
      <BigButton
        kind="plain"
        icon="file"
        text={text}
        disabled={file.isBusy}
        onTap={() => void file.download(name)}
      />
    </>
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
      <EmptyState icon="file" title={MINUTES_TEXT.noneTitle} text={MINUTES_TEXT.noneText} />
    </Page>
  )
}

/** The public minutes with the seal. */
function Extract({ meetingId, file }: { meetingId: string; file: MinutesFile }) {
  const { data, error, refetch } = useRead('minutes.extract', { meetingId })
  return (
    <Page title={MINUTES_TEXT.title}>
      {data === undefined ? (
        error === null ? (
          <Skeleton cards={3} />
        ) : error.code === 'minutes.not_public' ? (
          <EmptyState icon="lock" title={MINUTES_TEXT.noneTitle} text={error.message} />
        ) : (
          <ErrorState message={error.message} onRetry={() => void refetch()} />
        )
      ) : (
        <>
          <Notice tone="info" text={MINUTES_TEXT.publicNote} />
          <Card>
            <SealLines seal={data.seal} />
          </Card>
          <MinutesPaper text={data.text} />
          <Download file={file} name="minutes.extractFile" text={MINUTES_TEXT.extractFile} />
        </>
      )}
    </Page>
  )
}

export default pageWithId(MINUTES_TEXT.title, MinutesPage)
