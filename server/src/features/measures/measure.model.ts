import { ITEM_CATEGORIES, ITEM_STATUSES } from '@linyi/shared/domain/agenda/item'
import type { Counters } from '@linyi/shared/domain/measures/counters'
import { FACETS, type Facet } from '@linyi/shared/domain/measures/fold'
import type { MeasuredItem } from '@linyi/shared/domain/measures/item-life'
import type { Span } from '@linyi/shared/domain/measures/span'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { ConsumerPosition } from '../../platform/events/position.store'

const text = { type: String, required: true } as const
const count = { type: Number, required: true } as const
const maybeCount = { type: Number, default: null } as const
const flag = { type: Boolean, required: true } as const

/** The grid of a row that stands for the whole community. */
export const WHOLE = ''

/** The figures of a grid, or of the whole community, for a day, a month or a year. */
export interface MeasureRowDocument extends CommunityDocument {
  readonly gridId: string
  readonly facet: Facet
  readonly span: Span
  readonly n: Counters
}

export const MeasureRowModel = defineCommunityModel<MeasureRowDocument>(
  'measureRows',
  {
    gridId: { type: String, default: WHOLE },
    facet: { type: String, required: true, enum: FACETS },
    span: text,
    n: { type: Schema.Types.Mixed, default: {} },
  },
  [
    {
      name: 'measureRows_once',
      fields: { communityId: 1, facet: 1, gridId: 1, span: 1 },
      unique: true,
    },
  ],
)

/** How far the sequence of events has been gone through; one of a community. */
export interface MeasurePositionDocument extends ConsumerPosition {
  /** The time of the newest event that is counted. */
  readonly at: Date
  /** The day for which residents and buildings were last counted. */
  readonly residentsOn: string
}

export const MeasurePositionModel = defineCommunityModel<MeasurePositionDocument>(
  'measurePositions',
  { seq: count, at: { type: Date, required: true }, residentsOn: { type: String, default: '' } },
  [{ name: 'measurePositions_one', fields: { communityId: 1 }, unique: true }],
)

/** An item as it is known from its events: what the next one is compared with, and the way down. */
export interface MeasureItemDocument extends CommunityDocument, MeasuredItem {
  /** Whether it is in work; overdue from `overdueFrom` on. */
  readonly isOpen: boolean
  readonly overdueFrom: number | null
}

export const MeasureItemModel = defineCommunityModel<MeasureItemDocument>(
  'measureItems',
  {
    version: count,
    gridId: text,
    category: { type: String, required: true, enum: ITEM_CATEGORIES },
    status: { type: String, required: true, enum: ITEM_STATUSES },
    isListed: flag,
    enteredAt: count,
    dueAt: maybeCount,
    contactDueAt: maybeCount,
    contactedAt: maybeCount,
    hasReply: flag,
    disposition: { type: String, default: null },
    receivedAt: maybeCount,
    endedAt: maybeCount,
    isContactCounted: flag,
    isOpen: flag,
    overdueFrom: maybeCount,
  },
  [
    {
      name: 'measureItems_received',
      fields: { communityId: 1, receivedAt: -1, _id: -1 },
    },
    {
      name: 'measureItems_received_gridId',
      fields: { communityId: 1, gridId: 1, receivedAt: -1, _id: -1 },
    },
    { name: 'measureItems_ended', fields: { communityId: 1, endedAt: -1, _id: -1 } },
    {
      name: 'measureItems_ended_gridId',
      fields: { communityId: 1, gridId: 1, endedAt: -1, _id: -1 },
    },
    {
      name: 'measureItems_open',
      fields: { communityId: 1, isOpen: 1, receivedAt: -1, _id: -1 },
    },
    {
      name: 'measureItems_open_gridId',
      fields: { communityId: 1, isOpen: 1, gridId: 1, receivedAt: -1, _id: -1 },
    },
    {
      name: 'measureItems_overdue',
      fields: { communityId: 1, isOpen: 1, overdueFrom: -1, _id: -1 },
    },
    {
      name: 'measureItems_overdue_gridId',
      fields: { communityId: 1, isOpen: 1, gridId: 1, overdueFrom: -1, _id: -1 },
    },
  ],
)

/** The last month in which a person took part in a grid, or anywhere in the community. */
export interface MeasurePersonDocument extends CommunityDocument {
  readonly gridId: string
  readonly accountId: string
  readonly month: string
}

export const MeasurePersonModel = defineCommunityModel<MeasurePersonDocument>(
  'measurePeople',
  { gridId: { type: String, default: WHOLE }, accountId: text, month: text },
  [
    {
      name: 'measurePeople_once',
      fields: { communityId: 1, gridId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'measurePeople_by_account', fields: { communityId: 1, accountId: 1 } },
  ],
)
