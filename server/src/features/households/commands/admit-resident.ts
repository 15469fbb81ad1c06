import { becomesDelegate } from '@linyi/shared/domain/households/household.rules'
import {
  NEVER_ENDS,
  type Relation,
  type VerificationBasis,
} from '@linyi/shared/domain/people/residency'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { ruleSetAt } from '../../councils/index'
import { addResidencies, findAccount, residenciesIn } from '../../people/index'

/** Who moves in where, and on what ground. */
export interface Admission {
  readonly communityId: string
  readonly accountId: string
  readonly householdId: string
  readonly gridId: string
  readonly buildingId: string
  readonly unit: number
  readonly relation: Relation
  readonly basis: VerificationBasis
  /** Null where the roll or an invitation verified. */
  readonly verifiedBy: string | null
}

/**
 * Makes somebody a verified member of a household, inside a command that has taken its turn.
 *
 * @throws AppError `households.already_member`, `households.household_full`
 */
export async function admitResident(admission: Admission, now: Date): Promise<string> {
  const { communityId, accountId, householdId, gridId, buildingId, unit } = admission
  const { relation, basis, verifiedBy } = admission
  const account = await findAccount(communityId, accountId)
  const members = await residenciesIn(communityId, householdId, now)
  const rules = await ruleSetAt(communityId, now)
  if (members.some((member) => member.accountId === accountId)) {
    throw new AppError('households.already_member')
  }
  if (members.length >= rules.people.membersPerHousehold) {
    throw new AppError('households.household_full')
  }
  const { birthYear } = found(account, 'households.member_not_found')
  const residencyId = newId(now)
  await addResidencies([
    {
      _id: residencyId,
      communityId,
      accountId,
      householdId,
      gridId,
      buildingId,
      unit,
      relation,
      isDelegate: becomesDelegate({ relation, birthYear }, members, now),
      birthYear,
      basis,
      verifiedBy,
      verifiedAt: now,
      until: NEVER_ENDS,
    },
  ])
  await recordEvent({
    communityId,
    type: 'households.residentAdmitted',
    subject: { kind: 'residency', id: residencyId },
    actorId: verifiedBy ?? accountId,
    at: now,
    data: { accountId, householdId, basis },
  })
  return residencyId
}
