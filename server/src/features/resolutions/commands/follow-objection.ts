import { canTransition } from '@linyi/shared/domain/machine'
import {
  RESOLUTION_MACHINE,
  type ResolutionEvent,
} from '@linyi/shared/domain/resolutions/resolution.machine'
import { resolutionFacts } from '@linyi/shared/domain/resolutions/resolution.rules'
import { findResolution, writeResolution, type ResolutionDocument } from '../resolution.store'
import { asResolution } from '../resolutions.policy'
import { moveResolution, showOnItem, standsAt } from './move-resolution'

/**
 * An objection to its notice holds a resolution up, and the answer lets it go on or ends its execution
 * (A4.5). One that has ended meanwhile stays as it is.
 *
 * @returns the resolution as it now is, or null where there is none
 */
export async function followObjection(
  communityId: string,
  resolutionId: string | null,
  event: Extract<ResolutionEvent, 'object' | 'uphold' | 'reject'>,
  now: Date,
): Promise<ResolutionDocument | null> {
  const resolution = resolutionId === null ? null : await findResolution(communityId, resolutionId)
  if (resolution === null) return null
  const facts = resolutionFacts(asResolution(resolution))
  const from = standsAt(resolution, event, now)
  if (!canTransition(RESOLUTION_MACHINE, from, event, facts, now).allowed) return resolution
  const moved = await moveResolution(resolution, event, now)
  await showOnItem(moved)
  return moved
}

/** The notice a resolution stands on ends later, or was taken down: then it waits for another. */
export async function setNotice(
  communityId: string,
  resolutionId: string | null,
  noticeEndsAt: Date | null,
): Promise<void> {
  const resolution = resolutionId === null ? null : await findResolution(communityId, resolutionId)
  if (resolution === null || resolution.noticeEndsAt?.getTime() === noticeEndsAt?.getTime()) return
  await writeResolution(resolution, { noticeEndsAt })
}
