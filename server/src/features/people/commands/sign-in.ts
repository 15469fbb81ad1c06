import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { deviceText } from '@linyi/shared/domain/people/device'
import { openSession } from '../../../platform/auth/session.store'
import { found } from '../../../platform/http/app-error'
import type { PublicCall } from '../../../platform/http/handler'
import { personaAccounts } from '../account.store'

/**
 * Signs in as a demo persona. A repetition opens another session, which does no harm; the token must
 * not be kept for a replay.
 *
 * @throws AppError `people.persona_unknown`
 */
export async function signIn(
  { personaId }: RequestOf<'people.signIn'>,
  { now, userAgent = '' }: PublicCall,
): Promise<ResponseOf<'people.signIn'>> {
  const accounts = await personaAccounts()
  const account = found(
    accounts.find((one) => one.personaId === personaId),
    'people.persona_unknown',
  )
  const session = await openSession(
    { accountId: account._id, communityId: account.communityId },
    now,
    { kind: 'demo', text: deviceText(userAgent) },
  )
  return { token: session.token, expiresAt: session.expiresAt.toISOString() }
}
