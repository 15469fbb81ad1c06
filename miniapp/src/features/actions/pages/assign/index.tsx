import { FormPage } from '@/components/act-form/FormPage'
import { ItemSummary } from '@/components/item-summary/ItemSummary'
import { pageWithId } from '@/components/page/page-with-id'
import { go, useRouteWord } from '@/platform/navigate'
import { useRead } from '@/platform/use-api'
import { ACTIONS_TEXT } from '../../actions.text'
import { assignAct, type Assignable } from '../../acts/assign-act'

/** Who does which piece of the work of an item. Beside a piece that runs, that piece says who may. */
function AssignPage({ id: itemId }: { id: string }) {
  const besideId = useRouteWord('beside')
  const item = useRead('agenda.info', { itemId })
  const beside = useRead(
    'actions.info',
    { actionId: besideId ?? '' },
    { enabled: besideId !== null },
  )
  const ability =
    besideId === null ? item.data?.abilities.implement : beside.data?.abilities.assignMore
  const subject: Assignable | undefined =
    item.data === undefined || ability === undefined
      ? undefined
      : { item: item.data, abilities: { assign: ability } }
  return (
    <FormPage
      form={assignAct}
      id={itemId}
      read={{
        data: subject,
        error: item.error ?? beside.error,
        refetch: () => {
          void item.refetch()
          if (besideId !== null) void beside.refetch()
        },
      }}
      about={({ item: about }) => <ItemSummary item={about} />}
      onDone={() => {
        go.itemInstead(itemId)
      }}
    />
  )
}

export default pageWithId(ACTIONS_TEXT.assignTitle, AssignPage)
