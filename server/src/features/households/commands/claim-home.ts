import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import {
  canClaim,
  claimTimes,
  isSamePerson,
  rollVouches,
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
import {
  addClaim,
  claimsOf,
  openClaimsOf,
  openClaimsOfDoor,
  type ClaimDocument,
} from '../claim.store'
import { identityOf, rollOfHousehold } from '../roll.store'
import { takeTurns } from '../turn.store'
import { admitResident } from './admit-resident'
import { contestClaims } from './contest-claims'
import { hasNoHistory } from './merge-assisted'
import { moveClaim } from './move-claim'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * A person says that they live behind a door. Whom the roll of that door vouches for is let in at once; where somebody else lives or claims, the door is in dispute; everybody else waits
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
  const latest = await claimsOf(communityId, accountId)
  const photos = await ownPhotos(communityId, accountId, input.photoIds, 'office')
  ensure(
    canClaim(
      {
        isMember: members.some((member) => member.accountId === accountId),
        hasOpenClaim: rivals.some((claim) => claim.accountId === accountId),
        openClaims: own.length,
        claimsOfDay: latest.filter(({ madeAt }) => now.getTime() - madeAt.getTime() < DAY_MS)
          .length,
        homes: actor.residencies.length,
        members: members.length,
      },
      rules.people,
    ),
  )
  const { birthYear, ...claimant } = identityOfAccount(found(account, 'session.expired'))
  const neighbours = await accountsByIds(
    communityId,
    members.map((member) => member.accountId),
  )
  const assistedAccountId = (await hasNoHistory(communityId, accountId, now))
    ? assistedNamesake(neighbours, claimant)
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
  const isOnRoll = rollVouches(
    { ...claimant, birthYear, relation: input.relation },
    roll.map((entry) => ({ ...entry, ...identityOf(entry) })),
    neighbours.map(realNameOf),
  )
  const settled = await openingMove(claim, { members, rivals, isOnRoll }, now)
  return { id: claim._id, status: settled.status, answerBy: claim.answerBy.toISOString() }
}

function identityOfAccount(account: AccountDocument) {
  return { name: realNameOf(account), phone: phoneOf(account), birthYear: account.birthYear }
}

/** The member of the door whom staff registered under that name, without a phone or with that one. */
export function assistedNamesake(
  neighbours: readonly AccountDocument[],
  claimant: RollIdentity,
): string | null {
  const namesake = neighbours.find(
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
