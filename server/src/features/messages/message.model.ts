import { IMPORTANCES, type Importance } from '@linyi/shared/domain/inbox/notice-kind'
import { MESSAGE_FAULTS, type MessageFault } from '@linyi/shared/domain/messages/delivery'
import {
  MESSAGE_TEMPLATES,
  type MessageTemplate,
} from '@linyi/shared/domain/messages/message-template'
import { MESSAGE_STATES, type MessageState } from '@linyi/shared/domain/messages/message.machine'
import {
  defineCommunityModel,
  defineServiceModel,
  type CommunityDocument,
} from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const maybeTime = { type: Date, default: null } as const

/**
 * A message on its way to one person. Its `_id` is that of the entry in the inbox, so an entry is
 * never sent twice. The words go when it is out: what was told stands in the inbox alone.
 */
export interface MessageDocument extends CommunityDocument {
  readonly accountId: string
  /** The delivery it is counted in; see `DeliveryDocument`. */
  readonly deliveryId: string
  readonly template: MessageTemplate
  readonly importance: Importance
  readonly state: MessageState
  readonly fault: MessageFault | null
  /** The page it opens. */
  readonly page: string
  /** What it says, sealed; empty once nothing is left to say. */
  readonly wordsSealed: string
  readonly at: Date
  readonly dueAt: Date | null
  readonly sendAt: Date
  /** The day whose budget it counts against; null for those that always go. */
  readonly countedOn: string | null
  /** The turn of the sender that asks WeChat for it, while it is `sending`. */
  readonly turn: string | null
  /** How often WeChat was too busy for it. */
  readonly tries: number
  readonly endedAt: Date | null
}

export const MessageModel = defineCommunityModel<MessageDocument>(
  'messages',
  {
    accountId: text,
    deliveryId: text,
    template: { type: String, required: true, enum: MESSAGE_TEMPLATES },
    importance: { type: Number, required: true, enum: IMPORTANCES },
    state: { type: String, required: true, enum: MESSAGE_STATES },
    fault: { type: String, default: null, enum: [null, ...MESSAGE_FAULTS] },
    page: text,
    wordsSealed: { type: String, default: '' },
    at: time,
    dueAt: maybeTime,
    sendAt: time,
    countedOn: maybeText,
    turn: maybeText,
    tries: { type: Number, default: 0 },
    endedAt: maybeTime,
  },
  [
    // what is due, the most important first
    {
      name: 'messages_queue',
      fields: { communityId: 1, state: 1, importance: 1, sendAt: 1, _id: 1 },
    },
    { name: 'messages_gathered', fields: { communityId: 1, state: 1, accountId: 1, sendAt: 1 } },
    { name: 'messages_day', fields: { communityId: 1, accountId: 1, countedOn: 1 } },
    {
      name: 'messages_by_account',
      fields: { communityId: 1, accountId: 1, template: 1, state: 1, _id: -1 },
    },
    { name: 'messages_age', fields: { communityId: 1, at: 1 } },
  ],
)

/** When to look at a community's queue next, so that a quiet one is never asked. */
export interface MessageQueueDocument {
  /** The community. */
  readonly _id: string
  readonly wakeAt: Date
}

export const MessageQueueModel = defineServiceModel<MessageQueueDocument>(
  'messageQueues',
  { wakeAt: time },
  [{ name: 'messageQueues_wake', fields: { wakeAt: 1 } }],
)
