import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT, type Role } from '@linyi/shared/domain/people/role'
import { cutPage } from '../../platform/db/keyset'
import { publicNames, type PublicName } from './people.queries'
import { revealsOf } from './reveal.store'

/** An act in office is signed in full; a neighbour who called is a neighbour. */
export function viewerName(name: PublicName | undefined, role: Role): string {
  return (role === 'resident' ? name?.masked : name?.full) ?? ''
}

/** Who was shown the caller's real data, newest first. */
export async function revealsOfMe(
  { communityId, accountId }: Actor,
  { after, limit }: RequestOf<'people.revealsOfMe'>,
): Promise<ResponseOf<'people.revealsOfMe'>> {
  const { rows, next } = cutPage(await revealsOf(communityId, accountId, { after, limit }), limit)
  const names = await publicNames(
    communityId,
    rows.map(({ viewerId }) => viewerId),
  )
  return {
    items: rows.map(({ _id, at, viewerId, viewerRole, purpose, fields }) => ({
      id: _id,
      at: at.toISOString(),
      viewer: { name: viewerName(names.get(viewerId), viewerRole), role: ROLE_TEXT[viewerRole] },
      purpose,
      fields: [...fields],
    })),
    next,
  }
}
