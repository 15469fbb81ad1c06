import {
  IMPORTANCES,
  NOTICE_KINDS,
  type Importance,
  type NoticeKind,
} from '@linyi/shared/domain/inbox/notice-kind'
import type { NoticeEntry } from '@linyi/shared/domain/inbox/notice'
import { MESSAGE_TEMPLATES } from '@linyi/shared/domain/messages/message-template'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { ConsumerPosition } from '../../platform/events/position.store'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const count = { type: Number, required: true } as const

/** A notice as it lies in somebody's inbox. */
export interface InboxEntryDocument extends CommunityDocument, NoticeEntry {
  readonly kind: NoticeKind
  readonly importance: Importance
  readonly isRead: boolean
  readonly expiresAt: Date
}

export const InboxEntryModel = defineCommunityModel<InboxEntryDocument>(
  'inboxEntries',
  {
    accountId: text,
    eventId: text,
    eventType: text,
    kind: { type: String, required: true, enum: NOTICE_KINDS },
    importance: { type: Number, required: true, enum: IMPORTANCES },
    template: { type: String, enum: [...MESSAGE_TEMPLATES, null], default: null },
    title: text,
    text,
    about: { type: String, default: '' },
    step: { type: String, default: '' },
    place: maybeText,
    gridId: maybeText,
    at: time,
    dueAt: { type: Date, default: null },
    page: { type: Schema.Types.Mixed, required: true },
    isRead: { type: Boolean, required: true },
    expiresAt: time,
  },
  [
    {
      // told once, whoever tells it and however often he begins anew
      name: 'inboxEntries_once',
      fields: { communityId: 1, eventId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'inboxEntries_list', fields: { communityId: 1, accountId: 1, _id: -1 } },
    { name: 'inboxEntries_unread', fields: { communityId: 1, accountId: 1, isRead: 1, _id: -1 } },
    { name: 'inboxEntries_expired', fields: { communityId: 1, expiresAt: 1 } },
  ],
)

/** Where the telling of an event was left, in the middle of one of its audiences. */
export interface InboxPart {
  readonly seq: number
  /** The audience, by its name; `after` is in that audience's own words. */
  readonly audience: string
  readonly after: string | null
}

/** How far a community has been told of its events; one of a community. */
export interface InboxPositionDocument extends ConsumerPosition {
  readonly part: InboxPart | null
  /** When telling began: what was long before lies in the inbox as read. */
  readonly begunAt: Date
  /** One more with every step: of two who tell the same, one writes. */
  readonly step: number
}

export const InboxPositionModel = defineCommunityModel<InboxPositionDocument>(
  'inboxPositions',
  { seq: count, part: { type: Schema.Types.Mixed, default: null }, begunAt: time, step: count },
  [{ name: 'inboxPositions_one', fields: { communityId: 1 }, unique: true }],
)

/** A reminder that was given, by what it is about and for which date. */
export interface InboxReminderDocument extends CommunityDocument {
  readonly key: string
  readonly at: Date
}

export const InboxReminderModel = defineCommunityModel<InboxReminderDocument>(
  'inboxReminders',
  { key: text, at: time },
  [
    { name: 'inboxReminders_once', fields: { communityId: 1, key: 1 }, unique: true },
    { name: 'inboxReminders_old', fields: { communityId: 1, at: 1 } },
  ],
)
