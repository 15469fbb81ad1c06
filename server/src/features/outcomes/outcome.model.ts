import {
  BALLOT_RESULTS,
  type BallotResult,
  type LegalEffect,
  type Tally,
} from '@linyi/shared/domain/ballots/ballot'
import {
  OUTCOME_KINDS,
  OUTCOME_STATUSES,
  type OutcomeField,
  type OutcomeKind,
  type OutcomeStatus,
} from '@linyi/shared/domain/outcomes/outcome'
import type { OutcomeContent } from '@linyi/shared/domain/outcomes/outcome-content'
import { Schema } from 'mongoose'
import {
  defineCommunityModel,
  type CommunityDocument,
  type IndexDefinition,
} from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const words = { type: String, default: '' } as const
const time = { type: Date, default: null } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const
const list = { type: [Schema.Types.Mixed], default: [] }
const none = { type: Number, default: 0 } as const
const one = { type: Number, default: 1 } as const
const no = { type: Boolean, default: false } as const
const photos = {
  type: [
    {
      _id: false,
      id: text,
      width: { type: Number, required: true },
      height: { type: Number, required: true },
    },
  ],
  default: [],
}

/** The figures of the vote as they were published; a publication stands on its own. */
export interface OutcomeBallot {
  readonly id: string
  readonly effect: LegalEffect
  readonly text: string
  readonly electorate: number
  readonly participants: number
  readonly tally: Tally
  readonly yesNeeded: number
  readonly denominator: number
  readonly sentence: string
}

/** Why something was done to a publication, and who did it. */
export interface OutcomeReasonGiven {
  readonly reason: string
  readonly at: Date
  readonly byId: string
}

/** What a publication says, with the pictures as other documents keep them. */
export type OutcomeWords = OutcomeContent<PhotoReference>

export interface OutcomeDocument extends CommunityDocument, OutcomeWords {
  readonly kind: OutcomeKind
  readonly status: OutcomeStatus
  /** Derived from the status: residents see it. */
  readonly isPublic: boolean
  /** Null for the common fund, which is of no item. */
  readonly itemId: string | null
  /** Which round of the item it belongs to: once for each, which a unique index holds. */
  readonly round: string
  readonly itemNumber: string
  readonly title: string
  readonly gridId: string | null
  readonly gridName: string
  /** Whose residents may object; null for those of the whole community. */
  readonly scopeGridId: string | null
  readonly resolutionId: string | null
  readonly result: BallotResult | null
  readonly wasVoted: boolean
  /** Null where it was decided by consensus, by hands, or by a body above the council. */
  readonly ballot: OutcomeBallot | null
  /** What happens next in one sentence; of the time before there were steps. */
  readonly next: string
  readonly facesChecked: boolean
  /** Who published it; of a draft whoever wrote it last. */
  readonly publisherId: string
  /** Everybody who wrote in it: pictures they sent stay with it. */
  readonly editorIds: readonly string[]
  readonly editedAt: Date | null
  /** When it goes out by itself. */
  readonly publishAt: Date | null
  /** Why it did not, when it was time. */
  readonly problem: {
    readonly code: string
    readonly at: Date
    readonly missing: readonly OutcomeField[]
  } | null
  readonly publishedAt: Date | null
  readonly publicityEndsAt: Date | null
  /** Each correction is a version of its own. */
  readonly versionNo: number
  readonly correction: OutcomeReasonGiven | null
  readonly withdrawal: OutcomeReasonGiven | null
  readonly objections: number
  readonly openObjections: number
  readonly upheldObjections: number
  readonly version: number
}

/**
 * The wall's filters in every combination that the screen offers: newest first, or by the end of the
 * notice where one asks for what still runs.
 */
const wallIndexes: IndexDefinition[] = [[], ['gridId']].flatMap((grid) =>
  [[], ['kind']].flatMap((kind) =>
    ['publishedAt', 'publicityEndsAt'].map((order) => ({
      name: ['outcomes_wall', ...grid, ...kind, order].join('_'),
      fields: {
        communityId: 1,
        isPublic: 1,
        ...Object.fromEntries([...grid, ...kind].map((field) => [field, 1 as const])),
        [order]: -1,
        _id: -1,
      },
    })),
  ),
)

/** What a publication says; its earlier versions say the same things. */
const content = {
  proposal: words,
  text: words,
  figures: mixed,
  steps: list,
  money: list,
  noMoney: no,
  notAdopted: words,
  contact: words,
  photos,
  beforePhotos: photos,
  afterPhotos: photos,
  noPhotosReason: words,
} as const

export const OutcomeModel = defineCommunityModel<OutcomeDocument>(
  'outcomes',
  {
    kind: { type: String, required: true, enum: OUTCOME_KINDS },
    // documents of an earlier time were published when they were written
    status: { type: String, enum: OUTCOME_STATUSES, default: 'published' },
    isPublic: { type: Boolean, default: true },
    itemId: maybeText,
    round: words,
    itemNumber: words,
    title: text,
    gridId: maybeText,
    gridName: text,
    scopeGridId: maybeText,
    resolutionId: maybeText,
    result: { type: String, enum: [...BALLOT_RESULTS, null], default: null },
    wasVoted: no,
    ...content,
    ballot: mixed,
    next: words,
    facesChecked: no,
    publisherId: text,
    editorIds: { type: [String], default: [] },
    editedAt: time,
    publishAt: time,
    problem: mixed,
    publishedAt: time,
    publicityEndsAt: time,
    versionNo: one,
    correction: mixed,
    withdrawal: mixed,
    objections: none,
    openObjections: none,
    upheldObjections: none,
    version: one,
  },
  [
    ...wallIndexes,
    { name: 'outcomes_drafts', fields: { communityId: 1, isPublic: 1, _id: -1 } },
    { name: 'outcomes_scheduled', fields: { communityId: 1, status: 1, publishAt: 1 } },
    { name: 'outcomes_by_editor', fields: { communityId: 1, editorIds: 1, _id: -1 } },
    {
      name: 'outcomes_once_round',
      fields: { communityId: 1, itemId: 1, kind: 1, round: 1 },
      unique: true,
    },
  ],
  // once for each item and kind, when no matter was ever decided twice
  { formerIndexes: ['outcomes_once', 'outcomes_list', 'outcomes_list_gridId'] },
)

/** An earlier version of a publication as residents read it, and why another took its place. */
export interface OutcomeVersionDocument extends CommunityDocument, OutcomeWords {
  readonly outcomeId: string
  readonly versionNo: number
  readonly replacedAt: Date
  readonly reason: string
}

export const OutcomeVersionModel = defineCommunityModel<OutcomeVersionDocument>(
  'outcomeVersions',
  {
    outcomeId: text,
    versionNo: { type: Number, required: true },
    replacedAt: { type: Date, required: true },
    reason: text,
    ...content,
  },
  [
    { name: 'outcomeVersions_list', fields: { communityId: 1, outcomeId: 1, _id: -1 } },
    {
      name: 'outcomeVersions_once',
      fields: { communityId: 1, outcomeId: 1, versionNo: 1 },
      unique: true,
    },
  ],
)
