import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { officeAt } from '@linyi/shared/domain/households/claim.rules'
import { plainName } from '@linyi/shared/domain/households/claim.rules'
import { ASSISTANTS, canAssist } from '@linyi/shared/domain/households/household.rules'
import { mayHaveAccount } from '@linyi/shared/domain/people/age'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import {
  accountsByIds,
  addAccounts,
  realNameOf,
  recordConsent,
  residenciesIn,
  type ResidencyDocument,
} from '../../people/index'
import { ownPhotos } from '../../photos/index'
import { findBuilding, findHousehold } from '../../places/index'
import { openClaimsOfDoor } from '../claim.store'
import { takeTurns } from '../turn.store'
import { admitResident } from './admit-resident'
import { contestClaims } from './contest-claims'

/**
 * A grid worker or the building lead registers somebody who has no phone, with the consent they gave
 * and before whom (personal information law, art. 13-14). Should the person sign up later, the two
 * accounts become one.
 *
 * @throws AppError `places.not_found`, `households.door_unknown`, `people.too_young`,
 *   `households.consent_later`, `households.already_registered`, `photos.unknown` and the reasons of
 *   `canAssist`
 */
export async function assistResident(
  input: RequestOf<'households.assist'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.assist'>> {
  const { communityId } = actor
  found(await findBuilding(communityId, input.buildingId), 'places.not_found')
  const household = found(await findHousehold(communityId, input), 'households.door_unknown')
  await takeTurns(communityId, [household._id])
  const members = await residenciesIn(communityId, household._id, now)
  const { people } = await ruleSetAt(communityId, now)
  ensure(canAssist(actor, household, members.length, people, now))
  const { realName, phone, birthYear, relation, consent } = input
  if (!mayHaveAccount(birthYear, now)) throw new AppError('people.too_young')
  if (new Date(consent.at) > now) throw new AppError('households.consent_later')
  await refuseNamesake(communityId, members, realName)
  const { photoId } = consent
  await ownPhotos(communityId, actor.accountId, photoId === null ? [] : [photoId], 'office')
  const accountId = newId(now)
  await addAccounts([
    {
      _id: accountId,
      communityId,
      status: 'assisted',
      realName,
      phone,
      birthYear,
      consentVersion: PRIVACY_VERSION,
      createdAt: now,
    },
  ])
  await recordConsent({
    communityId,
    accountId,
    version: PRIVACY_VERSION,
    way: consent.way,
    takenBy: actor.accountId,
    witness: consent.witness,
    photoId,
    at: new Date(consent.at),
  })
  await recordEvent({
    communityId,
    type: 'households.assisted',
    subject: { kind: 'account', id: accountId },
    actorId: actor.accountId,
    role: officeAt(actor, ASSISTANTS, household, now),
    at: now,
    data: { householdId: household._id, way: consent.way },
  })
  const { _id: householdId, gridId, buildingId, unit } = household
  const place = { communityId, householdId, gridId, buildingId, unit }
  const residencyId = await admitResident(
    { ...place, accountId, relation, basis: 'assisted', verifiedBy: actor.accountId },
    now,
  )
  await contestClaims(await openClaimsOfDoor(communityId, householdId), now)
  return { accountId, residencyId }
}

/** @throws AppError `households.already_registered` when somebody of that name lives there already */
async function refuseNamesake(
  communityId: string,
  members: readonly ResidencyDocument[],
  realName: string,
): Promise<void> {
  const accounts = await accountsByIds(
    communityId,
    members.map((member) => member.accountId),
  )
  const isThere = accounts.some((account) => plainName(realNameOf(account)) === plainName(realName))
  if (isThere) throw new AppError('households.already_registered')
}
