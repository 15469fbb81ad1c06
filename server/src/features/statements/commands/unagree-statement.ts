import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { SessionCall } from '../../../platform/http/handler'
import { removeAgreement } from '../statement.store'
import { agreeableStatement } from './agree-statement'

/**
 * The neighbour no longer agrees.
 *
 * @throws AppError `statements.not_found`, `statements.not_agreed` and the reasons of `canAgree`
 */
export async function unagreeStatement(
  { statementId }: RequestOf<'statements.unagree'>,
  call: Pick<SessionCall, 'actor'>,
): Promise<ResponseOf<'statements.unagree'>> {
  const statement = await agreeableStatement(statementId, call)
  return { agrees: await removeAgreement(statement, call.actor.accountId) }
}
