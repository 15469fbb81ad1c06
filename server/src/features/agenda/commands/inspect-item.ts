import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS, INSPECTORS, SUPERVISORS } from '@linyi/shared/domain/agenda/item.rules'
import { endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { holdsRoleInGrid, roleActedIn } from '@linyi/shared/domain/people/actor'
import { AppError } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { insertRecord } from '../item-record.store'
import { writeItem, type ItemAction } from '../item.store'
import { recordItemEvent } from './record-item-event'
import { itemFor, stepItem, type ItemCall } from './step-item'

/** One person signs in one office only: the two who sign are two people (T13a). */
function signed(
  action: ItemAction,
  { actor, now }: ItemCall,
  gridId: string,
): Pick<ItemAction, 'chairSignedBy' | 'supervisorSignedBy'> {
  const { accountId } = actor
  const { chairSignedBy, supervisorSignedBy } = action
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

/**
 * The chair or the supervisor signs for the work; the second signature accepts it (T13a).
 *
 * @throws AppError `agenda.not_found`, `agenda.already_signed` and the reasons of the policy
 */
export async function acceptWork(
  { itemId, text }: RequestOf<'agenda.accept'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.accept'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.inspect)
  if (item.action === null) throw new AppError('agenda.wrong_status')
  const action = { ...item.action, ...signed(item.action, call, item.gridId) }
  const chairSigned = action.chairSignedBy !== null
  const supervisorSigned = action.supervisorSignedBy !== null
  const author = { actor, offices: INSPECTORS }
  await recordItemEvent(item, 'agenda.signed', author, now, { text })
  if (!chairSigned || !supervisorSigned) {
    const { status } = await writeItem(item, { action })
    return { status, chairSigned, supervisorSigned }
  }
  const { status } = await stepItem(item, 'accept', call, { action }, { offices: INSPECTORS })
  return { status, chairSigned, supervisorSigned }
}

/**
 * What was done is not yet right: the defects are on record and a later date is set (T13b).
 *
 * @throws AppError `agenda.not_found`, `agenda.date_past` and the reasons of the policy
 */
export async function reworkItem(
  { itemId, defects, dueOn }: RequestOf<'agenda.rework'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.rework'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.inspect)
  if (item.action === null) throw new AppError('agenda.wrong_status')
  const dueAt = endOfDay(dueOn)
  if (dueAt <= now || dueAt <= item.action.dueAt) throw new AppError('agenda.date_past')
  await insertRecord({
    communityId: actor.communityId,
    itemId,
    kind: 'defect',
    text: defects,
    byId: actor.accountId,
    role: roleActedIn(actor, INSPECTORS, item.gridId, now),
    at: now,
  })
  const action = {
    ...item.action,
    dueAt,
    claimedAt: null,
    chairSignedBy: null,
    supervisorSignedBy: null,
    reworks: item.action.reworks + 1,
  }
  const { status } = await stepItem(
    item,
    'rework',
    call,
    { action, records: item.records + 1 },
    { offices: INSPECTORS, text: defects },
  )
  return { status, dueAt: dueAt.toISOString() }
}
