import type { RequestInput } from '@linyi/shared/contract/operations'
import type { RaiseDraft } from './raise-draft'

/** What is sent for a draft; null while a part without which nothing is sent is missing. */
export function raiseInput(
  draft: RaiseDraft,
  gridId: string | null,
): RequestInput<'agenda.raise'> | null {
  const { category, title, proposal, body, place, photos, voice, onBehalf } = draft
  if (category === null || gridId === null) return null
  const photoIds = photos.map(({ id }) => id)
  const spoken = voice === null ? {} : { voiceId: voice.id }
  const matter = { gridId, category, title, proposal, body, place, photoIds, ...spoken }
  if (onBehalf === null) return matter
  const { channel, person, speaker, consent, note } = onBehalf
  if (channel === null || consent === null) return null
  // A known resident is named by their account; only somebody unknown by how they are called.
  const whom = person === null ? { speaker } : { accountId: person.id }
  return { ...matter, channel, onBehalf: { ...whom, consent, note } }
}
