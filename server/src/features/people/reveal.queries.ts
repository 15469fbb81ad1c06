import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { ROLE_TEXT } from '@linyi/shared/domain/people/role'
import { cutPage } from '../../platform/db/keyset'
import { publicNames } from './people.queries'
import { revealsOf } from './reveal.store'

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
      viewer: { name: names.get(viewerId)?.full ?? '', role: ROLE_TEXT[viewerRole] },
      purpose,
      fields: [...fields],
    })),
    next,
  }
}
