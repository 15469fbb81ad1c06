import type { NamedPlace } from '@linyi/shared/domain/measures/measure'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { AppError, ensure, found } from '../../platform/http/app-error'
import { allCommunities, findCommunity, findGrid, gridsOf } from '../places/index'
import { WHOLE } from './measure.store'
import { measuresPolicy } from './measures.policy'
import type { PlaceKey } from './sums.queries'

/** What a reader asks about: a grid, a community, or the street with its communities. */
export interface Asked {
  readonly gridId?: string | undefined
  readonly communityId?: string | undefined
  readonly street?: boolean | undefined
}

/** A place, the rows it is read from, and the places it is divided into. */
export interface Where {
  readonly place: NamedPlace
  readonly keys: readonly PlaceKey[]
  readonly parts: () => Promise<readonly { readonly place: NamedPlace; readonly key: PlaceKey }[]>
}

const NO_PARTS = () => Promise.resolve([])

/**
 * The place somebody asks about, if it is theirs to read.
 *
 * @throws AppError `measures.not_reader`, `places.not_found`
 */
export async function whereOf(asked: Asked, actor: Actor, now: Date): Promise<Where> {
  if (asked.street === true) return streetOf(actor, now)
  const communityId = asked.communityId ?? actor.communityId
  ensure(measuresPolicy.read(actor, communityId, now))
  const community = found(await findCommunity(communityId), 'places.not_found')
  const own = await findCommunity(actor.communityId)
  if (communityId !== actor.communityId && community.streetId !== own?.streetId) {
    throw new AppError('measures.not_reader')
  }
  if (asked.gridId !== undefined) {
    const grid = found(await findGrid(communityId, asked.gridId), 'places.not_found')
    return {
      place: { kind: 'grid', id: grid._id, name: grid.name },
      keys: [{ communityId, gridId: grid._id }],
      parts: NO_PARTS,
    }
  }
  return {
    place: { kind: 'community', id: communityId, name: community.name },
    keys: [{ communityId, gridId: WHOLE }],
    parts: async () =>
      (await gridsOf(communityId)).map(({ _id, name }) => ({
        place: { kind: 'grid', id: _id, name },
        key: { communityId, gridId: _id },
      })),
  }
}

async function streetOf(actor: Actor, now: Date): Promise<Where> {
  ensure(measuresPolicy.street(actor, now))
  const all = await allCommunities()
  const own = found(
    all.find(({ _id }) => _id === actor.communityId),
    'places.not_found',
  )
  const { streetId, streetName } = own
  // a community without a street office stands alone
  const communities = streetId === null ? [own] : all.filter((one) => one.streetId === streetId)
  const parts = communities.map(({ _id, name }) => ({
    place: { kind: 'community' as const, id: _id, name },
    key: { communityId: _id, gridId: WHOLE },
  }))
  return {
    place: { kind: 'street', id: streetId ?? own._id, name: streetName },
    keys: parts.map(({ key }) => key),
    parts: () => Promise.resolve(parts),
  }
}
