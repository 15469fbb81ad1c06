import type { Role } from '@linyi/shared/domain/people/role'
import { newId } from '../ids'
import { EventModel, type EventDocument, type EventSubject } from './event.model'

/** An event as a command reports it. */
export interface NewEvent {
  readonly communityId: string
  readonly type: string
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

/** What happened to one subject, oldest first; at most 200, which no timeline of a step exceeds. */
export async function eventsOf(
  communityId: string,
  subject: EventSubject,
): Promise<EventDocument[]> {
  return EventModel.find({ communityId, 'subject.kind': subject.kind, 'subject.id': subject.id })
    .sort({ at: 1, _id: 1 })
    .limit(200)
    .lean()
}
