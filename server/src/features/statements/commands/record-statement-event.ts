import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import type { Role } from '@linyi/shared/domain/people/role'
import { recordEvent } from '../../../platform/events/event.store'
import type { StatementDocument } from '../statement.store'

/** Writes down what was done to a statement, by whom and in which office. */
export async function recordStatementEvent(
  statement: Pick<StatementDocument, '_id' | 'communityId' | 'gridId' | 'itemId'>,
  type: EventType,
  actor: Actor,
  at: Date,
  { offices = [], ...data }: { readonly offices?: readonly Role[] } & Record<string, unknown> = {},
): Promise<void> {
  const { _id, communityId, gridId, itemId } = statement
  await recordEvent({
    communityId,
    type,
    subject: { kind: 'statement', id: _id },
    actorId: actor.accountId,
    role: roleActedIn(actor, offices, gridId, at),
    at,
    data: { itemId, ...data },
  })
}
