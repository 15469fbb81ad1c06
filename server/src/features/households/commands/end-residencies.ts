import { recordEvent } from '../../../platform/events/event.store'
import {
  endResidencies as moveToPast,
  type ResidencyDocument,
  type ResidencyEnding,
} from '../../people/index'
import { closeInvitationsOf } from '../invitation.store'
import { takeTurns } from '../turn.store'

/**
 * Ends residencies of one community with everything that hangs on them: the codes those people gave
 * out work no longer. What they voted and seconded stays counted.
 */
export async function endResidencies(
  residencies: readonly ResidencyDocument[],
  ending: ResidencyEnding,
): Promise<void> {
  const communityId = residencies[0]?.communityId
  if (communityId === undefined) return
  const householdIds = residencies.map(({ householdId }) => householdId)
  await takeTurns(communityId, householdIds)
  await moveToPast(residencies, ending)
  await closeInvitationsOf(
    communityId,
    residencies.map(({ accountId }) => accountId),
    householdIds,
    ending.at,
  )
  for (const { _id, accountId, householdId } of residencies) {
    await recordEvent({
      communityId,
      type: 'households.residencyEnded',
      subject: { kind: 'residency', id: _id },
      actorId: ending.by,
      at: ending.at,
      data: { accountId, householdId, reason: ending.reason },
    })
  }
}
