import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { homeFacts } from '@linyi/shared/domain/measures/people'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { findItem } from '../../agenda/index'
import { countOnBoard, insertStatement, statementsOf } from '../statement.store'
import { statementsPolicy } from '../statements.policy'
import { recordStatementEvent } from './record-statement-event'

/**
 * A resident says something for an item, against it, or a fact. Its words stay out of the event, for
 * the chain of events never forgets, and what tells a neighbour’s secret must be forgotten. The board is counted first: two
 * writers of one item wait for each other there, so that nobody gets past the limit.
 *
 * @throws AppError `agenda.not_found` and the reasons of `canWrite`
 */
export async function writeStatement(
  { itemId, kind, text }: RequestOf<'statements.write'>,
  { actor, now }: Pick<SessionCall, 'actor' | 'now'>,
): Promise<ResponseOf<'statements.write'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const rules = item.rules.statements
  await countOnBoard(communityId, itemId, { [kind]: 1 })
  const own = (await statementsOf(communityId, accountId, itemId)).length
  ensure(statementsPolicy.write(actor, item, own, rules))
  const statement = {
    _id: newId(now),
    communityId,
    itemId,
    itemNumber: item.number ?? '',
    itemTitle: item.title,
    gridId: item.gridId,
    authorId: accountId,
    kind,
    text,
    status: 'shown' as const,
    agrees: 0,
    openReports: 0,
    tray: null,
    hiding: null,
    appeal: null,
    writtenAt: now,
    version: 1,
  }
  await insertStatement(statement)
  await recordStatementEvent(statement, 'statements.written', actor, now, {
    kind,
    ...homeFacts(actor, statement.gridId, now),
  })
  return { id: statement._id, left: rules.perPerson - own - 1 }
}
