import type { RequestOf } from '@linyi/shared/contract/operations'
import { canChooseDelegate } from '@linyi/shared/domain/households/household.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { residenciesByIds, residenciesIn, writeDelegate } from '../../people/index'
import { takeTurns } from '../turn.store'

/**
 * Says which member casts the household's one vote (户代表); there is never a second.
 *
 * @throws AppError `households.member_not_found` and the reasons of `canChooseDelegate`
 */
export async function setDelegate(
  { residencyId }: RequestOf<'households.setDelegate'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<Record<string, never>> {
  const { communityId, accountId } = actor
  const [chosen] = await residenciesByIds(communityId, [residencyId], now)
  const { householdId, accountId: chosenId } = found(chosen, 'households.member_not_found')
  await takeTurns(communityId, [householdId])
  const members = await residenciesIn(communityId, householdId, now)
  ensure(canChooseDelegate(members, accountId, chosenId, now))
  await writeDelegate({ communityId, householdId, _id: residencyId })
  await recordEvent({
    communityId,
    type: 'households.delegateSet',
    subject: { kind: 'household', id: householdId },
    actorId: accountId,
    at: now,
    data: { residencyId, accountId: chosenId },
  })
  return {}
}
