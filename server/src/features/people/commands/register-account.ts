import type { RequestOf } from '@linyi/shared/contract/operations'
import { mayHaveAccount } from '@linyi/shared/domain/people/age'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { openSession } from '../../../platform/auth/session.store'
import { inTransaction } from '../../../platform/db/transaction'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { findCommunity } from '../../places/index'
import { addAccounts } from '../account.store'
import { recordConsent } from '../consent.store'

/**
 * Opens an account: a guest, who becomes a resident when a household is verified. A phone number may
 * belong to several people, as an old couple's does; who votes is settled at the door.
 *
 * @throws AppError `people.consent_outdated`, `people.too_young` or `places.not_found`
 */
export async function registerAccount(
  { communityId, realName, phone, birthYear, consentVersion }: RequestOf<'people.register'>,
  now: Date,
): Promise<{ token: string; expiresAt: Date }> {
  if (consentVersion !== PRIVACY_VERSION) throw new AppError('people.consent_outdated')
  if (!mayHaveAccount(birthYear, now)) throw new AppError('people.too_young')
  found(await findCommunity(communityId), 'places.not_found')
  return inTransaction(async () => {
    const accountId = newId(now)
    await addAccounts([
      { _id: accountId, communityId, realName, phone, birthYear, consentVersion, createdAt: now },
    ])
    await recordConsent({ communityId, accountId, version: consentVersion, way: 'inApp', at: now })
    await recordEvent({
      communityId,
      type: 'people.registered',
      subject: { kind: 'account', id: accountId },
      actorId: accountId,
      at: now,
    })
    return openSession({ accountId, communityId }, now)
  })
}
