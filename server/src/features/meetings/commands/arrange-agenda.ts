import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import { partsOf, placesAfterMove, timetable } from '@linyi/shared/domain/meetings/agenda-order'
import { FITTING_STATUSES } from '@linyi/shared/domain/meetings/item-fit'
import { MEETING_LIMITS } from '@linyi/shared/domain/meetings/meeting'
import { dateTimeText } from '@linyi/shared/domain/text/date-text'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { findItem, seatItem, unseatItem, type ItemDocument } from '../../agenda/index'
import { ownPhotos, photoReferences } from '../../photos/index'
import {
  dropEntries,
  entriesOf,
  insertEntry,
  writeEntry,
  type EntryDocument,
  type EntryMaterial,
} from '../entry.store'
import { touchMeeting, writeMeeting, type MeetingDocument } from '../meeting.store'
import { isDeciding, meetingsPolicy } from '../meetings.policy'
import { recordMeetingEvent, type MeetingCall } from './step-meeting'

/**
 * A meeting whose agenda this caller may change, with its turn taken.
 *
 * @throws AppError `meetings.not_found`, `meetings.not_convener`, `meetings.agenda_frozen`
 */
async function meetingToArrange(
  meetingId: string,
  { actor, now }: MeetingCall,
): Promise<MeetingDocument> {
  const meeting = await touchMeeting(actor.communityId, meetingId)
  ensure(meetingsPolicy.edit(actor, meeting, now))
  return meeting
}

/** Counts the agenda and its minutes anew after a change. */
async function settleAgenda(
  meeting: MeetingDocument,
  { actor, now }: MeetingCall,
  type: EventType,
  data: Readonly<Record<string, unknown>>,
): Promise<void> {
  const entries = await entriesOf(meeting.communityId, meeting._id)
  const settled = await writeMeeting(meeting, {
    entries: entries.length,
    itemEntries: entries.filter(({ itemId }) => itemId !== null).length,
    endsAt: timetable(entries, meeting.startsAt).endsAt,
  })
  await recordMeetingEvent(settled, type, actor, now, data)
}

/** A line for the item's timeline: `11月26日 周四 19:30，8号网格议题讨论会`. */
export function meetingLine({ startsAt, title }: MeetingDocument): string {
  return `${dateTimeText(startsAt)}，${title}`
}

/** Which part of an item is kept of the meeting on whose agenda it stands. */
export function itemMeeting(
  { _id, title, startsAt }: MeetingDocument,
  isNoticed: boolean,
): NonNullable<ItemDocument['meeting']> {
  return { id: _id, title, startsAt, isNoticed }
}

/**
 * Refuses an item that cannot be on this agenda.
 *
 * @throws AppError `meetings.item_elsewhere`, `meetings.item_unfit`, `meetings.item_taken`
 */
export function mustFit(item: ItemDocument, meeting: MeetingDocument): void {
  if (meeting.gridId !== null && item.gridId !== meeting.gridId) {
    throw new AppError('meetings.item_elsewhere')
  }
  const isFit = FITTING_STATUSES[meeting.type].includes(item.status) && item.isListed
  // what was handed to a wider body is decided there (T9c)
  const isOurs = !isDeciding(meeting) || item.escalation === null
  if (!isFit || !isOurs) throw new AppError('meetings.item_unfit')
  if (isDeciding(meeting) && (item.meeting?.id ?? meeting._id) !== meeting._id) {
    throw new AppError('meetings.item_taken')
  }
}

type NewMaterial = RequestOf<'meetings.addEntry'>['materials'][number]

async function materialsOf(
  given: readonly NewMaterial[],
  { actor }: MeetingCall,
): Promise<EntryMaterial[]> {
  const ids = given.flatMap(({ photoId }) => photoId ?? [])
  const photos = photoReferences(await ownPhotos(actor.communityId, actor.accountId, ids))
  return given.map(({ title, text, photoId }) => ({
    title,
    text,
    photo: photos.find(({ id }) => id === photoId) ?? null,
  }))
}

function nameless(): AppError {
  return new AppError('request.invalid', [{ path: 'title', message: '请填写议程的名称' }])
}

/**
 * One more entry at the end of the agenda, or of the parts of another: an item of the list, or a matter
 * that is none. A deciding meeting takes its item for itself; a unique index keeps it out of others.
 *
 * @throws AppError `meetings.agenda_full`, `meetings.items_full`, `meetings.parent_unfit`,
 *   `agenda.not_found`, `photos.unknown`, the reasons of `mustFit` and of the policy
 */
export async function addEntry(
  { meetingId, itemId, title, ...input }: RequestOf<'meetings.addEntry'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.addEntry'>> {
  const { actor, now } = call
  const { communityId } = actor
  const parentId = input.parentId ?? null
  const meeting = await meetingToArrange(meetingId, call)
  const entries = await entriesOf(communityId, meetingId)
  if (entries.length >= MEETING_LIMITS.entries) throw new AppError('meetings.agenda_full')
  mustBeParent(entries, parentId, itemId !== undefined)
  const item =
    itemId === undefined ? null : found(await findItem(communityId, itemId), 'agenda.not_found')
  if (item !== null) {
    mustFit(item, meeting)
    if (entries.some((entry) => entry.itemId === item._id)) {
      throw new AppError('meetings.item_taken')
    }
    if (isDeciding(meeting) && meeting.itemEntries >= meeting.rules.maxMotions) {
      throw new AppError('meetings.items_full')
    }
  }
  const name = title === '' ? item?.title : title
  if (name === undefined) throw nameless()
  const entry: EntryDocument = {
    _id: newId(now),
    communityId,
    meetingId,
    parentId,
    position: partsOf(entries, parentId).length,
    itemId: item?._id ?? null,
    itemNumber: item?.number ?? null,
    title: name,
    minutes: input.minutes,
    presenter: input.presenter === '' ? null : input.presenter,
    materials: await materialsOf(input.materials, call),
    status: 'waiting',
    openedAt: null,
    doneAt: null,
    isHolding: item !== null && isDeciding(meeting),
  }
  await insertEntry(entry)
  if (item !== null && isDeciding(meeting)) {
    await seatItem(item, itemMeeting(meeting, false), actor, now, meetingLine(meeting))
  }
  await settleAgenda(meeting, call, 'meetings.entryAdded', { entryId: entry._id, itemId })
  return { id: entry._id }
}

/** @throws AppError `meetings.entry_not_found`, `meetings.parent_unfit` */
function mustBeParent(
  entries: readonly EntryDocument[],
  parentId: string | null,
  isItem: boolean,
): void {
  if (parentId === null) return
  const parent = found(
    entries.find(({ _id }) => _id === parentId),
    'meetings.entry_not_found',
  )
  if (parent.parentId !== null || isItem) throw new AppError('meetings.parent_unfit')
}

const entryIn = (entries: readonly EntryDocument[], entryId: string): EntryDocument =>
  found(
    entries.find(({ _id }) => _id === entryId),
    'meetings.entry_not_found',
  )

/**
 * Other minutes, words or materials of an entry.
 *
 * @throws AppError `meetings.entry_not_found`, `photos.unknown` and the reasons of the policy
 */
export async function editEntry(
  { meetingId, entryId, title, minutes, presenter, materials }: RequestOf<'meetings.editEntry'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.editEntry'>> {
  const meeting = await meetingToArrange(meetingId, call)
  const entry = entryIn(await entriesOf(meeting.communityId, meetingId), entryId)
  await writeEntry(entry, {
    title: title === '' ? entry.title : title,
    minutes,
    presenter: presenter === '' ? null : presenter,
    materials: await materialsOf(materials, call),
  })
  await settleAgenda(meeting, call, 'meetings.entryEdited', { entryId })
  return {}
}

/**
 * An entry goes to another place; its neighbours are numbered anew in the same transaction.
 *
 * @throws AppError `meetings.entry_not_found`, `meetings.parent_unfit` and the reasons of the policy
 */
export async function moveEntry(
  { meetingId, entryId, position, parentId }: RequestOf<'meetings.moveEntry'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.moveEntry'>> {
  const meeting = await meetingToArrange(meetingId, call)
  const entries = await entriesOf(meeting.communityId, meetingId)
  mustBeParent(entries, parentId, entryIn(entries, entryId).itemId !== null)
  const places = found(
    placesAfterMove(entries, entryId, parentId, position),
    'meetings.parent_unfit',
  )
  for (const { _id, ...place } of places) await writeEntry(entryIn(entries, _id), place)
  await settleAgenda(meeting, call, 'meetings.entryMoved', { entryId, position })
  return {}
}

/**
 * An entry goes, with its parts; its item goes back to the list.
 *
 * @throws AppError `meetings.entry_not_found` and the reasons of the policy
 */
export async function removeEntry(
  { meetingId, entryId }: RequestOf<'meetings.removeEntry'>,
  call: MeetingCall,
): Promise<ResponseOf<'meetings.removeEntry'>> {
  const { actor, now } = call
  const meeting = await meetingToArrange(meetingId, call)
  const { communityId } = meeting
  const entries = await entriesOf(communityId, meetingId)
  const entry = entryIn(entries, entryId)
  const parts = partsOf(entries, entryId)
  await dropEntries(
    communityId,
    [entry, ...parts].map(({ _id }) => _id),
  )
  const rest = partsOf(entries, entry.parentId).filter(({ _id }) => _id !== entryId)
  for (const [position, one] of rest.entries()) {
    if (one.position !== position) await writeEntry(one, { position })
  }
  if (entry.isHolding && entry.itemId !== null) {
    const item = await findItem(communityId, entry.itemId)
    if (item?.meeting?.id === meetingId) await unseatItem(item, actor, now, meetingLine(meeting))
  }
  await settleAgenda(meeting, call, 'meetings.entryRemoved', { entryId })
  return {}
}
