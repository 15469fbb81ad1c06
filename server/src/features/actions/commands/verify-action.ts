import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS, SUPERVISORS } from '@linyi/shared/domain/agenda/item.rules'
import { endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { holdsRoleInGrid } from '@linyi/shared/domain/people/actor'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import {
  agendaPolicy,
  countItem,
  insertDefect,
  itemFor,
  tellSignature,
  type ItemCall,
  type ItemDocument,
} from '../../agenda/index'
import { actionsOfItem, writeAction, type ActionDocument } from '../action.store'
import { actionsPolicy } from '../actions.policy'
import { followDefect, followSignature, itemOf } from './follow-work'
import { actionFor, dataOf, moveAction } from './step-action'

type Signatures = Pick<ActionDocument, 'chairSignedBy' | 'supervisorSignedBy'>

/** One person signs in one office only: the two who sign are two people (T13a). */
function signed(
  { chairSignedBy, supervisorSignedBy, gridId }: ActionDocument,
  { actor, now }: ItemCall,
): Signatures {
  const { accountId } = actor
  if ([chairSignedBy, supervisorSignedBy].includes(accountId)) {
    throw new AppError('agenda.already_signed')
  }
  if (chairSignedBy === null && holdsRoleInGrid(actor, CHAIRS, gridId, now)) {
    return { chairSignedBy: accountId, supervisorSignedBy }
  }
  if (supervisorSignedBy === null && holdsRoleInGrid(actor, SUPERVISORS, gridId, now)) {
    return { chairSignedBy, supervisorSignedBy: accountId }
  }
  throw new AppError('agenda.already_signed')
}

/** One signature; the second one makes the action verified. */
async function sign(action: ActionDocument, call: ItemCall): Promise<ActionDocument> {
  const signatures = signed(action, call)
  const isWhole = signatures.chairSignedBy !== null && signatures.supervisorSignedBy !== null
  return isWhole
    ? moveAction(action, 'verify', call.now, signatures)
    : writeAction(action, signatures)
}

async function signAction(
  action: ActionDocument,
  text: string,
  call: ItemCall,
): Promise<{ readonly action: ActionDocument; readonly item: ItemDocument }> {
  const changed = await sign(action, call)
  const item = await itemOf(changed)
  await tellSignature(item, text, call, dataOf(changed))
  return { action: changed, item: await followSignature(item, changed, call) }
}

/** What is not right goes back to its lead with a later date; both sign anew afterwards. */
async function sendBack(
  action: ActionDocument,
  defects: string,
  dueOn: string,
  call: ItemCall,
): Promise<{ readonly action: ActionDocument; readonly item: ItemDocument }> {
  const { communityId, itemId } = action
  const dueAt = endOfDay(dueOn)
  if (dueAt <= call.now || dueAt <= action.dueAt) throw new AppError('agenda.date_past')
  const moved = await moveAction(action, 'rework', call.now, {
    dueAt,
    defects,
    claimedAt: null,
    chairSignedBy: null,
    supervisorSignedBy: null,
    reworks: action.reworks + 1,
    entries: action.entries + 1,
  })
  const item = found(
    await countItem({ communityId, _id: itemId }, { records: 1 }),
    'agenda.not_found',
  )
  await insertDefect(item, moved._id, defects, call)
  return { action: moved, item: await followDefect(item, moved, defects, call) }
}

/**
 * The chair and the supervisor look at the work: each signs, or lists what is not right (T13a, T13b).
 *
 * @throws AppError `actions.not_found`, `agenda.already_signed`, `actions.date_missing`,
 *   `agenda.date_past` and the policy's reasons
 */
export async function verifyAction(
  { actionId, verdict, text, dueOn }: RequestOf<'actions.verify'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.verify'>> {
  const found = await actionFor(actionId, call, actionsPolicy.verify)
  if (verdict === 'defect' && dueOn === undefined) throw new AppError('actions.date_missing')
  const { action, item } =
    verdict === 'defect' && dueOn !== undefined
      ? await sendBack(found, text, dueOn, call)
      : await signAction(found, text, call)
  return { status: action.status, itemStatus: item.status }
}

/** What of an item is reported as done and not yet signed by both. */
async function claimedOf({ communityId, _id }: ItemDocument): Promise<ActionDocument[]> {
  const claimed = (await actionsOfItem(communityId, _id)).filter(
    ({ status }) => status === 'doneClaimed',
  )
  if (claimed.length === 0) throw new AppError('agenda.wrong_status')
  return claimed
}

/**
 * The same for all of an item's work at once, as its page asks for it.
 *
 * @throws AppError `agenda.not_found`, `agenda.already_signed` and the reasons of the policy
 */
export async function acceptItem(
  { itemId, text }: RequestOf<'agenda.accept'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.accept'>> {
  const { actor, now } = call
  let item = await itemFor(itemId, call, agendaPolicy.inspect)
  const claimed = await claimedOf(item)
  for (const action of claimed) {
    ensure(actionsPolicy.verify(actor, action, now))
    item = (await signAction(action, text, call)).item
  }
  return {
    status: item.status,
    chairSigned: item.action !== null && item.action.chairSignedBy !== null,
    supervisorSigned: item.action !== null && item.action.supervisorSignedBy !== null,
  }
}

/**
 * What was done is not yet right: all that was reported goes back with its defects (T13b).
 *
 * @throws AppError `agenda.not_found`, `agenda.date_past` and the reasons of the policy
 */
export async function reworkItemWork(
  { itemId, defects, dueOn }: RequestOf<'agenda.rework'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.rework'>> {
  const { actor, now } = call
  let item = await itemFor(itemId, call, agendaPolicy.inspect)
  const claimed = await claimedOf(item)
  for (const action of claimed) {
    ensure(actionsPolicy.verify(actor, action, now))
    item = (await sendBack(action, defects, dueOn, call)).item
  }
  return { status: item.status, dueAt: endOfDay(dueOn).toISOString() }
}
