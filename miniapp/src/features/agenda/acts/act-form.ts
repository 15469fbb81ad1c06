import type { ItemAbility, ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { SubjectForm } from '@/components/act-form/act-form'

/** An act on an item as a form. */
export type ActForm = SubjectForm<ItemInfo, ItemAbility>

export {
  chosenOf,
  isChosen,
  NO_VALUES,
  optionsOf,
  photoIdsOf,
  problemsOfAct,
  shownFields,
  UNFILLED_TEXT,
  wordOf,
  type ActField,
  type ActValues,
} from '@/components/act-form/act-form'
