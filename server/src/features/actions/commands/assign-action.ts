import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { actionDueAt, canDirect, objectUntil } from '@linyi/shared/domain/actions/action.rules'
import { LIVE_STATUSES } from '@linyi/shared/domain/actions/action'
import { workOf } from '@linyi/shared/domain/actions/item-work'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { deadlineText } from '@linyi/shared/domain/text/date-text'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import {
  agendaPolicy,
  beginWork,
  findItem,
  syncWork,
  type ItemCall,
  type ItemDocument,
} from '../../agenda/index'
import { findAccount } from '../../people/index'
import { actionsOfItem, insertAction, type ActionDocument } from '../action.store'
import { actionRulesOf } from '../actions.policy'
import { dataOf, tellAction } from './step-action'

type Wish = Omit<RequestOf<'actions.assign'>, 'itemId'>

/** @throws AppError `agenda.date_past` */
export function dayAfterNow(day: string, now: Date): Date {
  const dueAt = endOfDay(day)
  if (dueAt <= now) throw new AppError('agenda.date_past')
  return dueAt
}

/** @throws AppError `agenda.person_unknown` for somebody who is not of this community */
export async function mustBeKnown(
  communityId: string,
  accountId: string | undefined,
): Promise<string | null> {
  if (accountId === undefined) return null
  return found(await findAccount(communityId, accountId), 'agenda.person_unknown')._id
}

/** Writes an action of an item as it is assigned; reworks are those of the work it goes on with. */
export async function insertAssigned(
  item: ItemDocument,
  {
    kind,
    lead,
    leadId,
    contact,
    task,
    dueAt,
    budget,
  }: Omit<Wish, 'dueOn' | 'leadId' | 'budget'> & {
    readonly leadId: string | null
    readonly dueAt: Date
    readonly budget: number | null
  },
  { actor, now }: ItemCall,
  reworks = 0,
): Promise<ActionDocument> {
  return insertAction({
    _id: newId(now),
    communityId: item.communityId,
    itemId: item._id,
    itemNumber: item.number ?? '',
    itemTitle: item.title,
    category: item.category,
    gridId: item.gridId,
    gridName: item.gridName,
    place: item.place,
    resolutionId: item.resolution?.id ?? null,
    task,
    kind,
    leadId,
    lead,
    contact,
    status: 'assigned',
    assignedBy: actor.accountId,
    assignedAt: now,
    objectUntil: objectUntil(now, actionRulesOf(item.rules), HOLIDAYS),
    objection: null,
    dueAt,
    extensions: [],
    budget,
    parts: [],
    claimedAt: null,
    chairSignedBy: null,
    supervisorSignedBy: null,
    reworks,
    defects: null,
    infeasible: null,
    link: null,
    entries: 0,
    version: 1,
  })
}

/** The first action takes a decided item to work (T11); others join while the work runs. */
function mayAssign({ actor, now }: ItemCall, item: ItemDocument): void {
  if (item.status !== 'implementing') {
    ensure(agendaPolicy.implement(actor, item, now))
    return
  }
  ensure(canDirect(actor, now))
}

/**
 * The community secretary names who does which piece of the work, by when and with how much. One lead
 * answers for it to the end (首接负责).
 *
 * @throws AppError `agenda.not_found`, `agenda.date_past`, `agenda.person_unknown`, `actions.too_many`,
 *   and the policy's reasons
 */
export async function assignAction(
  { itemId, dueOn, budget, leadId, ...wish }: RequestOf<'actions.assign'>,
  call: ItemCall,
): Promise<ResponseOf<'actions.assign'>> {
  const { actor, now } = call
  const item = found(await findItem(actor.communityId, itemId), 'agenda.not_found')
  mayAssign(call, item)
  const rules = actionRulesOf(item.rules)
  const dueAt = dueOn === undefined ? actionDueAt(now, rules, HOLIDAYS) : dayAfterNow(dueOn, now)
  const others = (await actionsOfItem(actor.communityId, itemId)).filter(({ status }) =>
    LIVE_STATUSES.includes(status),
  )
  if (others.length >= rules.actionsPerItem) throw new AppError('actions.too_many')
  const known = await mustBeKnown(actor.communityId, leadId)
  const action = await insertAssigned(
    item,
    { ...wish, leadId: known, dueAt, budget: budget ?? null },
    call,
  )
  const work = workOf([...others, action])
  if (work === null) throw new AppError('agenda.action_missing')
  if (item.status !== 'implementing') {
    const moved = await beginWork(item, work, call, dataOf(action))
    return { id: action._id, dueAt: dueAt.toISOString(), itemStatus: moved.status }
  }
  await tellAction(
    action,
    'actions.assigned',
    call,
    `${action.lead}负责：${action.task}，${deadlineText(dueAt)} 前完成。`,
  )
  const synced = await syncWork(item, work, now)
  return { id: action._id, dueAt: dueAt.toISOString(), itemStatus: synced.status }
}

/**
 * The same as the page of an item asks for it.
 *
 * @throws AppError as {@link assignAction}
 */
export async function implementItem(
  input: RequestOf<'agenda.implement'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.implement'>> {
  const { actor, now } = call
  const item = found(await findItem(actor.communityId, input.itemId), 'agenda.not_found')
  ensure(agendaPolicy.implement(actor, item, now))
  const kind = input.leadId === undefined ? ('outsideBody' as const) : ('community' as const)
  const { itemStatus, dueAt } = await assignAction({ ...input, kind, contact: '' }, call)
  return { status: itemStatus, dueAt }
}
