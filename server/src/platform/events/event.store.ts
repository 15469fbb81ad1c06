import type { EventType } from '@linyi/shared/domain/inbox/notice-matrix'
import type { Role } from '@linyi/shared/domain/people/role'
import { togetherIn } from '../db/together'
import { newId } from '../ids'
import { EventModel, type EventDocument, type EventSubject } from './event.model'
import { ChainHeadModel } from './seal.model'

/** An event as a command reports it. */
export interface NewEvent {
  readonly communityId: string
  /** What can happen is a closed list: each has a row that says whom it is told. */
  readonly type: EventType
  readonly subject: EventSubject
  readonly actorId: string | null
  readonly role?: Role | null
  readonly at: Date
  readonly data?: Readonly<Record<string, unknown>>
}

/**
 * Writes an event inside the running transaction. It gets no place in the sequence yet, so that no
 * command waits for another; the sealer orders and chains it within half a second.
 */
export async function recordEvent(event: NewEvent): Promise<void> {
  await EventModel.create({
    _id: newId(event.at),
    communityId: event.communityId,
    type: event.type,
    subject: event.subject,
    actorId: event.actorId,
    role: event.role ?? null,
    at: event.at,
    data: event.data ?? {},
    seq: null,
    isSealed: false,
  })
}

const PER_SUBJECT_MAX = 200

interface Told {
  readonly communityId: string
  readonly subject: EventSubject
}

const eventsTogether = togetherIn<Told, EventDocument[]>(async (communityId, asked) => {
  const kinds = new Set(asked.map(({ subject }) => subject.kind))
  const found = await Promise.all(
    [...kinds].map(async (kind) => {
      const ids = asked
        .filter(({ subject }) => subject.kind === kind)
        .map(({ subject }) => subject.id)
      const filter = { communityId, 'subject.kind': kind, 'subject.id': { $in: [...new Set(ids)] } }
      const events: EventDocument[] = await EventModel.find(filter).sort({ at: 1, _id: 1 }).lean()
      const bySubject = new Map<string, EventDocument[]>()
      for (const event of events) {
        const { id } = event.subject
        const own = bySubject.get(id)
        if (own === undefined) bySubject.set(id, [event])
        else own.push(event)
      }
      return [kind, bySubject] as const
    }),
  )
  const byKind = new Map(found)
  return asked.map(({ subject: { kind, id } }) =>
    (byKind.get(kind)?.get(id) ?? []).slice(0, PER_SUBJECT_MAX),
  )
})

/** What happened to one subject, oldest first; at most 200, which no timeline of a step exceeds. */
export async function eventsOf(
  communityId: string,
  subject: EventSubject,
): Promise<EventDocument[]> {
  return eventsTogether({ communityId, subject })
}

const TAIL_MAX = 500

/** The place of the newest event of a community's sequence; 0 before the first. */
export async function lastSeqOf(communityId: string): Promise<number> {
  const head = await ChainHeadModel.findOne({ communityId }).lean()
  return head?.seq ?? 0
}

/** The place of the newest event of every community, for the work that goes through all of them. */
export async function lastSeqs(): Promise<ReadonlyMap<string, number>> {
  const heads = await ChainHeadModel.find({})
    .setOptions({ acrossCommunities: true })
    .select({ communityId: 1, seq: 1 })
    .lean()
  return new Map(heads.map(({ communityId, seq }) => [communityId, seq]))
}

/** The events that follow a place of the sequence, in their order: for consumers with a position. */
export async function eventsAfter(communityId: string, seq: number): Promise<EventDocument[]> {
  return EventModel.find({ communityId, isSealed: true, seq: { $gt: seq } })
    .sort({ seq: 1 })
    .limit(TAIL_MAX)
    .lean()
}

/** What happened to one subject of some types alone, oldest first. */
export async function eventsOfTypes(
  communityId: string,
  { kind, id }: EventSubject,
  types: readonly string[],
): Promise<EventDocument[]> {
  return EventModel.find({
    communityId,
    'subject.kind': kind,
    'subject.id': id,
    type: { $in: [...types] },
  })
    .sort({ at: 1, _id: 1 })
    .limit(PER_SUBJECT_MAX)
    .lean()
}
