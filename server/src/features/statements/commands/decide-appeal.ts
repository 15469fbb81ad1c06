import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { MODERATORS } from '@linyi/shared/domain/statements/statement.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findStatement } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { moveStatement } from './move-statement'
import { recordStatementEvent } from './record-statement-event'

/**
 * Another member of staff decides: shown again, or hidden for good, with a reason either way.
 *
 * @throws AppError `statements.not_found` and the reasons of `canDecideAppeal`
 */
export async function decideAppeal(
  { statementId, isRestored, reason }: RequestOf<'statements.decideAppeal'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.decideAppeal'>> {
  const statement = found(
    await findStatement(actor.communityId, statementId),
    'statements.not_found',
  )
  ensure(statementsPolicy.decideAppeal(actor, statement, now))
  const { appeal } = statement
  const answered = { answer: reason, answeredBy: actor.accountId }
  const { status } = await moveStatement(statement, isRestored ? 'restore' : 'uphold', now, {
    tray: null,
    appeal: appeal === null ? null : { ...appeal, ...answered },
  })
  await recordStatementEvent(
    statement,
    isRestored ? 'statements.restored' : 'statements.upheld',
    actor,
    now,
    { offices: MODERATORS, text: reason },
  )
  return { status }
}
