import type { Floor } from '@linyi/shared/domain/floor/floor'
import type { Motion, Speech } from '@linyi/shared/domain/floor/motion'
import { found } from '../../../platform/http/app-error'
import { findItem, tellOfMotion, type ItemDocument } from '../../agenda/index'
import type { MeetingCall } from '../../meetings/index'
import { motionIn, type FloorTurn } from './step-floor'

/** The matter a motion decides, or null where it decides none. @throws AppError `agenda.not_found` */
export async function itemOf(
  { itemId }: Motion,
  { actor }: MeetingCall,
): Promise<ItemDocument | null> {
  if (itemId === null) return null
  return found(await findItem(actor.communityId, itemId), 'agenda.not_found')
}

/** Tells the timeline of a motion's matter what happened to the motion. */
export async function tellItem(
  { sitting }: FloorTurn,
  motionId: string,
  type: Parameters<typeof tellOfMotion>[1],
  text: string,
  call: MeetingCall,
): Promise<void> {
  const item = await itemOf(motionIn(sitting, motionId), call)
  if (item !== null) await tellOfMotion(item, type, text, call)
}

/** What the room said about a motion, in one sentence without names. */
export function deliberationText({ speeches }: Floor, { id, text }: Motion): string {
  const held = speeches.filter(({ motionId, startedAt }) => motionId === id && startedAt !== null)
  const count = (stance: Speech['stance']): string =>
    String(held.filter((speech) => speech.stance === stance).length)
  if (held.length === 0) return `动议：“${text}”。没有人要求发言。`
  return `动议：“${text}”。发言 ${String(held.length)} 次：支持 ${count('for')} 次、反对 ${count('against')} 次、说明情况 ${count('neutral')} 次。`
}
