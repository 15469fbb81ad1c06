import { recordEvent } from '../../../platform/events/event.store'
import { moveAccount } from '../../../platform/accounts/account-merge'
import { AppError, found } from '../../../platform/http/app-error'
import {
  assignmentHistory,
  findAccount,
  mergeIdentity,
  pastResidenciesOf,
  residenciesOf,
} from '../../people/index'
import type { ClaimDocument } from '../claim.store'

/**
 * Whether an account has never belonged to a household or held an office here. Only such an account
 * can become another one: it has no votes, endorsements or items that would count twice.
 */
export async function hasNoHistory(
  communityId: string,
  accountId: string,
  now: Date,
): Promise<boolean> {
  const homes = await residenciesOf(communityId, accountId, now)
  const former = await pastResidenciesOf(communityId, accountId)
  const roles = await assignmentHistory(communityId, accountId, { after: undefined, limit: 1 })
  return homes.length === 0 && former.length === 0 && roles.length === 0
}

/**
 * The claimant and the person whom staff registered become one: the account that staff made goes on,
 * for it has the history.
 *
 * @throws AppError `households.merge_impossible` when the claimant has a history of their own by now
 */
export async function mergeAssisted(
  { communityId, accountId }: ClaimDocument,
  survivorId: string,
  confirmedBy: string,
  now: Date,
): Promise<void> {
  const fresh = await findAccount(communityId, accountId)
  const survivor = await findAccount(communityId, survivorId)
  if (survivor?.status !== 'assisted' || !(await hasNoHistory(communityId, accountId, now))) {
    throw new AppError('households.merge_impossible')
  }
  await mergeIdentity(found(fresh, 'households.merge_impossible'), survivor)
  await moveAccount(communityId, accountId, survivorId)
  await recordEvent({
    communityId,
    type: 'people.accountsMerged',
    subject: { kind: 'account', id: survivorId },
    actorId: confirmedBy,
    at: now,
    data: { mergedAccountId: accountId },
  })
}
