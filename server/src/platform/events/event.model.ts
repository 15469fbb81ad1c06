import { Schema } from 'mongoose'
import { defineCommunityModel } from '../db/model'

/** What an event is about. */
export interface EventSubject {
  readonly kind: string
  readonly id: string
}

/** Something that happened, written once by the command that made it happen. */
export interface EventDocument {
  readonly _id: string
  readonly communityId: string
  /** Past tense, such as `agenda.raised`. */
  readonly type: string
  readonly subject: EventSubject
  readonly actorId: string | null
  /** The hat the actor wore, when it matters. */
  readonly role: string | null
  readonly at: Date
  readonly data: Readonly<Record<string, unknown>>
  /** The place in the community's sequence; given by the sealer. */
  readonly seq: number | null
  readonly isSealed: boolean
}

export const EventModel = defineCommunityModel<EventDocument>(
  'events',
  {
    type: { type: String, required: true },
    subject: { kind: { type: String, required: true }, id: { type: String, required: true } },
    actorId: { type: String, default: null },
    role: { type: String, default: null },
    at: { type: Date, required: true },
    data: { type: Schema.Types.Mixed, required: true },
    seq: { type: Number, default: null },
    isSealed: { type: Boolean, required: true },
  },
  [
    {
      name: 'events_by_subject',
      fields: { communityId: 1, 'subject.kind': 1, 'subject.id': 1, at: 1, _id: 1 },
    },
    {
      name: 'events_by_seq',
      fields: { communityId: 1, seq: 1 },
      unique: true,
      partialFilterExpression: { isSealed: true },
    },
    {
      // The sealer's look across all communities; it holds what waits and nothing else.
      name: 'events_waiting',
      fields: { isSealed: 1, communityId: 1 },
      partialFilterExpression: { isSealed: false },
    },
    {
      name: 'events_unsealed',
      fields: { communityId: 1, at: 1, _id: 1 },
      partialFilterExpression: { isSealed: false },
    },
  ],
)
