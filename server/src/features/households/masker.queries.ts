import { maskText, nameCandidates, type MaskedText } from '@linyi/shared/domain/text/mask-text'
import { accountNamesAmong } from '../people/index'
import { rollNamesAmong } from './roll-names.store'

/** Masks one text; `isContact` keeps the landline and the room of an office. */
export type Masker = (text: string, isContact?: boolean) => MaskedText

/**
 * What makes these texts fit for everybody's eyes: it knows whose names of the accounts and the roll
 * stand in them. Who holds a public office now is named in full. It is asked once for all texts of a
 * publication.
 */
export async function maskerFor(
  communityId: string,
  texts: readonly string[],
  now: Date,
): Promise<Masker> {
  const words = nameCandidates(texts.join('\n'))
  const [{ residents, officials }, onRoll] = await Promise.all([
    accountNamesAmong(communityId, words, now),
    rollNamesAmong(communityId, words),
  ])
  const named = onRoll.filter((name) => !officials.includes(name))
  const names = [...residents, ...named]
  return (text, isContact = false) => maskText(text, names, { isContact })
}
