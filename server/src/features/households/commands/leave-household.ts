import type { RequestOf } from '@linyi/shared/contract/operations'
import { canSeeHousehold } from '@linyi/shared/domain/households/household.rules'
import { AppError, ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesIn } from '../../people/index'
import { endResidencies } from './end-residencies'

/**
 * Somebody moves out of a household.
 *
 * @throws AppError `households.household_not_found`, `households.not_member`
 */
export async function leaveHousehold(
  { householdId }: RequestOf<'households.leave'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId, accountId } = actor
  const members = await residenciesIn(communityId, householdId, now)
  if (members.length === 0) throw new AppError('households.household_not_found')
  ensure(canSeeHousehold(members, accountId))
  const own = members.filter((member) => member.accountId === accountId)
  await endResidencies(own, { reason: 'movedOut', by: accountId, note: null, at: now })
  return {}
}
