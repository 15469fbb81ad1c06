import type { Actor } from '@linyi/shared/domain/people/actor'
import { mayErase } from '@linyi/shared/domain/people/erase.rules'
import { closeSessionsOf } from '../../../platform/auth/session.store'
import { recordEvent } from '../../../platform/events/event.store'
import { ensure } from '../../../platform/http/app-error'
import { personalDataParts } from '../../../platform/privacy/personal-data'
import { clearIdentity } from '../account.store'
import { forgetWitnesses } from '../consent.store'
import { allResidenciesOf, endResidencies, forgetPastHomes } from '../residency.store'
import { endRolesOf, forgetOfficeWords } from '../role-assignment.store'

/**
 * Erases the caller's account (personal information law, art. 47): name and phone are gone, homes and
 * roles end, every device is signed out. Votes, secondings and items stay counted; their person is
 * called 已注销. It cannot be undone.
 *
 * @throws AppError `people.office_held` while others wait for an office of the caller
 */
export async function eraseAccount(actor: Actor, now: Date): Promise<void> {
  const { communityId, accountId } = actor
  ensure(mayErase(actor, now))
  for (const { erase } of personalDataParts()) await erase?.(communityId, accountId, now)
  await forgetOfficeWords(communityId, accountId)
  await endRolesOf(communityId, accountId, { at: now, by: accountId, reason: '本人注销账号' })
  await endResidencies(await allResidenciesOf(communityId, accountId), {
    reason: 'erased',
    by: accountId,
    note: null,
    at: now,
  })
  await forgetPastHomes(communityId, accountId)
  await forgetWitnesses(communityId, accountId)
  await clearIdentity(communityId, accountId)
  await closeSessionsOf(communityId, accountId)
  await recordEvent({
    communityId,
    type: 'people.erased',
    subject: { kind: 'account', id: accountId },
    actorId: accountId,
    at: now,
  })
}
