import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { REPORT_GROUND_TEXT } from '@linyi/shared/domain/statements/statement'
import { MODERATORS } from '@linyi/shared/domain/statements/statement.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { findItem } from '../../agenda/index'
import { findStatement } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { moveStatement } from './move-statement'
import { recordStatementEvent } from './record-statement-event'

/**
 * Staff hide a statement. The author reads the ground and the reason, and until when to appeal.
 *
 * @throws AppError `statements.not_found` and the reasons of `canHide`
 */
export async function hideStatement(
  { statementId, ground, reason }: RequestOf<'statements.hide'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.hide'>> {
  const { communityId, accountId } = actor
  const statement = found(await findStatement(communityId, statementId), 'statements.not_found')
  ensure(statementsPolicy.hide(actor, statement, now))
  const item = found(await findItem(communityId, statement.itemId), 'statements.not_found')
  const appealUntil = dueAfterDays(now, item.rules.statements.appealDays, HOLIDAYS)
  const { status } = await moveStatement(statement, 'hide', now, {
    tray: null,
    openReports: 0,
    hiding: { by: accountId, at: now, ground, reason, appealUntil },
    appeal: null,
  })
  await recordStatementEvent(statement, 'statements.hidden', actor, now, {
    offices: MODERATORS,
    ground,
    text: `${REPORT_GROUND_TEXT[ground]}。${reason}`,
  })
  return { status }
}
