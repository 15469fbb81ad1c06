import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findStatement } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { moveStatement } from './move-statement'
import { recordStatementEvent } from './record-statement-event'

/**
 * The author takes a statement back; nobody sees it any more, and the place is free for another.
 *
 * @throws AppError `statements.not_found` and the reasons of `canWithdraw`
 */
export async function withdrawStatement(
  { statementId }: RequestOf<'statements.withdraw'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.withdraw'>> {
  const statement = found(
    await findStatement(actor.communityId, statementId),
    'statements.not_found',
  )
  ensure(statementsPolicy.withdraw(actor, statement, now))
  const { status } = await moveStatement(statement, 'withdraw', now, { tray: null, openReports: 0 })
  await recordStatementEvent(statement, 'statements.withdrawn', actor, now)
  return { status }
}
