import type { ActForm } from './act-form'
import {
  concludeAct,
  decideWithdrawalAct,
  deliberateAct,
  escalateAct,
  inviteAct,
  moveAct,
  recordDecisionAct,
} from './council-acts'
import { fourStepAct, signFourStepsAct } from './four-step-acts'
import { answerMergeAct, appealAct, reopenAct, reviveAct, withdrawAct } from './raiser-acts'
import { checkAct, contactAct, correctAct, mergeAct, undoMergeAct } from './screening-acts'
import {
  addRecordAct,
  claimDoneAct,
  extendAct,
  finishAct,
  implementAct,
  inspectAct,
} from './work-acts'

/** The acts that share one page; screening and review have pages of their own. */
export const ACT_FORMS = {
  appeal: appealAct,
  revive: reviveAct,
  withdraw: withdrawAct,
  answerMerge: answerMergeAct,
  reopen: reopenAct,
  check: checkAct,
  contact: contactAct,
  correct: correctAct,
  merge: mergeAct,
  undoMerge: undoMergeAct,
  move: moveAct,
  invite: inviteAct,
  deliberate: deliberateAct,
  conclude: concludeAct,
  escalate: escalateAct,
  recordDecision: recordDecisionAct,
  fourStep: fourStepAct,
  signFourSteps: signFourStepsAct,
  decideWithdrawal: decideWithdrawalAct,
  implement: implementAct,
  addRecord: addRecordAct,
  finish: finishAct,
  claimDone: claimDoneAct,
  inspect: inspectAct,
  extend: extendAct,
} as const satisfies Readonly<Record<string, ActForm>>

export type ActKey = keyof typeof ACT_FORMS

/** The form of an act by its word in the address; null for a word that is none. */
export function actFormOf(word: string | null): ActForm | null {
  const forms: Readonly<Record<string, ActForm>> = ACT_FORMS
  return word !== null && Object.keys(forms).includes(word) ? (forms[word] ?? null) : null
}
