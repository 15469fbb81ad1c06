import type { ItemInfo } from '@linyi/shared/contract/agenda.contract'
import type { Ability } from '@linyi/shared/contract/fields'
import type { ReactNode } from 'react'
import { ItemSummary } from '../item-summary/ItemSummary'
import { SubjectPage } from './SubjectPage'

/** The item as a page's own hook has read it. */
export interface ItemRead {
  data: ItemInfo | undefined
  error: Error | null
  refetch: () => unknown
}

/** The frame of a staff act on one item. */
export function ActPage(frame: {
  read: ItemRead
  title: string
  abilityOf: (item: ItemInfo) => Ability
  buttonText: string
  onSubmit: () => void
  isBusy: boolean
  problems: object
  error: string | null
  /** Asked once more before the act. */
  sheet?: ReactNode
  children: ReactNode
}) {
  return <SubjectPage {...frame} about={(item) => <ItemSummary item={item} />} />
}
