import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { MODERATORS } from '@linyi/shared/domain/statements/statement.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findStatement, writeStatement } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { recordStatementEvent } from './record-statement-event'

/**
 * Staff find that the reports have no ground; the statement stays.
 *
 * @throws AppError `statements.not_found` and the reasons of `canKeep`
 */
export async function keepStatement(
  { statementId }: RequestOf<'statements.keep'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.keep'>> {
  const statement = found(
    await findStatement(actor.communityId, statementId),
    'statements.not_found',
  )
  ensure(statementsPolicy.keep(actor, statement, now))
  await writeStatement(statement, { tray: null, openReports: 0 })
  await recordStatementEvent(statement, 'statements.kept', actor, now, { offices: MODERATORS })
  return { status: statement.status }
}
