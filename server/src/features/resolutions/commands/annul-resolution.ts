import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import { ANNULLER_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { AppError, found } from '../../../platform/http/app-error'
import { findItem, giveBackItem, type ItemCall, type ItemDocument } from '../../agenda/index'
import { findResolution, type ResolutionDocument } from '../resolution.store'
import { resolutionsPolicy } from '../resolutions.policy'
import { moveResolution, resolutionFor, showOnItem, tellResolution } from './move-resolution'

/** Statuses of an item in which its work has not been accepted: it goes back to the council. */
const AT_WORK: readonly ItemStatus[] = ['resolved', 'implementing', 'verifying']

/** What did not pass waits on its notice: an objection that is right brings it back, too. */
function isOpenTo({ status, decision }: ItemDocument): boolean {
  return AT_WORK.includes(status) || (status === 'publicising' && decision?.result === 'notPassed')
}

/** Ends the work of a resolution that no longer holds, and gives the item's status afterwards. */
export async function haltWork(
  resolution: ResolutionDocument,
  ground: 'annulled' | 'objection',
  reason: string,
  call: ItemCall,
): Promise<ItemStatus> {
  const { communityId, itemId, _id } = resolution
  await showOnItem(resolution)
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const isItsWork = item.resolution?.id === _id && isOpenTo(item)
  if (!isItsWork) return item.status
  return (await giveBackItem(item, { ground, reason, at: call.now }, call)).status
}

/**
 * The street takes a resolution back that is against the law, or the residents' meeting decides
 * otherwise (A2.2, A4.4). What was under way stops, and the council has the matter again.
 *
 * @throws AppError `resolutions.not_found` and the policy's reasons
 */
export async function annulResolution(
  { resolutionId, by, legalReason }: RequestOf<'resolutions.annul'>,
  call: ItemCall,
): Promise<ResponseOf<'resolutions.annul'>> {
  const { actor, now } = call
  const resolution = await resolutionFor(resolutionId, call, (caller, document, at) =>
    resolutionsPolicy.annul(caller, document, by, at),
  )
  const ending = { reason: legalReason, at: now, byId: null }
  const annulled = await moveResolution(resolution, 'annul', now, { ending })
  const text = `${ANNULLER_TEXT[by]}：${legalReason}`
  await tellResolution(annulled, 'resolutions.annulled', actor, now, text)
  const itemStatus = await haltWork(annulled, 'annulled', text, call)
  return { status: annulled.status, itemStatus }
}

/**
 * A later resolution takes the place of this one.
 *
 * @throws AppError `resolutions.not_found`, `resolutions.same` and the
 *   policy's reasons
 */
export async function supersedeResolution(
  { resolutionId, byResolutionId, reason }: RequestOf<'resolutions.supersede'>,
  call: ItemCall,
): Promise<ResponseOf<'resolutions.supersede'>> {
  const { actor, now } = call
  const resolution = await resolutionFor(resolutionId, call, resolutionsPolicy.supersede)
  if (byResolutionId === resolutionId) throw new AppError('resolutions.same')
  const later = found(
    await findResolution(actor.communityId, byResolutionId),
    'resolutions.not_found',
  )
  const ending = { reason, at: now, byId: later._id }
  const ended = await moveResolution(resolution, 'supersede', now, { ending })
  const text = `由${later.itemNumber}“${later.title}”的决议代替。${reason}`
  await tellResolution(ended, 'resolutions.superseded', actor, now, text)
  await haltWork(ended, 'annulled', text, call)
  return { status: ended.status }
}
