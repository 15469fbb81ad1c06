import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { ReactNode } from 'react'
import { ActPage } from '@/components/act-page/ActPage'
import { Notice } from '@/components/notice/Notice'
import type { ActForm } from '../acts/act-form'
import { useAct } from '../use-act'
import { ActFields } from './ActFields'

/** One act on one item: what it is about, what to know before, the form, the button. */
export function ActFormPage({
  form,
  itemId,
  before,
}: {
  form: ActForm
  itemId: string
  /** What stands above the form, such as items that are alike. */
  before?: (item: ItemInfo) => ReactNode
}) {
  const act = useAct(form, itemId)
  const item = act.item.data
  const note = typeof form.note === 'function' ? item && form.note(item) : form.note
  return (
    <ActPage
      read={act.item}
      title={form.title}
      abilityOf={({ abilities }) => abilities[form.ability]}
      buttonText={act.button}
      onSubmit={act.submit}
      problems={act.problems}
      isBusy={act.isBusy}
      error={act.error}
    >
      {note === undefined ? null : <Notice tone="info" text={note} />}
      {item ? before?.(item) : null}
      {item ? <ActFields act={act} item={item} /> : null}
    </ActPage>
  )
}
