import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { openSession } from '../../../platform/auth/session.store'
import { found } from '../../../platform/http/app-error'
import { personaAccounts } from '../account.store'

/**
 * Signs in as a demo persona. A repetition opens another session, which does no harm; the token must
 * not be kept for a replay.
 *
 * @throws AppError `people.persona_unknown`
 */
export async function signIn(
  { personaId }: RequestOf<'people.signIn'>,
  now: Date,
): Promise<ResponseOf<'people.signIn'>> {
  const accounts = await personaAccounts()
  const account = found(
    accounts.find((one) => one.personaId === personaId),
    'people.persona_unknown',
  )
  const session = await openSession(
    { accountId: account._id, communityId: account.communityId },
    now,
  )
  return { token: session.token, expiresAt: session.expiresAt.toISOString() }
}
