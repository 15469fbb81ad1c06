import { transition } from '@linyi/shared/domain/machine'
import {
  STATEMENT_MACHINE,
  type StatementEvent,
} from '@linyi/shared/domain/statements/statement.machine'
import { AppError } from '../../../platform/http/app-error'
import { countOnBoard, writeStatement, type StatementDocument } from '../statement.store'

type Change = Partial<Pick<StatementDocument, 'openReports' | 'tray' | 'hiding' | 'appeal'>>

/**
 * Moves a statement by its machine, the only way its status changes, and keeps the figures of the
 * item's board: what is shown by kind, and how many are hidden.
 *
 * @throws AppError `statements.wrong_status`, `request.conflict`
 */
export async function moveStatement(
  statement: StatementDocument,
  event: StatementEvent,
  now: Date,
  change: Change = {},
): Promise<StatementDocument> {
  const step = transition(STATEMENT_MACHINE, statement.status, event, null, now)
  if (!step.allowed) throw new AppError(step.reason)
  const { communityId, itemId, kind } = statement
  const shown = Number(step.next === 'shown') - Number(statement.status === 'shown')
  const hidden = event === 'hide' ? 1 : event === 'restore' ? -1 : 0
  if (shown !== 0) await countOnBoard(communityId, itemId, { [kind]: shown, hidden })
  await writeStatement(statement, { ...change, status: step.next })
  return { ...statement, ...change, status: step.next, version: statement.version + 1 }
}
