import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { SUMMARISERS } from '@linyi/shared/domain/statements/statement.rules'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { findItem } from '../../agenda/index'
import { countOnBoard, insertSummary } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { recordStatementEvent } from './record-statement-event'

/**
 * The chair sums up what was said. Each time makes a new version; the old ones stay readable.
 *
 * @throws AppError `agenda.not_found`, the reasons of `canSummarise`
 */
export async function summariseStatements(
  { itemId, text }: RequestOf<'statements.summarise'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.summarise'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  ensure(statementsPolicy.summarise(actor, item, now))
  const board = await countOnBoard(communityId, itemId, { summaries: 1 })
  const id = newId(now)
  await insertSummary({
    _id: id,
    communityId,
    itemId,
    number: board.summaries,
    text,
    authorId: accountId,
    counted: board.for + board.against + board.fact,
    writtenAt: now,
  })
  await recordStatementEvent(
    { _id: id, communityId, gridId: item.gridId, itemId },
    'statements.summarised',
    actor,
    now,
    { offices: SUMMARISERS, text },
  )
  return { version: board.summaries }
}
