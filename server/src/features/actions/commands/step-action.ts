import type { ErrorCode } from '@linyi/shared/contract/errors'
import { ACTION_MACHINE, type ActionEvent } from '@linyi/shared/domain/actions/action.machine'
import type { PhotoStage } from '@linyi/shared/domain/actions/action'
import { ASSIGNERS, CHAIRS, INSPECTORS, SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import type { RecordKind } from '@linyi/shared/domain/agenda/item-record'
import type { Decision } from '@linyi/shared/domain/decision'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { transition } from '@linyi/shared/domain/machine'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import {
  countItem,
  insertRecord,
  recordItemEvent,
  type ItemCall,
  type ItemDocument,
} from '../../agenda/index'
import { ownPhotos, photoReferences } from '../../photos/index'
import { findAction, writeAction, type ActionDocument, type ActionFields } from '../action.store'
import { factsOf } from '../actions.policy'

/** The hats worn in the work, for the record. */
export const HATS = [...SCREENERS, ...ASSIGNERS, ...CHAIRS, ...INSPECTORS]

/** Who does something: somebody of the community, or a body outside by its link. */
export interface Worker {
  readonly actor: Actor | null
  readonly now: Date
}

/**
 * An action this caller may do something with.
 *
 * @throws AppError `actions.not_found`, also for one of another community, and the policy's reason
 */
export async function actionFor(
  actionId: string,
  { actor, now }: ItemCall,
  may: (actor: Actor, action: ActionDocument, now: Date) => Decision<ErrorCode>,
): Promise<ActionDocument> {
  const action = found(await findAction(actor.communityId, actionId), 'actions.not_found')
  ensure(may(actor, action, now))
  return action
}

/**
 * Moves an action by its machine, the only way its status changes, guarded by the version it was read
 * at. Runs in the caller's transaction.
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function moveAction(
  action: ActionDocument,
  event: ActionEvent,
  now: Date,
  change: ActionFields = {},
): Promise<ActionDocument> {
  const wanted = { ...action, ...change }
  const step = transition(ACTION_MACHINE, action.status, event, factsOf(wanted, action), now)
  if (!step.allowed) throw new AppError(step.reason)
  return writeAction(action, { ...change, status: step.next })
}

/** What every event of the work carries, so that measures are counted from the events alone. */
export function dataOf(action: ActionDocument): Readonly<Record<string, unknown>> {
  const { _id, gridId, category, kind, task, assignedAt, dueAt, claimedAt, reworks } = action
  return {
    actionId: _id,
    gridId,
    category,
    actorKind: kind,
    task,
    assignedAt: assignedAt.toISOString(),
    dueAt: dueAt.toISOString(),
    claimedAt: claimedAt?.toISOString() ?? null,
    reworks,
  }
}

/** Tells it in the item's timeline, which its raiser and followers read. */
export async function tellAction(
  action: ActionDocument,
  type: EventType,
  { actor, now }: Worker,
  text: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { communityId, gridId, itemId } = action
  const author = actor === null ? null : { actor, offices: HATS }
  const item = { _id: itemId, communityId, gridId }
  await recordItemEvent(item, type, author, now, { ...dataOf(action), ...data, text })
}

/** An entry of the record as a command makes it. */
export interface NewEntry {
  readonly kind: RecordKind
  readonly text: string
  readonly party?: string
  readonly stage?: PhotoStage
  readonly photoIds?: readonly string[]
}

/** Under which name a body outside keeps its pictures. */
export const linkOwner = (actionId: string): string => `link.${actionId}`

/**
 * Adds to the record of the item, on the page of the action. Two who write at once both count.
 *
 * @throws AppError `photos.unknown`
 */
export async function addEntry(
  action: ActionDocument,
  { photoIds = [], party = '', ...entry }: NewEntry,
  { actor, now }: Worker,
): Promise<{ readonly recordId: string; readonly item: ItemDocument }> {
  const { communityId, itemId, gridId } = action
  const owner = actor?.accountId ?? linkOwner(action._id)
  const photos = photoReferences(await ownPhotos(communityId, owner, photoIds))
  const recordId = await insertRecord({
    communityId,
    itemId,
    actionId: action._id,
    ...entry,
    party: actor === null ? action.lead : party,
    photos,
    byId: actor?.accountId ?? null,
    role: actor === null ? null : roleActedIn(actor, HATS, gridId, now),
    at: now,
  })
  const item = found(
    await countItem({ communityId, _id: itemId }, { records: 1 }),
    'agenda.not_found',
  )
  return { recordId, item }
}
