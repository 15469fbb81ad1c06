import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import { View } from '@tarojs/components'
import { FormPage } from '@/components/act-form/FormPage'
import { FORM_TEXT } from '@/components/act-form/form-text'
import { BeforeAfter } from '@/components/before-after/BeforeAfter'
import { Card } from '@/components/card/Card'
import { EmptyState } from '@/components/empty-state/EmptyState'
import { Heading } from '@/components/heading/Heading'
import { Page } from '@/components/page/Page'
import { pageWithId } from '@/components/page/page-with-id'
import { useNow } from '@/platform/clock'
import { go, useRouteWord } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { ACTIONS_TEXT } from '../../actions.text'
import { actionFormOf } from '../../acts/action-forms'
import type { ActionForm } from '../../acts/action-form'
import { ActionHead } from '../../components/ActionHead'
import { EntryRow } from '../../components/EntryRow'

/** One of the many acts on a piece of work; the address names which. */
function ActOnActionPage({ id: actionId }: { id: string }) {
  const word = useRouteWord('act')
  const form = actionFormOf(word, useRouteWord('about'))
  if (form !== null) {
    return <ActForm form={form} actionId={actionId} isProofShown={word === 'verify'} />
  }
  return (
    <Page title={ACTIONS_TEXT.actTitle}>
      <EmptyState
        icon="warn"
        title={FORM_TEXT.noActTitle}
        text={FORM_TEXT.noActText}
        action={ACTIONS_TEXT.toAction}
        onAction={() => {
          go.actionInstead(actionId)
        }}
      />
    </Page>
  )
}

function ActForm({
  form,
  actionId,
  isProofShown,
}: {
  form: ActionForm
  actionId: string
  /** Whoever signs for the work sees what it is said to be. */
  isProofShown: boolean
}) {
  const now = useNow()
  const read = useRead('actions.info', { actionId })
  return (
    <FormPage
      form={form}
      id={actionId}
      read={read}
      about={(action) => (
        <View className="ly-stack">
          <ActionHead action={action} now={now} />
          {isProofShown ? <Proof action={action} /> : null}
        </View>
      )}
      onDone={() => {
        go.actionInstead(actionId)
      }}
    />
  )
}

const NEWEST = 3

/** The pair of pictures, and what the lead has said last. */
function Proof({ action }: { action: ActionInfo }) {
  const entries = useRead('actions.entries', { actionId: action.id, limit: NEWEST }).data?.items
  const proof = entries?.find(({ kind }) => kind === 'proof')
  return (
    <>
      <Card className="ly-stack">
        <Heading text={ACTIONS_TEXT.pair} />
        <BeforeAfter before={action.before} after={action.after} />
      </Card>
      {proof === undefined ? null : <EntryRow entry={proof} />}
    </>
  )
}

export default pageWithId(ACTIONS_TEXT.actTitle, ActOnActionPage)
