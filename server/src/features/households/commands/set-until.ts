import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { canKeep } from '@linyi/shared/domain/households/household.rules'
import { NEVER_ENDS } from '@linyi/shared/domain/people/residency'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesByIds, setResidencyEnd } from '../../people/index'
import { takeTurns } from '../turn.store'

/**
 * Sets the day on which residencies end by themselves, such as the end of a lease, or lifts it.
 *
 * @throws AppError `households.until_past`, `households.member_not_found` and the reasons of `canKeep`
 */
export async function setUntil(
  { residencyIds, until }: RequestOf<'households.setUntil'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'households.setUntil'>> {
  const { communityId, accountId } = actor
  const end = until === null ? NEVER_ENDS : new Date(until)
  if (end <= now) throw new AppError('households.until_past')
  const ids = [...new Set(residencyIds)]
  const residencies = await residenciesByIds(communityId, ids, now)
  if (residencies.length !== ids.length) throw new AppError('households.member_not_found')
  ensure(canKeep(actor, residencies, now))
  await takeTurns(
    communityId,
    residencies.map(({ householdId }) => householdId),
  )
  await setResidencyEnd(communityId, ids, end)
  for (const { _id, accountId: residentId } of residencies) {
    await recordEvent({
      communityId,
      type: 'households.untilSet',
      subject: { kind: 'residency', id: _id },
      actorId: accountId,
      at: now,
      data: { accountId: residentId, until: until === null ? null : end.toISOString() },
    })
  }
  return { changed: ids.length }
}
