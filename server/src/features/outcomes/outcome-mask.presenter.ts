import type { OutcomeMaskedPart } from '@linyi/shared/contract/outcomes.contract'
import { OUTCOME_WORDS } from '@linyi/shared/domain/outcomes/outcome-content'
import type { Masker } from '../households/index'
import type { OutcomeDocument } from './outcome.store'

/** A publication as residents read it, and what had to be hidden for that. */
export interface MaskedOutcome {
  readonly outcome: OutcomeDocument
  readonly masked: readonly OutcomeMaskedPart[]
}

type Field = OutcomeMaskedPart['field']

/**
 * Hides names of residents, telephone numbers and doors in every word of a publication. Faces and car
 * plates in pictures are left to a person (A4.5).
 */
export function maskOutcome(outcome: OutcomeDocument, mask: Masker): MaskedOutcome {
  const masked: OutcomeMaskedPart[] = []
  const cover = (field: Field, text: string): string => {
    const result = mask(text, field === 'contact')
    masked.push(...result.masked.map((part) => ({ field, ...part })))
    return result.text
  }
  const words = Object.fromEntries(
    OUTCOME_WORDS.map((field) => [field, cover(field, outcome[field])]),
  ) as Pick<OutcomeDocument, (typeof OUTCOME_WORDS)[number]>
  const { ballot } = outcome
  return {
    outcome: {
      ...outcome,
      ...words,
      title: cover('title', outcome.title),
      next: cover('text', outcome.next),
      steps: outcome.steps.map((step) => ({
        ...step,
        who: cover('steps', step.who),
        task: cover('steps', step.task),
      })),
      money: outcome.money.map((line) => ({ ...line, label: cover('money', line.label) })),
      ballot: ballot === null ? null : { ...ballot, text: cover('text', ballot.text) },
    },
    masked,
  }
}
