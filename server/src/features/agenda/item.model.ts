import {
  ADMISSION_BASES,
  ITEM_CATEGORIES,
  ITEM_GROUPS,
  ITEM_STATUSES,
  type AdmissionBasis,
  type ItemCategory,
  type ItemGroup,
  type ItemStatus,
} from '@linyi/shared/domain/agenda/item'
import type { BallotResult, LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const
const count = { type: Number, required: true } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const

/** Whose turn it is; the queues of the place of work are read by it. */
export const WAITS_FOR = ['screener', 'reviewer', 'chair', 'publisher'] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/** What an item shows of its ballot without asking the ballot. */
export interface ItemBallot {
  readonly id: string
  readonly effect: LegalEffect
  readonly closesAt: Date
  readonly electorate: number
  readonly result: BallotResult | null
  readonly sentence: string | null
}

/** What an item shows of its publication. */
export interface ItemOutcome {
  readonly id: string
  readonly publishedAt: Date
  readonly publicityEndsAt: Date
}

export interface ItemDocument extends CommunityDocument {
  readonly number: string
  readonly gridId: string
  readonly gridName: string
  readonly raiserId: string
  readonly category: ItemCategory
  readonly title: string
  readonly proposal: string
  readonly body: string
  readonly place: string
  readonly photos: readonly PhotoReference[]
  readonly basis: AdmissionBasis | null
  readonly status: ItemStatus
  /** Derived from the status for the tabs of the list. */
  readonly group: ItemGroup
  readonly waitsFor: WaitsFor | null
  readonly enteredAt: Date
  readonly dueAt: Date | null
  readonly endorsers: number
  readonly endorsersNeeded: number
  readonly endorsingEndsAt: Date | null
  readonly ballot: ItemBallot | null
  readonly outcome: ItemOutcome | null
  /** The rules this item runs under, copied when it was raised. */
  readonly rules: RuleSet
  readonly raisedAt: Date
  readonly version: number
}

/** The list's filters in every combination, each ending in the order of the list. */
const listIndexes = [
  [],
  ['group'],
  ['category'],
  ['gridId'],
  ['group', 'category'],
  ['gridId', 'group'],
  ['gridId', 'category'],
  ['gridId', 'group', 'category'],
  ['raiserId'],
  ['raiserId', 'group'],
].map((filters) => ({
  name: ['items_list', ...filters].join('_'),
  fields: {
    communityId: 1 as const,
    ...Object.fromEntries(filters.map((filter) => [filter, 1 as const])),
    _id: -1 as const,
  },
}))

export const ItemModel = defineCommunityModel<ItemDocument>(
  'agendaItems',
  {
    number: text,
    gridId: text,
    gridName: text,
    raiserId: text,
    category: { type: String, required: true, enum: ITEM_CATEGORIES },
    title: text,
    proposal: text,
    body: { type: String, default: '' },
    place: text,
    photos: { type: [{ _id: false, id: text, width: count, height: count }], default: [] },
    basis: { type: String, enum: [...ADMISSION_BASES, null], default: null },
    status: { type: String, required: true, enum: ITEM_STATUSES },
    group: { type: String, required: true, enum: ITEM_GROUPS },
    waitsFor: { type: String, enum: [...WAITS_FOR, null], default: null },
    enteredAt: { type: Date, required: true },
    dueAt: { type: Date, default: null },
    endorsers: count,
    endorsersNeeded: count,
    endorsingEndsAt: { type: Date, default: null },
    ballot: mixed,
    outcome: mixed,
    rules: { type: Schema.Types.Mixed, required: true },
    raisedAt: { type: Date, required: true },
    version: count,
  },
  [
    ...listIndexes,
    { name: 'items_by_number', fields: { communityId: 1, number: 1 }, unique: true },
    { name: 'items_due', fields: { communityId: 1, status: 1, dueAt: 1 } },
    { name: 'items_waiting', fields: { communityId: 1, waitsFor: 1, gridId: 1, dueAt: 1 } },
  ],
)

/** A neighbour's support of an item; one per person by the unique index. */
export interface EndorsementDocument extends CommunityDocument {
  readonly itemId: string
  readonly accountId: string
  readonly at: Date
}

export const EndorsementModel = defineCommunityModel<EndorsementDocument>(
  'endorsements',
  { itemId: text, accountId: text, at: { type: Date, required: true } },
  [
    {
      name: 'endorsements_once',
      fields: { communityId: 1, itemId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'endorsements_by_account', fields: { communityId: 1, accountId: 1, itemId: 1 } },
  ],
)

/** The running number of a community and month. */
export interface CounterDocument extends CommunityDocument {
  readonly month: string
  readonly value: number
}

export const CounterModel = defineCommunityModel<CounterDocument>(
  'itemCounters',
  { month: text, value: count },
  [{ name: 'itemCounters_by_month', fields: { communityId: 1, month: 1 }, unique: true }],
)
