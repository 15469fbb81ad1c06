import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError } from '../../../platform/http/app-error'
import { saveConsent } from '../account.store'
import { recordConsent } from '../consent.store'

/**
 * Agrees to the present privacy notice; agreeing again changes nothing.
 *
 * @throws AppError `people.consent_outdated` when another version was read
 */
export async function giveConsent(actor: Actor, version: string, now: Date): Promise<void> {
  const { communityId, accountId } = actor
  if (version !== PRIVACY_VERSION) throw new AppError('people.consent_outdated')
  if (actor.consentVersion === version) return
  await saveConsent(communityId, accountId, version, now)
  await recordConsent({ communityId, accountId, version, way: 'inApp', at: now })
  await recordEvent({
    communityId,
    type: 'people.consented',
    subject: { kind: 'account', id: accountId },
    actorId: accountId,
    at: now,
    data: { version },
  })
}
