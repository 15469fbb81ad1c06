import type { RequestOf } from '@linyi/shared/contract/operations'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { holdPlace, zoneBuildings } from '../place-change.store'
import { findZone } from '../place.store'
import { placesPolicy } from '../places.policy'
import { recordPlaceEvent } from './record-place-event'

/**
 * Puts buildings into a zone (4.3), or out of any with `zoneId` null. All of them or none.
 *
 * @throws AppError `places.not_found`, `places.not_keeper`
 */
export async function setZone(
  { zoneId, buildingIds }: RequestOf<'places.setZone'>,
  call: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { actor, now } = call
  const { communityId } = actor
  ensure(placesPolicy.keep(actor, now))
  if (zoneId !== null) {
    await holdPlace('zone', found(await findZone(communityId, zoneId), 'places.not_found'))
  }
  const ids = [...new Set(buildingIds)]
  const matched = await zoneBuildings(communityId, ids, zoneId)
  if (matched !== ids.length) throw new AppError('places.not_found')
  const subject = { kind: 'zone', id: zoneId ?? communityId, gridId: null } as const
  await recordPlaceEvent('places.zoned', subject, call, { buildingIds: ids })
  return {}
}
