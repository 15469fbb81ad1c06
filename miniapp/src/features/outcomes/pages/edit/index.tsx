import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { ActSkeleton } from '@/components/skeleton/FormSkeleton'
import { useRead } from '@/platform/use-api'
import { CorrectionPage } from '../../components/editor/CorrectionPage'
import { OutcomeEditorPage } from '../../components/editor/OutcomeEditorPage'
import { EDITOR_TEXT } from '../../editor.text'
import { useState } from 'react'

/** A draft goes on; what is out already is corrected. */
function EditPage({ id: outcomeId }: { id: string }) {
  const { data: outcome, error, refetch } = useRead('outcomes.editor', { outcomeId })
  const [isCorrection, setCorrection] = useState<boolean | null>(null)
  // what it was when the page was opened: publishing it does not make a correction of the page
  if (outcome !== undefined && isCorrection === null) {
    setCorrection(outcome.status === 'published' || outcome.status === 'corrected')
  }
  if (isCorrection === true) return <CorrectionPage outcomeId={outcomeId} />
  if (isCorrection === false) return <OutcomeEditorPage outcomeId={outcomeId} />
  return (
    <Page title={EDITOR_TEXT.opening}>
      {error ? (
        <ErrorState message={error.message} error={error} onRetry={() => void refetch()} />
      ) : (
        <ActSkeleton />
      )}
    </Page>
  )
}

export default pageWithId(EDITOR_TEXT.title, EditPage)
