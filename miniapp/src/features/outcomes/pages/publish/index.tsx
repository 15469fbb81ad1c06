import { EmptyState } from '@/components/empty-state/EmptyState'
import { ErrorState } from '@/components/error-state/ErrorState'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { ActSkeleton } from '@/components/skeleton/FormSkeleton'
import { go, useRouteWord } from '@/platform/navigate'
import { OutcomeEditorPage } from '../../components/editor/OutcomeEditorPage'
import { EDITOR_TEXT } from '../../editor.text'
import { useDraft } from '../../use-draft'

/** Writing the publication that a matter waits for. */
function PublishPage({ id: itemId }: { id: string }) {
  const { outcomeId, refused, error, retry } = useDraft(itemId, useRouteWord('kind'))
  if (outcomeId !== null) return <OutcomeEditorPage outcomeId={outcomeId} />
  return (
    <Page title={EDITOR_TEXT.title}>
      {refused !== null ? (
        <EmptyState
          icon="notice"
          title={EDITOR_TEXT.refused}
          text={refused}
          action={EDITOR_TEXT.toItem}
          onAction={() => {
            go.itemInstead(itemId)
          }}
        />
      ) : error ? (
        <ErrorState message={error.message} error={error} onRetry={retry} />
      ) : (
        <ActSkeleton />
      )}
    </Page>
  )
}

export default pageWithId(EDITOR_TEXT.title, PublishPage)
