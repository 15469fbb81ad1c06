import type { RevealedField } from '@linyi/shared/domain/people/reveal'
import type { Role } from '@linyi/shared/domain/people/role'
import { olderThan } from '../../platform/db/keyset'
import { newId } from '../../platform/ids'
import { RevealModel, type RevealDocument } from './reveal.model'

export type { RevealDocument } from './reveal.model'

/** A look at somebody's real data, as the command that allowed it reports it. */
export interface NewReveal {
  readonly communityId: string
  readonly subjectId: string
  readonly viewerId: string
  readonly viewerRole: Role
  /** Why, in words that the person reads. */
  readonly purpose: string
  readonly fields: readonly RevealedField[]
  readonly at: Date
}

/**
 * Writes down that somebody in office was shown a person's real data, inside the transaction of the
 * command that shows it: no answer without its record.
 */
export async function recordReveal(reveal: NewReveal): Promise<void> {
  await RevealModel.create({ _id: newId(reveal.at), ...reveal, fields: [...reveal.fields] })
}

/** Who looked at a person's data, newest first; one row more than the page, to know of the next. */
export async function revealsOf(
  communityId: string,
  subjectId: string,
  page: { readonly after?: string | undefined; readonly limit: number },
): Promise<RevealDocument[]> {
  return RevealModel.find({ communityId, subjectId, ...olderThan(page.after) })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
}
