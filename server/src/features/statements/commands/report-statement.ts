import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { addReport, findStatement, hasReported } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { recordStatementEvent } from './record-statement-event'

/**
 * A neighbour reports a statement; staff of the grid look at it. No number of reports hides one by
 * itself, so that a group cannot silence another.
 *
 * @throws AppError `statements.not_found` and the reasons of `canReport`
 */
export async function reportStatement(
  { statementId, ground, note }: RequestOf<'statements.report'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.report'>> {
  const { communityId, accountId } = actor
  const statement = found(await findStatement(communityId, statementId), 'statements.not_found')
  ensure(
    statementsPolicy.report(
      actor,
      statement,
      await hasReported(communityId, statementId, accountId),
    ),
  )
  await addReport({
    _id: newId(now),
    communityId,
    statementId,
    accountId,
    ground,
    note,
    reportedAt: now,
  })
  await recordStatementEvent(statement, 'statements.reported', actor, now, { ground })
  return {}
}
