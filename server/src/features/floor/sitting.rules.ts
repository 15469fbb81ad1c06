import { seatOf } from '@linyi/shared/domain/floor/apply-floor'
import type { Floor, FloorFacts, Seat } from '@linyi/shared/domain/floor/floor'
import { floorRulesOf } from '@linyi/shared/domain/floor/floor.rules'
import { keepsMeetings, leadsMeetings } from '@linyi/shared/domain/meetings/meeting.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { MeetingDocument, Seated } from '../meetings/index'
import type { DissentDocument } from './floor.store'

/** A meeting with its floor and everybody who has a part in it, read once for all who look. */
export interface Sitting {
  readonly meeting: MeetingDocument
  readonly floor: Floor
  readonly dissents: readonly DissentDocument[]
  /** Members, proposers and invited parties, by the key of their row. */
  readonly rows: ReadonlyMap<string, Seated>
  readonly chairIds: readonly string[]
}

/** How people are called in the room, by the keys of their rows. */
export type RoomNames = ReadonlyMap<string, string>

/** A sitting with the names of everybody in it, as its minutes need them. */
export interface NamedSitting extends Sitting {
  readonly names: RoomNames
}

/** What the rules of order must know of a meeting, whoever looks. */
export function commonFactsOf({ meeting, rows, chairIds }: Sitting): FloorFacts {
  const seats = new Map<string, Seat>()
  for (const [key, row] of rows) seats.set(key, seatOfRow(row, meeting, chairIds))
  return {
    isInSession: meeting.status === 'inSession',
    hasQuorum: meeting.quorum.isReached,
    entryId: meeting.entryId,
    rules: floorRulesOf(meeting.rules),
    seats,
  }
}

/** The same for who acts or looks: `actor` adds the offices held at `now`. */
export function factsFor(
  common: FloorFacts,
  { meeting: { gridId } }: Sitting,
  actor: Actor,
  now: Date,
): FloorFacts {
  const { accountId } = actor
  const own = seatOf(common, accountId)
  const isChair = leadsMeetings(actor, gridId, now)
  const isRecorder = keepsMeetings(actor, gridId, now)
  // nearly everybody has no office: three hundred who look share one map of three hundred seats
  if (own.isChair === isChair && own.isRecorder === isRecorder) return common
  return {
    ...common,
    seats: new Map([...common.seats, [accountId, { ...own, isChair, isRecorder }]]),
  }
}

export function factsOf(sitting: Sitting, actor: Actor, now: Date): FloorFacts {
  return factsFor(commonFactsOf(sitting), sitting, actor, now)
}

function seatOfRow(
  { key, kind, isPresent, proxyId, recusals }: Seated,
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

/** Who casts somebody's vote on papers: the member, or the one in the room who represents them. */
export function casterOf({ rows }: Sitting, key: string): string {
  const proxyId = rows.get(key)?.proxyId ?? null
  if (proxyId === null) return key
  return [...rows.values()].find(({ _id }) => _id === proxyId)?.accountId ?? key
}

/** Whom somebody in the room represents, by who represents them; nobody speaks for two. */
export function representedIn({ rows }: Sitting): ReadonlyMap<string, string> {
  const keys = new Map([...rows.values()].map(({ _id, key }) => [_id, key]))
  return new Map(
    [...rows.values()].flatMap(({ key, proxyId }) => {
      const holder = proxyId === null ? undefined : keys.get(proxyId)
      return holder === undefined ? [] : [[holder, key] as const]
    }),
  )
}
