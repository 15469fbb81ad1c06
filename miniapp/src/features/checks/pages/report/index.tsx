import {
  REPORT_TEXT_LIMITS,
  REPORTED_KINDS,
  REPORTED_KIND_TEXT,
  type ReportedKind,
} from '@linyi/shared/domain/checks/report'
import {
  REPORT_GROUND_TEXT,
  REPORT_GROUNDS,
  type ReportGround,
} from '@linyi/shared/domain/statements/statement'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { Text } from '@tarojs/components'
import { useState } from 'react'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DoneState } from '@/components/done-state/DoneState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { FormSkeleton } from '@/components/skeleton/FormSkeleton'
import { announce } from '@/platform/announce'
import { isHeld } from '@/platform/held'
import { go, useRouteWord } from '@/platform/navigate'
import { useCommand, useRead } from '@/platform/use-api'
import { REPORT_TEXT } from '../../report.text'

const GROUNDS = REPORT_GROUNDS.map((ground) => ({
  value: ground,
  text: REPORT_GROUND_TEXT[ground],
}))

/** Reporting a matter or a publication, once, and the answer to it. */
function ReportPage({ id: matterId }: { id: string }) {
  const word = useRouteWord('about')
  const about = REPORTED_KINDS.find((kind) => kind === word) ?? 'item'
  const [ground, setGround] = useState<ReportGround | null>(null)
  const [note, setNote] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const { data, error, refetch } = useRead('checks.reportOf', { about, matterId })
  const report = useCommand('checks.report')

  const send = () => {
    if (ground === null) {
      setProblem(REPORT_TEXT.needGround)
      return
    }
    report.mutate(
      { about, matterId, ground, note },
      {
        onSuccess: ({ dueAt }) => {
          announce(REPORT_TEXT.sent(deadlineText(new Date(dueAt))))
        },
      },
    )
  }
  const kept = report.error !== null && isHeld(report.error) ? report.error : null
  const isOpen = data?.report === null && kept === null
  return (
    <Page
      title={REPORT_TEXT.title}
      width="form"
      acts={
        isOpen ? <BigButton text={REPORT_TEXT.send} busy={report.isPending} onTap={send} /> : null
      }
    >
      {error ? (
        <ErrorState error={error} message={error.message} onRetry={() => void refetch()} />
      ) : null}
      {!data && !error ? <FormSkeleton /> : null}
      {data ? <Matter about={about} title={data.title} /> : null}
      {data?.report ? <OwnReport report={data.report} /> : null}
      {kept === null ? null : (
        <DoneState title={REPORT_TEXT.kept} text={kept.message}>
          <BigButton text={REPORT_TEXT.follow} onTap={go.myChecks} />
          <BigButton kind="plain" text={REPORT_TEXT.back} onTap={go.back} />
        </DoneState>
      )}
      {isOpen ? (
        <>
          <Text>{REPORT_TEXT.lead}</Text>
          <ChoiceField
            label={REPORT_TEXT.ground}
            options={GROUNDS}
            value={ground}
            onChange={(next) => {
              setProblem(null)
              setGround(next)
            }}
            {...(problem === null ? {} : { error: problem })}
          />
          <TextField
            label={REPORT_TEXT.note}
            hint={REPORT_TEXT.noteHint}
            limit={REPORT_TEXT_LIMITS.note}
            lines={3}
            value={note}
            onChange={setNote}
          />
          {report.error ? <Notice tone="oppose" text={report.error.message} /> : null}
        </>
      ) : null}
    </Page>
  )
}

function Matter({ about, title }: { about: ReportedKind; title: string }) {
  return (
    <Card className="ly-stack">
      <Text className="ly-note">{REPORTED_KIND_TEXT[about]}</Text>
      <Text>{title}</Text>
    </Card>
  )
}

interface OwnReportProps {
  report: {
    readonly ground: ReportGround
    readonly note: string
    readonly dueAt: string
    readonly answer: { readonly text: string; readonly by: { readonly name: string } } | null
  }
}

/** What I reported, and what was answered or until when somebody answers. */
function OwnReport({ report: { ground, note, dueAt, answer } }: OwnReportProps) {
  return (
    <Card className="ly-stack">
      <Text className="ly-note">{REPORT_TEXT.yours}</Text>
      <Text>{`${REPORT_GROUND_TEXT[ground]}${note === '' ? '' : `：${note}`}`}</Text>
      {answer === null ? (
        <Notice tone="info" text={REPORT_TEXT.until(deadlineText(new Date(dueAt)))} />
      ) : (
        <Notice tone="info" text={REPORT_TEXT.answered(answer.by.name, answer.text)} />
      )}
    </Card>
  )
}

export default pageWithId(REPORT_TEXT.title, ReportPage)
