import {
  LIVE_STATUSES,
  WORKING_STATUSES,
  type ActionStatus,
} from '@linyi/shared/domain/actions/action'
import { mustHaveMatched } from '../../platform/db/compare-and-set'
import { dueAfter, newerThan } from '../../platform/db/keyset'
import { ActionModel, type ActionDocument, type ActionPartDocument } from './action.model'

export type { ActionDocument, ActionPartDocument } from './action.model'

const PER_ITEM_MAX = 100
const WAITING_MAX = 50

interface Page {
  readonly after: string | undefined
  readonly limit: number
}

/** Fields that follow from the others: nothing else writes them. */
type DerivedFields = 'isWorking' | 'workerIds'

/** What a command may change of an action. */
export type ActionFields = Partial<
  Omit<ActionDocument, '_id' | 'communityId' | 'version' | DerivedFields>
>

/** Who still works on it: the lead, and whoever has not finished a part. */
function derived(action: Omit<ActionDocument, DerivedFields>): Pick<ActionDocument, DerivedFields> {
  const isWorking = WORKING_STATUSES.includes(action.status)
  const helpers = action.parts.flatMap(({ accountId, doneAt }) =>
    accountId === null || doneAt !== null ? [] : [accountId],
  )
  return { isWorking, workerIds: [...(action.leadId === null ? [] : [action.leadId]), ...helpers] }
}

export async function insertAction(
  action: Omit<ActionDocument, DerivedFields>,
): Promise<ActionDocument> {
  const whole = { ...action, ...derived(action) }
  await ActionModel.create(whole)
  return whole
}

export async function findAction(
  communityId: string,
  actionId: string,
): Promise<ActionDocument | null> {
  return ActionModel.findOne({ communityId, _id: actionId }).lean()
}

/**
 * Writes a change that was decided on `action`, and only if nobody changed it since.
 *
 * @throws AppError `request.conflict`
 */
export async function writeAction(
  action: ActionDocument,
  change: ActionFields,
): Promise<ActionDocument> {
  const changed = { ...action, ...change, version: action.version + 1 }
  const whole = { ...changed, ...derived(changed) }
  const { isWorking, workerIds } = whole
  mustHaveMatched(
    await ActionModel.updateOne(
      { communityId: action.communityId, _id: action._id, version: action.version },
      { $set: { ...change, isWorking, workerIds }, $inc: { version: 1 } },
    ),
  )
  return whole
}

/** All actions of an item, the first assigned first; the rules bound their number. */
export async function actionsOfItem(
  communityId: string,
  itemId: string,
): Promise<ActionDocument[]> {
  return ActionModel.find({ communityId, itemId }).sort({ _id: 1 }).limit(PER_ITEM_MAX).lean()
}

/** The pieces of work of several items that count, for lists of what waits. */
export async function piecesOf(
  communityId: string,
  itemIds: readonly string[],
): Promise<ActionDocument[]> {
  return ActionModel.find({
    communityId,
    itemId: { $in: [...itemIds] },
    status: { $in: [...LIVE_STATUSES] },
  })
    .sort({ _id: 1 })
    .limit(PER_ITEM_MAX)
    .lean()
}

/** A page and one more of an item's actions, the first assigned first. */
export async function pageOfItem(
  communityId: string,
  itemId: string,
  { after, limit }: Page,
): Promise<ActionDocument[]> {
  return ActionModel.find({ communityId, itemId, ...newerThan(after) })
    .sort({ _id: 1 })
    .limit(limit + 1)
    .lean()
}

/** A page and one more of what somebody still has to do, by due date. */
export async function pageOfWorker(
  communityId: string,
  workerId: string,
  { after, limit }: Page,
): Promise<ActionDocument[]> {
  return ActionModel.find({
    communityId,
    workerIds: workerId,
    isWorking: true,
    ...dueAfter(after),
  })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean()
}

/** A page and one more of what is past its date, the oldest date first. */
export async function pageOfOverdue(
  communityId: string,
  gridId: string | undefined,
  now: Date,
  { after, limit }: Page,
): Promise<ActionDocument[]> {
  return ActionModel.find({
    communityId,
    ...(gridId === undefined ? {} : { gridId }),
    isWorking: true,
    ...dueAfter(after, now),
  })
    .sort({ dueAt: 1, _id: 1 })
    .limit(limit + 1)
    .lean()
}

/** What waits in a status, such as objections for the secretary's answer. */
export async function actionsIn(
  communityId: string,
  status: ActionStatus,
): Promise<ActionDocument[]> {
  return ActionModel.find({ communityId, status }).sort({ dueAt: 1 }).limit(WAITING_MAX).lean()
}

/** Actions that somebody leads or has a part in, for the file a person may take with them. */
export async function actionsOfWorker(
  communityId: string,
  workerId: string,
): Promise<ActionDocument[]> {
  const rows = await Promise.all(
    [true, false].map((isWorking) =>
      ActionModel.find({ communityId, workerIds: workerId, isWorking })
        .sort({ dueAt: 1 })
        .limit(PER_ITEM_MAX)
        .lean(),
    ),
  )
  return rows.flat()
}

/** The part of an action under its id. */
export function partOf(action: ActionDocument, partId: string): ActionPartDocument | undefined {
  return action.parts.find(({ id }) => id === partId)
}

/** Gives the open work of one account to another, which it has become. */
export async function moveActions(communityId: string, from: string, to: string): Promise<void> {
  const becomes = (id: string | null): string | null => (id === from ? to : id)
  for (const action of await actionsOfWorker(communityId, from)) {
    await writeAction(action, {
      leadId: becomes(action.leadId),
      parts: action.parts.map((part) => ({ ...part, accountId: becomes(part.accountId) })),
    })
  }
}
