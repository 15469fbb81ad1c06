import { maskerFor } from '../households/index'
import { maskOutcome, type MaskedOutcome } from './outcome-mask.presenter'
import type { OutcomeDocument } from './outcome.store'
import { wordsOf } from './outcomes.policy'

/** A publication with everything hidden that is nobody else's business; names are looked up once. */
export async function maskedOutcome(outcome: OutcomeDocument, now: Date): Promise<MaskedOutcome> {
  const { communityId, ballot } = outcome
  const texts = [...wordsOf(outcome), ballot?.text ?? '']
  return maskOutcome(outcome, await maskerFor(communityId, texts, now))
}

/** The same for the words of somebody who objects, answers or gives a reason. */
export async function maskedText(communityId: string, text: string, now: Date): Promise<string> {
  return (await maskerFor(communityId, [text], now))(text).text
}
