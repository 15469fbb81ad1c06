import {
  BALLOT_STATUSES,
  CHOICES,
  LEGAL_EFFECTS,
  type BallotStatus,
  type Choice,
  type LegalEffect,
} from '@linyi/shared/domain/ballots/ballot'
import type { MotionVerdict } from '@linyi/shared/domain/ballots/ballot.tally'
import type { BallotRules } from '@linyi/shared/domain/rules/ballot-rules'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const time = { type: Date, required: true } as const

export interface BallotDocument extends CommunityDocument {
  readonly itemId: string
  readonly itemNumber: string
  readonly itemTitle: string
  readonly gridId: string
  readonly effect: LegalEffect
  readonly text: string
  readonly textHash: string
  /** The rules it is decided by, copied when it was opened. */
  readonly rules: BallotRules
  readonly ruleSetVersion: number
  readonly opensAt: Date
  readonly closesAt: Date
  readonly electorate: number
  readonly electorateHash: string
  /** Names the voters' papers while the ballot is open; destroyed when it is counted. */
  readonly key: string | null
  readonly status: BallotStatus
  readonly verdict: MotionVerdict | null
}

export const BallotModel = defineCommunityModel<BallotDocument>(
  'ballots',
  {
    itemId: text,
    itemNumber: text,
    itemTitle: text,
    gridId: text,
    effect: { type: String, required: true, enum: LEGAL_EFFECTS },
    text,
    textHash: text,
    rules: { type: Schema.Types.Mixed, required: true },
    ruleSetVersion: { type: Number, required: true },
    opensAt: time,
    closesAt: time,
    electorate: { type: Number, required: true },
    electorateHash: text,
    key: { type: String, default: null },
    status: { type: String, required: true, enum: BALLOT_STATUSES },
    verdict: { type: Schema.Types.Mixed, default: null },
  },
  [
    { name: 'ballots_by_item', fields: { communityId: 1, itemId: 1, _id: -1 } },
    {
      name: 'ballots_one_open_per_item',
      fields: { communityId: 1, itemId: 1, status: 1 },
      unique: true,
      partialFilterExpression: { status: 'open' },
    },
    { name: 'ballots_due', fields: { communityId: 1, status: 1, closesAt: 1 } },
  ],
)

/** The frozen roll: who may vote and whether they have, never what. */
export interface VoterDocument extends CommunityDocument {
  readonly ballotId: string
  readonly accountId: string
  readonly hasCast: boolean
  /** Grows with every paper and at the count, so that the two cannot pass each other unseen. */
  readonly revision: number
  readonly closesAt: Date
}

export const VoterModel = defineCommunityModel<VoterDocument>(
  'ballotVoters',
  {
    ballotId: text,
    accountId: text,
    hasCast: { type: Boolean, required: true },
    revision: { type: Number, required: true },
    closesAt: time,
  },
  [
    {
      name: 'ballotVoters_once',
      fields: { communityId: 1, ballotId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'ballotVoters_turnout', fields: { communityId: 1, ballotId: 1, hasCast: 1 } },
    {
      name: 'ballotVoters_waiting',
      fields: { communityId: 1, accountId: 1, hasCast: 1, closesAt: 1, ballotId: 1 },
    },
  ],
)

/** A paper in the box: a choice under a name that only the ballot's key could lead back. */
export interface PaperDocument extends CommunityDocument {
  readonly ballotId: string
  readonly unitKey: string
  readonly choice: Choice
}

export const PaperModel = defineCommunityModel<PaperDocument>(
  'ballotPapers',
  { ballotId: text, unitKey: text, choice: { type: String, required: true, enum: CHOICES } },
  [
    {
      name: 'ballotPapers_once',
      fields: { communityId: 1, ballotId: 1, unitKey: 1 },
      unique: true,
    },
    { name: 'ballotPapers_count', fields: { communityId: 1, ballotId: 1, choice: 1 } },
  ],
)
