import {
  BALLOT_RESULTS,
  type BallotResult,
  type LegalEffect,
  type Tally,
} from '@linyi/shared/domain/ballots/ballot'
import { OUTCOME_KINDS, type OutcomeKind } from '@linyi/shared/domain/outcomes/outcome'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const
const time = { type: Date, required: true } as const

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

export interface OutcomeDocument extends CommunityDocument {
  readonly kind: OutcomeKind
  readonly itemId: string
  readonly itemNumber: string
  readonly title: string
  readonly gridId: string
  readonly gridName: string
  readonly proposal: string
  readonly result: BallotResult
  readonly text: string
  readonly next: string
  readonly contact: string
  readonly publisherId: string
  readonly photos: readonly PhotoReference[]
  /** Null where it was decided by consensus, or by a body above the council. */
  readonly ballot: OutcomeBallot | null
  readonly publishedAt: Date
  readonly publicityEndsAt: Date
}

export const OutcomeModel = defineCommunityModel<OutcomeDocument>(
  'outcomes',
  {
    kind: { type: String, required: true, enum: OUTCOME_KINDS },
    itemId: text,
    itemNumber: text,
    title: text,
    gridId: text,
    gridName: text,
    proposal: text,
    result: { type: String, required: true, enum: BALLOT_RESULTS },
    text,
    next: text,
    contact: text,
    publisherId: text,
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
    ballot: { type: Schema.Types.Mixed, default: null },
    publishedAt: time,
    publicityEndsAt: time,
  },
  [
    { name: 'outcomes_list', fields: { communityId: 1, _id: -1 } },
    { name: 'outcomes_list_gridId', fields: { communityId: 1, gridId: 1, _id: -1 } },
    { name: 'outcomes_once', fields: { communityId: 1, itemId: 1, kind: 1 }, unique: true },
  ],
)
