import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findItem } from '../../agenda/index'
import { addAgreement, findStatement, type StatementDocument } from '../statement.store'
import { statementsPolicy } from '../statements.policy'

/**
 * The statement, if the caller may agree with it.
 *
 * @throws AppError `statements.not_found` and the reasons of `canAgree`
 */
export async function agreeableStatement(
  statementId: string,
  { actor }: Pick<SessionCall, 'actor'>,
): Promise<StatementDocument> {
  const { communityId } = actor
  const statement = found(await findStatement(communityId, statementId), 'statements.not_found')
  const item = found(await findItem(communityId, statement.itemId), 'statements.not_found')
  ensure(statementsPolicy.agree(actor, statement, item))
  return statement
}

/**
 * A neighbour agrees with a statement. It is counted and leaves no event: who agrees with what is
 * nobody's business but theirs (personal information law, art. 6).
 *
 * @throws AppError `statements.not_found` and the reasons of `canAgree`
 */
export async function agreeStatement(
  { statementId }: RequestOf<'statements.agree'>,
  call: Pick<SessionCall, 'actor'>,
): Promise<ResponseOf<'statements.agree'>> {
  const statement = await agreeableStatement(statementId, call)
  return { agrees: await addAgreement(statement, call.actor.accountId) }
}
