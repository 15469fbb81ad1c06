import { BigButton } from '@/components/big-button/BigButton'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Notice } from '@/components/notice/Notice'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { Skeleton } from '@/components/skeleton/Skeleton'
import { useRouteWord } from '@/platform/navigate'
import { CAN_PRINT, printPage } from '@/platform/print'
import { useRead } from '@/platform/use-api'
import { PaperSheet } from '../../components/sheet/PaperSheet'
import { ResultSheet } from '../../components/sheet/ResultSheet'
import { SHEET_TEXT } from '../../sheet.text'
import { useBallot } from '../../use-ballot'

/** One sheet of A4: the paper ballot, or the result for the notice board. */
function SheetPage({ id: ballotId }: { id: string }) {
  const sheet = useRouteWord('sheet')
  const { data: ballot, error, refetch } = useBallot(ballotId)
  const me = useRead('people.me', {}).data
  const place = me === undefined ? '' : `${me.community.streetName}${me.community.name}`
  const isResult = sheet === 'result'
  const title = isResult ? SHEET_TEXT.resultTitle : SHEET_TEXT.paperTitle
  return (
    <Page
      title={title}
      acts={CAN_PRINT ? <BigButton icon="print" text={SHEET_TEXT.print} onTap={printPage} /> : null}
    >
      {CAN_PRINT ? null : <Notice tone="info" text={SHEET_TEXT.phone} />}
      {ballot === undefined ? (
        error ? (
          <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={2} isTall />
        )
      ) : isResult ? (
        <ResultSheet ballot={ballot} place={place} />
      ) : (
        <PaperSheet ballot={ballot} place={place} />
      )}
    </Page>
  )
}

export default pageWithId(SHEET_TEXT.title, SheetPage)
