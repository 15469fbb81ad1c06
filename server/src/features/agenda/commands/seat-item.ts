import { CHAIRS } from '@linyi/shared/domain/agenda/item.rules'
import type { Sitting } from '@linyi/shared/domain/agenda/item-guard.rules'
import type { PartyKind } from '@linyi/shared/domain/agenda/stakeholder'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { writeItem, type ItemDocument, type ItemMeeting } from '../item.store'
import { changeItem, moveItem } from './move-item'
import { recordItemEvent } from './record-item-event'

/** Who moved an item on or off an agenda; null when the clock did. */
type Author = Actor | null

const authorOf = (actor: Author) => (actor === null ? null : { actor, offices: CHAIRS })

/** Puts an item on the agenda of a meeting that is being prepared, or moves it to another day. */
export async function seatItem(
  item: ItemDocument,
  meeting: ItemMeeting,
  actor: Author,
  now: Date,
  text: string,
): Promise<ItemDocument> {
  const seated = await writeItem(item, { meeting })
  await recordItemEvent(seated, 'agenda.placedOnMeeting', authorOf(actor), now, {
    meetingId: meeting.id,
    text,
  })
  return seated
}

/**
 * The meeting is noticed: from now on the item is decided there and nowhere else. The parties that the
 * notice invites have been asked to come (T8).
 */
export async function noticeItem(
  item: ItemDocument,
  meeting: ItemMeeting,
  invited: readonly PartyKind[],
  actor: Author,
  now: Date,
  text: string,
): Promise<ItemDocument> {
  const stakeholders = item.stakeholders.map((party) =>
    invited.includes(party.kind) && party.invitedAt === null ? { ...party, invitedAt: now } : party,
  )
  const noticed = await changeItem(item, { meeting, stakeholders })
  await recordItemEvent(noticed, 'agenda.meetingNoticed', authorOf(actor), now, {
    meetingId: meeting.id,
    text,
  })
  return noticed
}

/** Takes an item off an agenda; what is still being discussed goes back to the council's list (T8b). */
export async function unseatItem(
  item: ItemDocument,
  actor: Author,
  now: Date,
  text: string,
): Promise<{ readonly item: ItemDocument; readonly isLeftOver: boolean }> {
  const data = { meetingId: item.meeting?.id ?? null, text }
  if (item.status === 'deliberating') {
    const returned = await moveItem(item, 'leaveOver', now)
    const free = await writeItem(returned, { meeting: null })
    await recordItemEvent(free, 'agenda.leftOver', authorOf(actor), now, data)
    return { item: free, isLeftOver: true }
  }
  const free = await writeItem(item, { meeting: null })
  const isLeftOver = item.status === 'scheduled'
  // what was decided in the meeting has said so itself
  if (isLeftOver) {
    await recordItemEvent(free, 'agenda.takenOffMeeting', authorOf(actor), now, data)
  }
  return { item: free, isLeftOver }
}

/** The chair opens the item in the meeting (T8). */
export async function openItem(
  item: ItemDocument,
  sitting: Sitting,
  actor: Actor,
  now: Date,
  text: string,
): Promise<ItemDocument> {
  const opened = await moveItem(item, 'deliberate', now, {}, { sitting })
  await recordItemEvent(opened, 'agenda.deliberated', authorOf(actor), now, {
    meetingId: item.meeting?.id ?? null,
    text,
  })
  return opened
}

/** The meeting heard how the work on an item goes; nothing moves. */
export async function hearItem(
  item: ItemDocument,
  meetingId: string,
  actor: Actor,
  now: Date,
  text: string,
): Promise<void> {
  await recordItemEvent(item, 'agenda.heardInMeeting', authorOf(actor), now, { meetingId, text })
}
