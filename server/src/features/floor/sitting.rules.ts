import { seatOf } from '@linyi/shared/domain/floor/apply-floor'
import type { Floor, FloorFacts, Seat } from '@linyi/shared/domain/floor/floor'
import { floorRulesOf } from '@linyi/shared/domain/floor/floor.rules'
import { keepsMeetings, leadsMeetings } from '@linyi/shared/domain/meetings/meeting.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { AttendanceDocument, MeetingDocument } from '../meetings/index'
import type { DissentDocument } from './floor.store'

/** A meeting with its floor and everybody who has a part in it, read once for all who look. */
export interface Sitting {
  readonly meeting: MeetingDocument
  readonly floor: Floor
  readonly dissents: readonly DissentDocument[]
  /** Members, proposers and invited parties, by the key of their row. */
  readonly rows: ReadonlyMap<string, AttendanceDocument>
  readonly chairIds: readonly string[]
  /** How each is called in the room. */
  readonly names: ReadonlyMap<string, string>
}

/** What the rules of order must know; `actor` adds the offices of who acts. */
export function factsOf(sitting: Sitting, actor: Actor, now: Date): FloorFacts {
  const { meeting, rows, chairIds } = sitting
  const seats = new Map<string, Seat>()
  for (const [key, row] of rows) seats.set(key, seatOfRow(row, meeting, chairIds))
  const own = seats.get(actor.accountId) ?? seatOf({ seats }, actor.accountId)
  seats.set(actor.accountId, {
    ...own,
    isChair: leadsMeetings(actor, meeting.gridId, now),
    isRecorder: keepsMeetings(actor, meeting.gridId, now),
  })
  return {
    isInSession: meeting.status === 'inSession',
    hasQuorum: meeting.quorum.isReached,
    entryId: meeting.entryId,
    rules: floorRulesOf(meeting.rules),
    seats,
  }
}

function seatOfRow(
  { key, kind, isPresent, proxyId, recusals }: AttendanceDocument,
  { entryId }: MeetingDocument,
  chairIds: readonly string[],
): Seat {
  return {
    accountId: key,
    isPresent: isPresent && proxyId === null,
    isRepresented: isPresent && proxyId !== null,
    isMember: kind === 'member',
    isRecused: recusals.some((recusal) => recusal.entryId === entryId),
    hasVoice: true,
    isChair: chairIds.includes(key),
    isRecorder: false,
  }
}
