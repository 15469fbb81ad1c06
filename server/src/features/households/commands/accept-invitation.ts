import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canAccept } from '@linyi/shared/domain/households/household.rules'
import {
  canTry,
  isUsable,
  plainCode,
  wrongTriesAt,
} from '@linyi/shared/domain/households/invitation.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ruleSetAt } from '../../councils/index'
import { residenciesIn, type ResidencyDocument } from '../../people/index'
import { homesOf } from '../../places/index'
import { openClaimsOfDoor } from '../claim.store'
import {
  codeTriesOf,
  findInvitationByCode,
  spendInvitation,
  writeCodeTries,
  type InvitationDocument,
} from '../invitation.store'
import { takeTurns } from '../turn.store'
import { admitResident } from './admit-resident'
import { moveClaim } from './move-claim'

/**
 * Joins a household by its code. A code that is wrong, used up, taken back or too old is answered the
 * same way and counted: a refusal would roll the count back with the command.
 *
 * @throws AppError `households.too_many_tries` and the reasons of `canAccept`
 */
export async function acceptInvitation(
  { code }: RequestOf<'households.acceptInvitation'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.acceptInvitation'>> {
  const { communityId, accountId } = actor
  const [tries, { people }] = await Promise.all([
    codeTriesOf(communityId, accountId),
    ruleSetAt(communityId, now),
  ])
  ensure(canTry(tries, people.wrongCodesPerDay, now))
  const wrong = wrongTriesAt(tries, now)
  const invitation = await findInvitationByCode(communityId, plainCode(code))
  if (invitation === null || !isUsable(invitation, now)) {
    const since = tries === null || wrong === 0 ? now : tries.since
    await writeCodeTries(communityId, accountId, { wrong: wrong + 1, since })
    return { isAccepted: false, triesLeft: people.wrongCodesPerDay - wrong - 1, place: null }
  }
  await takeTurns(communityId, [invitation.householdId])
  const members = await residenciesIn(communityId, invitation.householdId, now)
  ensure(canAccept(members, accountId, actor.residencies.length, people))
  await spendInvitation(invitation)
  await join(invitation, members[0], accountId, now)
  const [home] = await homesOf(communityId, [invitation.householdId])
  return {
    isAccepted: true,
    triesLeft: people.wrongCodesPerDay - wrong,
    place: home?.text ?? null,
  }
}

/** The guest becomes a member; a claim of the same door that still waited is answered by it. */
async function join(
  { communityId, householdId, relation }: InvitationDocument,
  member: ResidencyDocument | undefined,
  accountId: string,
  now: Date,
): Promise<void> {
  const { gridId, buildingId, unit } = found(member, 'households.household_not_found')
  const claims = await openClaimsOfDoor(communityId, householdId)
  const own = claims.find((claim) => claim.accountId === accountId)
  if (own !== undefined) await moveClaim(own, 'withdraw', { accountId }, now)
  const place = { communityId, householdId, gridId, buildingId, unit }
  await admitResident({ ...place, accountId, relation, basis: 'invitation', verifiedBy: null }, now)
}
