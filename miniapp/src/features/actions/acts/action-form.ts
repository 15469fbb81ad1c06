import type { ActionInfo } from '@linyi/shared/contract/actions-view.contract'
import type { SubjectForm } from '@/components/act-form/act-form'

export type ActionAbility = keyof ActionInfo['abilities']

/** An act on a piece of work as a form. */
export type ActionForm = SubjectForm<ActionInfo, ActionAbility>
