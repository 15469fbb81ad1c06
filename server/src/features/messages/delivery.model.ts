import { IMPORTANCES, type Importance } from '@linyi/shared/domain/inbox/notice-kind'
import { NOTICE_PAGES, type NoticePage } from '@linyi/shared/domain/inbox/notice-page'
import type { DeliveryCounts } from '@linyi/shared/domain/messages/delivery'
import {
  MESSAGE_TEMPLATES,
  type MessageTemplate,
} from '@linyi/shared/domain/messages/message-template'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const

/**
 * A notice as it went out to everybody it concerns: how many found it in their inbox and what became
 * of the messages. Counted along with every message, so that reading it costs the same for ten
 * people and for ten thousand.
 */
export interface DeliveryDocument extends CommunityDocument {
  readonly eventId: string
  /** Which of the event's notices: its kind and its words, for one event tells several audiences. */
  readonly notice: string
  readonly title: string
  readonly about: string
  readonly pageName: NoticePage
  readonly pageId: string | null
  readonly gridId: string | null
  readonly template: MessageTemplate | null
  readonly importance: Importance
  readonly at: Date
  /** In how many inboxes it is. */
  readonly told: number
  readonly n: DeliveryCounts
}

export const DeliveryModel = defineCommunityModel<DeliveryDocument>(
  'messageDeliveries',
  {
    eventId: text,
    notice: text,
    title: text,
    about: { type: String, default: '' },
    pageName: { type: String, required: true, enum: NOTICE_PAGES },
    pageId: maybeText,
    gridId: maybeText,
    template: { type: String, default: null, enum: [null, ...MESSAGE_TEMPLATES] },
    importance: { type: Number, required: true, enum: IMPORTANCES },
    at: { type: Date, required: true },
    told: { type: Number, default: 0 },
    n: { type: Schema.Types.Mixed, default: {} },
  },
  [
    {
      name: 'messageDeliveries_once',
      fields: { communityId: 1, eventId: 1, notice: 1 },
      unique: true,
    },
    { name: 'messageDeliveries_list', fields: { communityId: 1, at: -1, _id: -1 } },
    {
      name: 'messageDeliveries_list_gridId',
      fields: { communityId: 1, gridId: 1, at: -1, _id: -1 },
    },
    {
      name: 'messageDeliveries_by_page',
      fields: { communityId: 1, pageId: 1, at: -1, _id: -1 },
    },
  ],
)
