import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canInvite, canInviteAs } from '@linyi/shared/domain/households/household.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { residenciesIn } from '../../people/index'
import { addInvitation, drawCode, openInvitations } from '../invitation.store'
import { takeTurns } from '../turn.store'

const HOUR_MS = 60 * 60 * 1000

/**
 * An owner or the delegate makes a code for the household's own people. It is shown this once; only
 * its keyed hash is kept.
 *
 * @throws AppError `households.household_not_found` and the reasons of `canInvite` and
 *   `canInviteAs`
 */
export async function inviteMember(
  { householdId, relation }: RequestOf<'households.invite'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.invite'>> {
  const { communityId, accountId } = actor
  const members = await residenciesIn(communityId, householdId, now)
  const open = await openInvitations(communityId, householdId, now)
  const { people } = await ruleSetAt(communityId, now)
  if (members.length === 0) throw new AppError('households.household_not_found')
  await takeTurns(communityId, [householdId])
  ensure(canInvite(members, accountId, open.length, people))
  ensure(canInviteAs(members, accountId, relation))
  const code = drawCode()
  const id = newId(now)
  const expiresAt = new Date(now.getTime() + people.invitationHours * HOUR_MS)
  await addInvitation({
    _id: id,
    communityId,
    householdId,
    inviterId: accountId,
    code,
    relation,
    uses: 0,
    usesMax: people.invitationUses,
    createdAt: now,
    expiresAt,
    revokedAt: null,
  })
  await recordEvent({
    communityId,
    type: 'households.invited',
    subject: { kind: 'household', id: householdId },
    actorId: accountId,
    at: now,
    data: { invitationId: id, relation },
  })
  return { id, code, uses: people.invitationUses, expiresAt: expiresAt.toISOString() }
}
