import type { RequestOf } from '@linyi/shared/contract/operations'
import { mayHaveAccount } from '@linyi/shared/domain/people/age'
import { PRIVACY_VERSION } from '@linyi/shared/domain/people/consent'
import { deviceText } from '@linyi/shared/domain/people/device'
import { bindIdentity, takeTicket } from '../../../platform/auth/identity.store'
import { openSession } from '../../../platform/auth/session.store'
import { inTransaction } from '../../../platform/db/transaction'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, found } from '../../../platform/http/app-error'
import type { PublicCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { wechat } from '../../../platform/wechat/current'
import { findCommunity } from '../../places/index'
import { addAccounts } from '../account.store'
import { recordConsent } from '../consent.store'
import { phoneRefusal } from '../wechat-refusal.rules'

type Registration = RequestOf<'people.register'>

/**
 * Opens an account: a guest, who becomes a resident when a household is verified. A phone number may
 * belong to several people, as an old couple's does, and may be left out; who votes is settled at the
 * door. Where WeChat says who people are, one of them has one account.
 *
 * @throws AppError `people.consent_outdated`, `people.too_young`, `places.not_found`,
 *   `people.ticket_over`, `people.wechat_taken`, `people.phone_code_used` or `people.wechat_busy`
 */
export async function registerAccount(
  input: Registration,
  { now, userAgent = '' }: PublicCall,
): Promise<{ token: string; expiresAt: Date }> {
  const { communityId, realName, birthYear, consentVersion, ticket } = input
  if (consentVersion !== PRIVACY_VERSION) throw new AppError('people.consent_outdated')
  if (!mayHaveAccount(birthYear, now)) throw new AppError('people.too_young')
  if (wechat() !== null && ticket === undefined) throw new AppError('people.ticket_over')
  found(await findCommunity(communityId), 'places.not_found')
  // WeChat is asked before the transaction, which may be repeated and a code may not
  const phone = await phoneOf(input)
  return inTransaction(async () => {
    const accountId = newId(now)
    const account = { _id: accountId, communityId, realName, phone, birthYear, consentVersion }
    await addAccounts([{ ...account, createdAt: now }])
    if (ticket !== undefined) {
      await bindIdentity(await takeTicket(ticket, now), { communityId, accountId }, now)
    }
    await recordConsent({ communityId, accountId, version: consentVersion, way: 'inApp', at: now })
    await recordEvent({
      communityId,
      type: 'people.registered',
      subject: { kind: 'account', id: accountId },
      actorId: accountId,
      at: now,
    })
    const kind = ticket === undefined ? 'demo' : 'wechat'
    return openSession({ accountId, communityId }, now, { kind, text: deviceText(userAgent) })
  })
}

/** The number as typed, or as WeChat's own button gave it; null where there is neither. */
async function phoneOf({ phone, phoneCode }: Registration): Promise<string | null> {
  const gateway = wechat()
  if (phoneCode === undefined || gateway === null) return phone ?? null
  try {
    return await gateway.phoneNumber(phoneCode)
  } catch (error) {
    throw phoneRefusal(error)
  }
}
