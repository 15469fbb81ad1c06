import { registerStoredTexts } from '../../platform/content/stored-texts'
import { findOutcome } from './outcome.store'
import { wordsOf } from './outcomes.policy'

/** What goes out with a publication is checked when its secretary sends it out, or sets its time. */
registerStoredTexts('outcomes.publish', async ({ outcomeId }, { communityId }) => {
  const outcome = await findOutcome(communityId, String(outcomeId))
  return { texts: outcome === null ? [] : wordsOf(outcome).filter((text) => text !== '') }
})
