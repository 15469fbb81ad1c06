import { canTransition } from '@linyi/shared/domain/machine'
import { RESOLUTION_MACHINE } from '@linyi/shared/domain/resolutions/resolution.machine'
import { resolutionFacts } from '@linyi/shared/domain/resolutions/resolution.rules'
import { findItem, type ItemCall } from '../../agenda/index'
import type { BallotDocument } from '../../ballots/index'
import { findResolution } from '../resolution.store'
import { asResolution } from '../resolutions.policy'
import { haltWork } from './annul-resolution'
import { moveResolution, standsAt, tellResolution } from './move-resolution'

/**
 * What a ballot decided falls with it: an annulled vote leaves no resolution behind, and the council
 * has the matter again (A4.3). One that has ended already stays as it ended.
 */
export async function annulWithBallot(
  { communityId, itemId, _id: ballotId }: BallotDocument,
  reason: string,
  call: ItemCall,
): Promise<void> {
  const { actor, now } = call
  const shown = (await findItem(communityId, itemId))?.resolution?.id
  const resolution = shown === undefined ? null : await findResolution(communityId, shown)
  if (resolution?.decisionKey !== ballotId) return
  const facts = resolutionFacts(asResolution(resolution), true)
  const from = standsAt(resolution, 'annul', now)
  if (!canTransition(RESOLUTION_MACHINE, from, 'annul', facts, now).allowed) return
  const text = `表决作废：${reason}`
  const ending = { reason: text, at: now, byId: null }
  const annulled = await moveResolution(resolution, 'annul', now, { ending })
  await tellResolution(annulled, 'resolutions.annulled', actor, now, text)
  await haltWork(annulled, 'annulled', text, call)
}
