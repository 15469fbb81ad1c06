import type { ActionForm } from './action-form'
import { addPartAct, extendAct, finishPartAct, infeasibleAct, objectAct } from './lead-acts'
import { decideAct, verifyAct } from './office-acts'
import { progressAct, roundAct, visitAct } from './record-acts'

/** The acts that share one page; taking a picture and reporting is done on the work's own page. */
export const ACTION_FORMS = {
  object: objectAct,
  extend: extendAct,
  infeasible: infeasibleAct,
  addPart: addPartAct,
  progress: progressAct,
  visit: visitAct,
  round: roundAct,
  verify: verifyAct,
  decide: decideAct,
} as const satisfies Readonly<Record<string, ActionForm>>

export type ActionActKey = keyof typeof ACTION_FORMS

/** The form of an act by its word in the address; null for a word that is none. */
export function actionFormOf(word: string | null, about: string | null): ActionForm | null {
  if (word === 'finishPart') return about === null ? null : finishPartAct(about)
  const forms: Readonly<Record<string, ActionForm>> = ACTION_FORMS
  return word !== null && Object.keys(forms).includes(word) ? (forms[word] ?? null) : null
}
