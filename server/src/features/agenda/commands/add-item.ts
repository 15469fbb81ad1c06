import { stepDueAt, NO_TIMES } from '@linyi/shared/domain/agenda/item-clock.rules'
import { ITEM_MACHINE } from '@linyi/shared/domain/agenda/item.machine'
import { FILERS, itemNumber } from '@linyi/shared/domain/agenda/item.rules'
import { indexTermsOf } from '@linyi/shared/domain/agenda/item-search'
import { termsOf } from '@linyi/shared/domain/agenda/similarity'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { shanghaiParts } from '@linyi/shared/domain/calendar/shanghai-day'
import { transition } from '@linyi/shared/domain/machine'
import { homeFacts } from '@linyi/shared/domain/measures/people'
import { AppError } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { holdersInGrid } from '../../people/index'
import { itemFacts } from '../item.rules'
import { insertItem, nextSequence, type ItemDocument } from '../item.store'
import { derivedFields } from './move-item'
import { recordItemEvent } from './record-item-event'
import type { ItemCall } from './step-item'

/** What is known of a matter when it comes in. */
export type NewItem = Pick<
  ItemDocument,
  | 'communityId'
  | 'gridId'
  | 'gridName'
  | 'raiserId'
  | 'filing'
  | 'channel'
  | 'category'
  | 'title'
  | 'proposal'
  | 'body'
  | 'place'
  | 'photos'
  | 'voice'
  | 'rules'
>

/** What an item gets when its words have passed: its number, its companion, and the first clock. */
export async function submission(
  item: Pick<ItemDocument, 'communityId' | 'gridId' | 'title' | 'rules'>,
  now: Date,
): Promise<Pick<ItemDocument, 'number' | 'companionId' | 'firstContactDueAt' | 'searchTerms'>> {
  const { communityId, gridId, title, rules } = item
  const { year, month } = shanghaiParts(now)
  const sequence = await nextSequence(communityId, `${String(year)}-${String(month)}`)
  const number = itemNumber(year, month, sequence)
  const clock = { agenda: rules.agenda, publishWorkingDays: rules.outcomes.publishWorkingDays }
  return {
    number,
    searchTerms: indexTermsOf(title, number),
    companionId: await companionOf(communityId, gridId, sequence, now),
    firstContactDueAt: stepDueAt('submitted', now, NO_TIMES, clock, HOLIDAYS),
  }
}

/** One of the grid's workers in turn, else its secretary: nobody's matter goes unaccompanied (4.12). */
async function companionOf(
  communityId: string,
  gridId: string,
  turn: number,
  now: Date,
): Promise<string | null> {
  const workers = await holdersInGrid(communityId, 'gridWorker', gridId, now)
  if (workers.length > 0) return workers[turn % workers.length] ?? null
  return (await holdersInGrid(communityId, 'gridSecretary', gridId, now))[0] ?? null
}

/**
 * Writes a matter down as its check left it: submitted with a number, or waiting to be looked at.
 * Other features bring matters in by it, too: a listening session's remark is an item at once.
 *
 * @throws AppError when the machine knows no such way
 */
export async function addItem(
  fields: NewItem,
  { actor, now, content }: ItemCall & Pick<SessionCall, 'content'>,
): Promise<ItemDocument> {
  const { rules, title, proposal } = fields
  // what nobody has checked waits like what was found doubtful
  const isFit = content?.suggest === 'pass'
  const unchecked: ItemDocument = {
    ...fields,
    _id: newId(now),
    number: null,
    isListed: false,
    coRaiserIds: [],
    terms: termsOf({ title, proposal }),
    searchTerms: indexTermsOf(title, null),
    scope: 'grid',
    level: null,
    basis: null,
    stakeholders: [],
    repeats: null,
    status: 'checking',
    group: 'gathering',
    waitsFor: null,
    enteredAt: now,
    dueAt: null,
    extensions: [],
    supervisionLevel: 0,
    supervisedAt: null,
    superviseAt: null,
    companionId: null,
    firstReceiverId: null,
    firstContactDueAt: null,
    firstContactAt: null,
    firstContactHow: null,
    endorsers: 0,
    endorsersNeeded: rules.agenda.endorsement.minimum,
    councilEndorsers: 0,
    councilEndorsersNeeded: 0,
    endorsingEndsAt: null,
    hasMotion: false,
    followers: 0,
    revivals: 0,
    revivableUntil: null,
    decline: null,
    appeals: 0,
    appeal: null,
    explanation: null,
    referral: null,
    merge: null,
    mergedHere: [],
    partyReview: null,
    escalation: null,
    fourSteps: null,
    postponedTo: null,
    failedRounds: 0,
    hasStrongDissent: false,
    meeting: null,
    ballot: null,
    decision: null,
    outcome: null,
    resolution: null,
    setback: null,
    action: null,
    execution: null,
    objections: null,
    reply: null,
    disposition: null,
    survey: null,
    closedAt: null,
    reopenReason: null,
    reopenGround: null,
    doubt: isFit ? null : (content?.doubt ?? 'unanswered'),
    withdrawal: null,
    isWithdrawalAsked: false,
    records: 0,
    raisedAt: now,
    version: 1,
  }
  const item = isFit ? await submitted(unchecked, now) : waiting(unchecked, now)
  await insertItem(item)
  await recordItemEvent(item, 'agenda.raised', { actor, offices: FILERS }, now, {
    ...(item.number === null ? {} : { number: item.number }),
    text: proposal,
    channel: item.channel,
    // whoever filed it for somebody else has not taken part by it
    ...(item.filing === null ? homeFacts(actor, item.gridId, now) : {}),
    ruleSetVersion: rules.version,
  })
  return item
}

function waiting(item: ItemDocument, now: Date): ItemDocument {
  return { ...item, ...derivedFields(item, 'checking', now) }
}

/** The same step that a person's eye takes later, taken at once (T2). */
async function submitted(unchecked: ItemDocument, now: Date): Promise<ItemDocument> {
  const item = { ...unchecked, ...(await submission(unchecked, now)) }
  const step = transition(ITEM_MACHINE, 'checking', 'clear', itemFacts(item), now)
  if (!step.allowed) throw new AppError(step.reason)
  return { ...item, ...derivedFields(item, step.next, now) }
}
