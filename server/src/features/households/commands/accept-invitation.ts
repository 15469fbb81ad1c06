import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canAccept } from '@linyi/shared/domain/households/household.rules'
import {
  canTry,
  isUsable,
  plainCode,
  wrongTriesAt,
} from '@linyi/shared/domain/households/invitation.rules'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { ruleSetAt } from '../../councils/index'
import {
  accountsByIds,
  findAccount,
  phoneOf,
  realNameOf,
  residenciesIn,
  type ResidencyDocument,
} from '../../people/index'
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
import { assistedNamesake } from './claim-home'
import { moveClaim } from './move-claim'

/**
 * Joins a household by its code. A code that is wrong, used up, taken back or too old is answered the
 * same way and counted: a refusal would roll the count back with the command.
 *
 * @throws AppError `households.too_many_tries`, `households.claim_instead` and the reasons of
 *   `canAccept`
 */
export async function acceptInvitation(
  { code }: RequestOf<'households.acceptInvitation'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.acceptInvitation'>> {
  const { communityId, accountId } = actor
  const tries = await codeTriesOf(communityId, accountId)
  const { people } = await ruleSetAt(communityId, now)
  ensure(canTry(tries, people.wrongCodesPerDay, now))
  const wrong = wrongTriesAt(tries, now)
  const invitation = await findInvitationByCode(communityId, plainCode(code))
  const members =
    invitation === null ? [] : await residenciesIn(communityId, invitation.householdId, now)
  // a code ends with its giver's own place in the household
  const host = members.find((member) => member.accountId === invitation?.inviterId)
  if (invitation === null || host === undefined || !isUsable(invitation, now)) {
    const since = tries === null || wrong === 0 ? now : tries.since
    await writeCodeTries(communityId, accountId, { wrong: wrong + 1, since })
    return { isAccepted: false, triesLeft: people.wrongCodesPerDay - wrong - 1, place: null }
  }
  await takeTurns(communityId, [invitation.householdId])
  ensure(canAccept(members, accountId, actor.residencies.length, people))
  await refuseRegistered(communityId, accountId, members)
  await spendInvitation(invitation)
  await join(host, invitation, accountId, now)
  const [home] = await homesOf(communityId, [invitation.householdId])
  return {
    isAccepted: true,
    triesLeft: people.wrongCodesPerDay - wrong,
    place: home?.text ?? null,
  }
}

/**
 * Whoever staff registered there without a phone claims the door instead: a code would make two
 * people of one.
 *
 * @throws AppError `households.claim_instead`
 */
async function refuseRegistered(
  communityId: string,
  accountId: string,
  members: readonly ResidencyDocument[],
): Promise<void> {
  const guest = found(await findAccount(communityId, accountId), 'session.expired')
  const neighbours = await accountsByIds(
    communityId,
    members.map((member) => member.accountId),
  )
  const identity = { name: realNameOf(guest), phone: phoneOf(guest) }
  if (assistedNamesake(neighbours, identity) !== null) {
    throw new AppError('households.claim_instead')
  }
}

/** The guest becomes a member; a claim of the same door that still waited is answered by it. */
async function join(
  { gridId, buildingId, unit }: ResidencyDocument,
  { communityId, householdId, relation }: InvitationDocument,
  accountId: string,
  now: Date,
): Promise<void> {
  const claims = await openClaimsOfDoor(communityId, householdId)
  const own = claims.find((claim) => claim.accountId === accountId)
  if (own !== undefined) await moveClaim(own, 'withdraw', { accountId }, now)
  const place = { communityId, householdId, gridId, buildingId, unit }
  await admitResident({ ...place, accountId, relation, basis: 'invitation', verifiedBy: null }, now)
}
