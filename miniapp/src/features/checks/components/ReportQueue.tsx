import type { ContentReport } from '@linyi/shared/contract/checks-reports.contract'
import { REPORT_TEXT_LIMITS, REPORTED_KIND_TEXT } from '@linyi/shared/domain/checks/report'
import { REPORT_GROUND_TEXT } from '@linyi/shared/domain/statements/statement'
import { Text, View } from '@tarojs/components'
import { AbilityButton } from '@/components/ability-button/AbilityButton'
import { Card } from '@/components/card/Card'
import { ConfirmSheet } from '@/components/confirm-sheet/ConfirmSheet'
import { ChoiceField } from '@/components/field/ChoiceField'
import { TextField } from '@/components/field/TextField'
import { PagedList } from '@/components/paged-list/PagedList'
import { RemainingTime } from '@/components/remaining-time/RemainingTime'
import { RowLink } from '@/components/row-link/RowLink'
import { StatusBadge } from '@/components/status-badge/StatusBadge'
import { useNow } from '@/platform/clock'
import { go } from '@/platform/navigate'
import { useReadPages } from '@/platform/use-api'
import { REPORT_TEXT } from '../report.text'
import { useReportAnswers, type ReportAnswers } from '../use-reports'

const CHOICES = [
  { value: 'mended', text: REPORT_TEXT.mended, icon: 'edit' },
  { value: 'kept', text: REPORT_TEXT.fine, icon: 'check' },
] as const

/** What neighbours have reported of matters and publications, what is due first at the top. */
export function ReportQueue() {
  const read = useReadPages('checks.reports', { limit: 20 })
  const answers = useReportAnswers()
  return (
    <>
      <PagedList
        read={read}
        isGrid
        empty={{ icon: 'shield', title: REPORT_TEXT.noneTitle, text: REPORT_TEXT.noneText }}
        render={(report) => <ReportCard report={report} answers={answers} />}
      />
      <View>{answers.isOpen ? <AnswerSheet answers={answers} /> : null}</View>
    </>
  )
}

function ReportCard({ report, answers }: { report: ContentReport; answers: ReportAnswers }) {
  const now = useNow()
  const { id, about, matterId, title, ground, note, dueAt, abilities } = report
  return (
    <Card className="ly-stack">
      <View className="ly-row ly-row--wrap">
        <StatusBadge text={REPORT_GROUND_TEXT[ground]} tone="warn" icon="warn" />
        <RemainingTime dueAt={dueAt} now={now} />
      </View>
      {note === '' ? null : <Text>{REPORT_TEXT.said(note)}</Text>}
      <RowLink
        icon={about === 'item' ? 'agenda' : 'notice'}
        text={title}
        note={REPORTED_KIND_TEXT[about]}
        onTap={() => {
          if (about === 'item') go.item(matterId)
          else go.outcome(matterId)
        }}
      />
      {about === 'item' ? (
        <RowLink
          icon="cross"
          text={REPORT_TEXT.takeDown}
          onTap={() => {
            go.takeDown(matterId)
          }}
        />
      ) : null}
      <AbilityButton
        kind="plain"
        text={REPORT_TEXT.answer}
        ability={abilities.answer}
        onTap={() => {
          answers.open(id)
        }}
      />
    </Card>
  )
}

function AnswerSheet({ answers }: { answers: ReportAnswers }) {
  const { problems } = answers
  return (
    <ConfirmSheet
      title={REPORT_TEXT.answerTitle}
      sentence={REPORT_TEXT.answerSentence}
      confirmText={REPORT_TEXT.confirm}
      busy={answers.isBusy}
      error={answers.error}
      onConfirm={answers.confirm}
      onCancel={() => {
        answers.open(null)
      }}
    >
      <ChoiceField
        label={REPORT_TEXT.choice}
        options={CHOICES}
        value={answers.choice}
        onChange={answers.choose}
        {...(problems.choice === undefined ? {} : { error: problems.choice })}
      />
      <TextField
        label={REPORT_TEXT.words}
        hint={REPORT_TEXT.wordsHint}
        limit={REPORT_TEXT_LIMITS.answer}
        lines={3}
        value={answers.words}
        onChange={answers.write}
        {...(problems.words === undefined ? {} : { error: problems.words })}
      />
    </ConfirmSheet>
  )
}
