import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS, SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { EVENT_OF } from '@linyi/shared/domain/agenda/item.text'
import { stepDueAt, NO_TIMES, supervisedAt } from '@linyi/shared/domain/agenda/item-clock.rules'
import type { Disposition } from '@linyi/shared/domain/agenda/triage'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { roleActedIn, type Actor } from '@linyi/shared/domain/people/actor'
import { AppError } from '../../../platform/http/app-error'
import { ownPhotos, photoReferences } from '../../photos/index'
import { agendaPolicy } from '../agenda.policy'
import { insertRecord } from '../item-record.store'
import { writeItem, type ItemAction, type ItemDocument, type ItemFields } from '../item.store'
import { moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'
import { answering, itemFor, stepItem, type ItemCall } from './step-item'

/** Who reports: somebody of the community, or nobody who has an account here. */
export interface ItemReporter {
  readonly actor: Actor | null
  readonly now: Date
}

type NewEntry = Pick<RequestOf<'agenda.addRecord'>, 'kind' | 'text' | 'party' | 'photoIds'>

/** Writes an entry of the record with its pictures, and its line in the timeline. */
async function addEntry(
  item: ItemDocument,
  { kind, text, party, photoIds }: Omit<NewEntry, 'kind'> & { kind: NewEntry['kind'] | 'proof' },
  { actor, now }: ItemCall,
): Promise<string> {
  const { communityId, accountId } = actor
  const photos = await ownPhotos(communityId, accountId, photoIds)
  return insertRecord({
    communityId,
    itemId: item._id,
    kind,
    text,
    party,
    photos: photoReferences(photos),
    byId: accountId,
    role: roleActedIn(actor, [...CHAIRS, ...SCREENERS], item.gridId, now),
    at: now,
  })
}

/** A look after a matter that another body has keeps it from falling due for some days more. */
function trackedOn(item: ItemDocument, now: Date): ItemFields {
  const { rules } = item
  const clock = { agenda: rules.agenda, publishWorkingDays: rules.outcomes.publishWorkingDays }
  const dueAt = stepDueAt('referred', now, NO_TIMES, clock, HOLIDAYS)
  if (dueAt === null || (item.dueAt !== null && dueAt <= item.dueAt)) return {}
  return {
    dueAt,
    supervisionLevel: 0,
    supervisedAt: null,
    superviseAt: supervisedAt('referred', dueAt, 0, rules.agenda, HOLIDAYS),
  }
}

/**
 * What was done on the way: a visit, a round of coordination, a look after a referred matter, the
 * answer of the body that has it. The work is told as it goes, not at its end.
 *
 * @throws AppError `agenda.not_found`, `photos.unknown` and the policy's
 */
export async function addRecord(
  { itemId, kind, text, party, photoIds }: RequestOf<'agenda.addRecord'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.addRecord'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.addRecord)
  const isAboutReferral = kind === 'tracking' || kind === 'transferReply'
  if (isAboutReferral && item.status !== 'referred') throw new AppError('agenda.wrong_status')
  const recordId = await addEntry(item, { kind, text, party, photoIds }, call)
  await writeItem(item, {
    records: item.records + 1,
    ...(isAboutReferral ? trackedOn(item, now) : {}),
    ...(kind === 'transferReply' && item.referral !== null
      ? { referral: { ...item.referral, reply: text } }
      : {}),
  })
  const author = { actor, offices: [...CHAIRS, ...SCREENERS] }
  await recordItemEvent(item, 'agenda.recorded', author, now, {
    kind,
    recordId,
    text: party === '' ? text : `${party}：${text}`,
  })
  return { recordId }
}

const DISPOSITION_AFTER: Partial<Record<ItemDocument['status'], Disposition>> = {
  quickHandling: 'handledAtOnce',
  explaining: 'explained',
  referred: 'referred',
}

/**
 * The matter is handled and its raiser has the answer (T18): done at once, explained, or answered by
 * the body it went to.
 *
 * @throws AppError `agenda.not_found`, `photos.unknown` and the policy's
 */
export async function finishItem(
  { itemId, reply, photoIds }: RequestOf<'agenda.finish'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.finish'>> {
  const item = await itemFor(itemId, call, agendaPolicy.finish)
  await addEntry(item, { kind: 'proof', text: reply, party: '', photoIds }, call)
  const disposition = DISPOSITION_AFTER[item.status] ?? 'explained'
  const { status } = await stepItem(
    item,
    'finish',
    call,
    { ...answering(item, disposition, reply, call, SCREENERS), records: item.records + 1 },
    { offices: SCREENERS, text: reply },
  )
  return { status }
}

/**
 * Every action of the item is reported as done: it waits for its inspection (T12).
 *
 * @throws AppError with the machine's reason, or `request.conflict`
 */
export async function reportWork(
  item: ItemDocument,
  action: ItemAction,
  { actor, now }: ItemReporter,
  words: Readonly<Record<string, unknown>>,
): Promise<ItemDocument> {
  const moved = await moveItem(item, 'claimDone', now, { action })
  const author = actor === null ? null : { actor, offices: SCREENERS }
  await recordItemEvent(moved, EVENT_OF.claimDone, author, now, words)
  return moved
}
