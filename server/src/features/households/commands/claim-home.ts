import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import {
  canClaim,
  claimTimes,
  isSamePerson,
  rollMatchOf,
  type RollIdentity,
} from '@linyi/shared/domain/households/claim.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import {
  accountsByIds,
  findAccount,
  phoneOf,
  realNameOf,
  residenciesIn,
  type AccountDocument,
  type ResidencyDocument,
} from '../../people/index'
import { ownPhotos } from '../../photos/index'
import { findBuilding, findHousehold } from '../../places/index'
import { addClaim, openClaimsOf, openClaimsOfDoor, type ClaimDocument } from '../claim.store'
import { identityOf, rollOfHousehold } from '../roll.store'
import { takeTurns } from '../turn.store'
import { admitResident } from './admit-resident'
import { contestClaims } from './contest-claims'
import { hasNoHistory } from './merge-assisted'
import { moveClaim } from './move-claim'

/**
 * A person says that they live behind a door. Who stands on the roll of that door with name and phone
 * is let in at once; where somebody else lives or claims, the door is in dispute; everybody else waits
 * for the building lead or the grid worker.
 *
 * @throws AppError `places.not_found`, `households.door_unknown`, `photos.unknown` and the reasons of
 *   `canClaim`
 */
export async function claimHome(
  input: RequestOf<'households.claim'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.claim'>> {
  const { communityId, accountId } = actor
  found(await findBuilding(communityId, input.buildingId), 'places.not_found')
  const household = found(await findHousehold(communityId, input), 'households.door_unknown')
  await takeTurns(communityId, [household._id])
  const rules = await ruleSetAt(communityId, now)
  const account = await findAccount(communityId, accountId)
  const members = await residenciesIn(communityId, household._id, now)
  const rivals = await openClaimsOfDoor(communityId, household._id)
  const own = await openClaimsOf(communityId, accountId)
  const roll = await rollOfHousehold(communityId, household._id)
  const photos = await ownPhotos(communityId, accountId, input.photoIds)
  ensure(
    canClaim(
      {
        isMember: members.some((member) => member.accountId === accountId),
        hasOpenClaim: rivals.some((claim) => claim.accountId === accountId),
        openClaims: own.length,
        homes: actor.residencies.length,
        members: members.length,
      },
      rules.people,
    ),
  )
  const claimant = identityOfAccount(found(account, 'session.expired'))
  const assistedAccountId = (await hasNoHistory(communityId, accountId, now))
    ? await assistedNamesake(communityId, members, claimant)
    : null
  const { gridId, buildingId, unit } = household
  const claim = await addClaim({
    _id: newId(now),
    communityId,
    accountId,
    householdId: household._id,
    gridId,
    buildingId,
    unit,
    relation: input.relation,
    note: input.note,
    photos: photos.map((photo) => ({ id: photo._id, width: photo.width, height: photo.height })),
    status: 'pending',
    assistedAccountId,
    madeAt: now,
    ...claimTimes(now, rules.people, HOLIDAYS),
    decidedAt: null,
    decidedBy: null,
    reason: null,
    version: 1,
  })
  await recordEvent({
    communityId,
    type: 'households.claimed',
    subject: { kind: 'claim', id: claim._id },
    actorId: accountId,
    at: now,
    data: { householdId: household._id },
  })
  const isOnRoll = rollMatchOf(claimant, roll.map(identityOf)) === 'nameAndPhone'
  const settled = await openingMove(claim, { members, rivals, isOnRoll }, now)
  return { id: claim._id, status: settled.status, answerBy: claim.answerBy.toISOString() }
}

function identityOfAccount(account: AccountDocument): RollIdentity {
  return { name: realNameOf(account), phone: phoneOf(account) }
}

/** The member of the door whom staff registered under that name, without a phone or with that one. */
async function assistedNamesake(
  communityId: string,
  members: readonly ResidencyDocument[],
  claimant: RollIdentity,
): Promise<string | null> {
  const accounts = await accountsByIds(
    communityId,
    members.map((member) => member.accountId),
  )
  const namesake = accounts.find(
    (account) =>
      account.status === 'assisted' && isSamePerson(claimant, identityOfAccount(account)),
  )
  return namesake?._id ?? null
}

/**
 * Where a new claim stands at once. Whoever takes over an account that staff made is looked at by a
 * person even with the roll on their side: the account has votes and items of its own.
 */
async function openingMove(
  claim: ClaimDocument,
  door: {
    readonly members: readonly ResidencyDocument[]
    readonly rivals: readonly ClaimDocument[]
    readonly isOnRoll: boolean
  },
  now: Date,
): Promise<ClaimDocument> {
  const { members, rivals, isOnRoll } = door
  const nobody = { accountId: null }
  const isAssisted = claim.assistedAccountId !== null
  if (isOnRoll && !isAssisted) {
    await admitResident({ ...claim, basis: 'roll', verifiedBy: null }, now)
    await contestClaims(rivals, now)
    return moveClaim(claim, 'match', nobody, now, { isOnRoll })
  }
  const isContested = rivals.length > 0 || (members.length > 0 && !isAssisted)
  if (!isContested) return claim
  await contestClaims(rivals, now)
  return moveClaim(claim, 'contest', nobody, now, { isContested })
}
