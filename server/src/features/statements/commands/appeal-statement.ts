import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findStatement } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { moveStatement } from './move-statement'
import { recordStatementEvent } from './record-statement-event'

/**
 * The author asks that another person look again.
 *
 * @throws AppError `statements.not_found` and the reasons of `canAppeal`
 */
export async function appealStatement(
  { statementId, text }: RequestOf<'statements.appeal'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.appeal'>> {
  const statement = found(
    await findStatement(actor.communityId, statementId),
    'statements.not_found',
  )
  ensure(statementsPolicy.appeal(actor, statement, now))
  const { status } = await moveStatement(statement, 'appeal', now, {
    tray: 'appealed',
    appeal: { text, at: now, answer: null, answeredBy: null },
  })
  await recordStatementEvent(statement, 'statements.appealed', actor, now, { text })
  return { status }
}
