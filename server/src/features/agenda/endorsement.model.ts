import { MERGE_ANSWERS, type MergeAnswer } from '@linyi/shared/domain/agenda/item-merge'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const

/** By which way the support came: tapped, signed on paper, or carried over from a merged item. */
export const ENDORSEMENT_ORIGINS = ['app', 'paper', 'merge'] as const
export type EndorsementOrigin = (typeof ENDORSEMENT_ORIGINS)[number]

/** Whether a supporter of a merged item has been asked, and what they said. */
const MERGE_STATES = ['asked', ...MERGE_ANSWERS] as const

/** A neighbour's support of an item; one per person, and on paper one per household, by unique indexes. */
export interface EndorsementDocument extends CommunityDocument {
  readonly itemId: string
  readonly accountId: string
  readonly at: Date
  readonly origin: EndorsementOrigin
  /** Whether the person sat in the grid's council at the time. */
  readonly isMember: boolean
  /** Set on a signature on paper: of each household one counts. */
  readonly householdId: string | null
  /** The merged item a copy came from; undoing the merge takes exactly these back. */
  readonly fromItemId: string | null
  readonly mergeAnswer: 'asked' | MergeAnswer | null
}

export const EndorsementModel = defineCommunityModel<EndorsementDocument>(
  'endorsements',
  {
    itemId: text,
    accountId: text,
    at: { type: Date, required: true },
    origin: { type: String, enum: ENDORSEMENT_ORIGINS, default: 'app' },
    isMember: { type: Boolean, default: false },
    householdId: { type: String, default: null },
    fromItemId: { type: String, default: null },
    mergeAnswer: { type: String, enum: [...MERGE_STATES, null], default: null },
  },
  [
    {
      name: 'endorsements_once',
      fields: { communityId: 1, itemId: 1, accountId: 1 },
      unique: true,
    },
    {
      name: 'endorsements_once_on_paper',
      fields: { communityId: 1, itemId: 1, householdId: 1 },
      unique: true,
      partialFilterExpression: { householdId: { $type: 'string' } },
    },
    { name: 'endorsements_by_account', fields: { communityId: 1, accountId: 1, itemId: -1 } },
    { name: 'endorsements_carried', fields: { communityId: 1, itemId: 1, fromItemId: 1 } },
    {
      name: 'endorsements_asked',
      fields: { communityId: 1, accountId: 1, mergeAnswer: 1 },
      partialFilterExpression: { mergeAnswer: 'asked' },
    },
  ],
)

/** Somebody who wants to hear of an item without supporting it. */
export interface FollowerDocument extends CommunityDocument {
  readonly itemId: string
  readonly accountId: string
  readonly at: Date
  readonly fromItemId: string | null
}

export const FollowerModel = defineCommunityModel<FollowerDocument>(
  'itemFollowers',
  {
    itemId: text,
    accountId: text,
    at: { type: Date, required: true },
    fromItemId: { type: String, default: null },
  },
  [
    {
      name: 'itemFollowers_once',
      fields: { communityId: 1, itemId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'itemFollowers_carried', fields: { communityId: 1, itemId: 1, fromItemId: 1 } },
    { name: 'itemFollowers_by_account', fields: { communityId: 1, accountId: 1, itemId: -1 } },
  ],
)

/** Signatures on paper, entered by one person and confirmed by another. */
export interface PaperSheetDocument extends CommunityDocument {
  readonly itemId: string
  readonly accountIds: readonly string[]
  readonly photos: readonly PhotoReference[]
  readonly enteredById: string
  readonly at: Date
  readonly confirmedById: string | null
  /** How many signatures were new; null while nobody has confirmed the sheet. */
  readonly counted: number | null
}

export const PaperSheetModel = defineCommunityModel<PaperSheetDocument>(
  'paperSheets',
  {
    itemId: text,
    accountIds: { type: [String], required: true },
    photos: {
      type: [
        {
          _id: false,
          id: text,
          width: { type: Number, required: true },
          height: { type: Number, required: true },
        },
      ],
      default: [],
    },
    enteredById: text,
    at: { type: Date, required: true },
    confirmedById: { type: String, default: null },
    counted: { type: Number, default: null },
  },
  [
    { name: 'paperSheets_by_item', fields: { communityId: 1, itemId: 1, _id: -1 } },
    { name: 'paperSheets_by_author', fields: { communityId: 1, enteredById: 1 } },
  ],
)
