import { ITEM_CATEGORIES, type ItemCategory } from '@linyi/shared/domain/agenda/item'
import { LISTENING_STATUSES, type ListeningStatus } from '@linyi/shared/domain/listening/listening'
import type { ListeningRules } from '@linyi/shared/domain/listening/listening.rules'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const count = { type: Number, required: true } as const

export interface ListeningDocument extends CommunityDocument {
  readonly theme: string
  readonly venue: string
  readonly patronName: string
  readonly patronTitle: string
  readonly gridId: string | null
  readonly gridName: string | null
  readonly startsAt: Date
  /** When it is over at the latest. */
  readonly endsAt: Date
  readonly status: ListeningStatus
  readonly collected: number
  readonly summary: string | null
  readonly plannedBy: string
  /** The rules this session runs under, copied when it was planned. */
  readonly rules: ListeningRules
  readonly version: number
}

export const ListeningModel = defineCommunityModel<ListeningDocument>(
  'listeningSessions',
  {
    theme: text,
    venue: text,
    patronName: text,
    patronTitle: text,
    gridId: maybeText,
    gridName: maybeText,
    startsAt: time,
    endsAt: time,
    status: { type: String, required: true, enum: LISTENING_STATUSES },
    collected: count,
    summary: maybeText,
    plannedBy: text,
    rules: { type: Schema.Types.Mixed, required: true },
    version: count,
  },
  [
    { name: 'listeningSessions_list', fields: { communityId: 1, _id: -1 } },
    { name: 'listeningSessions_calendar', fields: { communityId: 1, startsAt: 1, _id: 1 } },
    {
      name: 'listeningSessions_calendar_gridId',
      fields: { communityId: 1, gridId: 1, startsAt: 1, _id: 1 },
    },
  ],
)

/** What somebody said in the room, and the item it became. */
export interface RemarkDocument extends CommunityDocument {
  readonly listeningId: string
  readonly itemId: string
  readonly text: string
  readonly title: string
  readonly category: ItemCategory
  readonly gridName: string
  readonly place: string
  readonly speaker: string | null
  readonly keptBy: string
  readonly saidAt: Date
}

export const RemarkModel = defineCommunityModel<RemarkDocument>(
  'listeningRemarks',
  {
    listeningId: text,
    itemId: text,
    text,
    title: text,
    category: { type: String, required: true, enum: ITEM_CATEGORIES },
    gridName: text,
    place: { type: String, default: '' },
    speaker: maybeText,
    keptBy: text,
    saidAt: time,
  },
  [
    { name: 'listeningRemarks_list', fields: { communityId: 1, listeningId: 1, _id: -1 } },
    { name: 'listeningRemarks_by_item', fields: { communityId: 1, itemId: 1 }, unique: true },
  ],
)
