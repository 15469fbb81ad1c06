import type { ImportReport } from '@linyi/shared/contract/places.contract'
import { Text } from '@tarojs/components'
import { BigButton } from '@/components/big-button/BigButton'
import { Card } from '@/components/card/Card'
import { DataTable, type DataColumn } from '@/components/data-table/DataTable'
import { DoneState } from '@/components/done-state/DoneState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { go } from '@/platform/navigate'
import { faultsSentence, ignoredSentence, leftOutSentence, PLACES_TEXT } from '../../places.text'
import { useDownload } from '../../use-download'
import { useImport, type ImportStep } from '../../use-import'

type SheetReport = ImportReport['sheets'][number]
type Fault = ImportReport['faults'][number]

const SHEETS: readonly DataColumn<SheetReport>[] = [
  { title: PLACES_TEXT.sheet, text: ({ sheet }) => sheet, isWide: true },
  { title: PLACES_TEXT.rows, text: ({ rows }) => String(rows), isNumber: true },
  { title: PLACES_TEXT.added, text: ({ added }) => String(added), isNumber: true },
  { title: PLACES_TEXT.changed, text: ({ changed }) => String(changed), isNumber: true },
  { title: PLACES_TEXT.unchanged, text: ({ unchanged }) => String(unchanged), isNumber: true },
]

const FAULTS: readonly DataColumn<Fault>[] = [
  { title: PLACES_TEXT.fault, text: ({ message }) => message, isWide: true },
  { title: PLACES_TEXT.sheet, text: ({ sheet }) => sheet },
  { title: PLACES_TEXT.row, text: ({ row }) => String(row), isNumber: true },
  { title: PLACES_TEXT.column, text: ({ column }) => column },
]

/** 导入表格: choose a file, read what would happen, import it. */
export default function ImportPage() {
  const { step, choose, importNow } = useImport()
  return (
    <Page title={PLACES_TEXT.import} acts={actsOf(step, choose, importNow)}>
      {step.at === 'start' ? <Start error={step.error} /> : null}
      {step.at === 'checking' ? (
        <>
          <Text>{PLACES_TEXT.checking}</Text>
          <Skeleton cards={2} />
        </>
      ) : null}
      {step.at === 'checked' || step.at === 'importing' ? <Checked step={step} /> : null}
      {step.at === 'done' ? (
        <>
          <DoneState title={PLACES_TEXT.doneTitle} text={PLACES_TEXT.doneText}>
            <BigButton text={PLACES_TEXT.seePlaces} onTap={go.back} />
          </DoneState>
          <Report report={step.report} />
        </>
      ) : null}
    </Page>
  )
}

/** What can be done in each step; while something runs, nothing. */
function actsOf(step: ImportStep, choose: () => void, importNow: () => void) {
  if (step.at === 'start') return <BigButton text={PLACES_TEXT.choose} onTap={choose} />
  if (step.at === 'importing') {
    return <BigButton text={PLACES_TEXT.importNow} onTap={importNow} busy />
  }
  if (step.at !== 'checked') return null
  const other = <BigButton kind="plain" text={PLACES_TEXT.chooseOther} onTap={choose} />
  if (step.report.faultCount > 0 || !hasNews(step.report)) return other
  return (
    <>
      {other}
      <BigButton text={PLACES_TEXT.importNow} onTap={importNow} />
    </>
  )
}

/** Whether an import would write anything. */
function hasNews({ sheets }: ImportReport): boolean {
  return sheets.some(({ added, changed }) => added + changed > 0)
}

/** What the check found, in a sentence. */
function foundSentence(report: ImportReport, isImporting: boolean): string {
  if (isImporting) return PLACES_TEXT.importing
  return hasNews(report) ? `${PLACES_TEXT.checkOk}。${PLACES_TEXT.ready}` : PLACES_TEXT.nothingNew
}

function Start({ error }: { error: string | null }) {
  const template = useDownload('places.importTemplate', PLACES_TEXT.templateSaved)
  const message = error ?? template.error
  return (
    <>
      {message === null ? null : <Notice tone="oppose" text={message} />}
      <Card className="ly-stack">
        <Text>{PLACES_TEXT.importIntro}</Text>
        <BigButton
          kind="plain"
          icon="file"
          text={PLACES_TEXT.template}
          busy={template.isBusy}
          onTap={() => void template.download()}
        />
      </Card>
    </>
  )
}

function Checked({ step }: { step: Extract<ImportStep, { at: 'checked' | 'importing' }> }) {
  const { file, report } = step
  const error = step.at === 'checked' ? step.error : null
  return (
    <>
      <Text className="ly-note">{file.name}</Text>
      {error === null ? null : <Notice tone="oppose" text={error} />}
      {report.faultCount > 0 ? (
        <>
          <Notice tone="oppose" text={faultsSentence(report.faultCount, report.faults.length)} />
          <DataTable
            label={PLACES_TEXT.fault}
            columns={FAULTS}
            rows={report.faults}
            keyOf={(_fault, index) => String(index)}
          />
        </>
      ) : report.sheets.length === 0 ? (
        <Notice tone="warn" text={PLACES_TEXT.nothingToDo} />
      ) : (
        <>
          <Notice tone="info" text={foundSentence(report, step.at === 'importing')} />
          <Report report={report} />
        </>
      )}
    </>
  )
}

function Report({ report }: { report: ImportReport }) {
  return (
    <>
      <DataTable
        label={PLACES_TEXT.sheet}
        columns={SHEETS}
        rows={report.sheets}
        keyOf={({ sheet }) => sheet}
      />
      {report.leftOut === 0 ? null : <Notice tone="info" text={leftOutSentence(report.leftOut)} />}
      {report.ignoredSheets.length === 0 ? null : (
        <Notice tone="warn" text={ignoredSentence(report.ignoredSheets)} />
      )}
    </>
  )
}
