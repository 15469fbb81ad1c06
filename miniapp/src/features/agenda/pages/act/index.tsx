import { EmptyState } from '@/components/empty-state/EmptyState'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { go, useRouteWord } from '@/platform/navigate'
import { actFormOf } from '../../acts/act-forms'
import { ActFormPage } from '../../components/ActFormPage'
import { STAFF_TEXT } from '../../staff.text'

/** One of the many acts on an item; the address names which. */
function ActOnItemPage({ id: itemId }: { id: string }) {
  const form = actFormOf(useRouteWord('act'))
  if (form !== null) return <ActFormPage form={form} itemId={itemId} />
  return (
    <Page title={STAFF_TEXT.actTitle}>
      <EmptyState
        icon="warn"
        title={STAFF_TEXT.noActTitle}
        text={STAFF_TEXT.noActText}
        action={STAFF_TEXT.toItem}
        onAction={() => {
          go.itemInstead(itemId)
        }}
      />
    </Page>
  )
}

export default pageWithId(STAFF_TEXT.actTitle, ActOnItemPage)
