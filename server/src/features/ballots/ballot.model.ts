import {
  BALLOT_STATUSES,
  LEGAL_EFFECTS,
  SECRECIES,
  type BallotStatus,
  type LegalEffect,
  type PaperOrigin,
  type Secrecy,
} from '@linyi/shared/domain/ballots/ballot'
import type { Electorate } from '@linyi/shared/domain/ballots/electorate'
import type { BallotMethod } from '@linyi/shared/domain/ballots/method'
import type { Verdict } from '@linyi/shared/domain/ballots/verdict'
import type { Role } from '@linyi/shared/domain/people/role'
import type { BallotRules } from '@linyi/shared/domain/rules/ballot-rules'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const time = { type: Date, required: true } as const
const count = { type: Number, required: true } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const
const list = { type: [Schema.Types.Mixed], default: [] } as const

/** Somebody's confirmation of the result, in the office it was given in. */
export interface Signature {
  readonly accountId: string
  readonly role: Role
  readonly at: Date
}

/** An elector's doubt about the result, and what the recount answered. */
export interface Challenge {
  readonly accountId: string
  readonly reason: string
  readonly at: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
}

/** Where a vote on the floor of a meeting belongs. */
export interface BallotFloor {
  readonly meetingId: string
  readonly motionId: string
  /** Members of the council who have not stepped aside: what the quorum is measured against. */
  readonly members: number
}

export interface BallotDocument extends CommunityDocument {
  readonly itemId: string
  readonly itemNumber: string
  readonly itemTitle: string
  readonly gridId: string
  readonly effect: LegalEffect
  /** By what rule the roll was drawn. */
  readonly drawn: Electorate
  readonly method: BallotMethod
  readonly secrecy: Secrecy
  readonly text: string
  readonly textHash: string
  /** The rules it is decided by, copied when it was opened. */
  readonly rules: BallotRules
  readonly ruleSetVersion: number
  readonly opensAt: Date
  readonly closesAt: Date
  /** The closing time before more time was given, and why. */
  readonly extension: { readonly from: Date; readonly reason: string } | null
  /** Null for a ballot that no meeting has opened. */
  readonly floor: BallotFloor | null
  /** When those who had not voted were last reminded; whom that was, nobody writes down. */
  readonly remindedAt: Date | null
  /** How the papers came in; set at the count, without parts under five. */
  readonly origins: readonly { readonly origin: PaperOrigin; readonly figure: number }[] | null
  /** Votes on the roll and their exclusive area, frozen at opening. */
  readonly electorate: number
  readonly areaCm2: number
  readonly electorateHash: string
  /** Names the voters' papers while the ballot is open; destroyed when it is counted. */
  readonly key: string | null
  readonly status: BallotStatus
  readonly verdict: Verdict | null
  /** What the count was held against: the roll without those who stepped aside. */
  readonly hall: {
    readonly heads: number
    readonly areaCm2: number
    /** On the roll of a vote on the floor; null where nobody counted a room. */
    readonly present: number | null
    readonly chair: 'yes' | 'no' | 'abstain' | null
  } | null
  /** The root over all papers; also in the sealed event of the count. */
  readonly root: string | null
  readonly signatures: readonly Signature[]
  readonly challengeUntil: Date | null
  readonly challenges: readonly Challenge[]
  readonly voidReason: string | null
}

export const BallotModel = defineCommunityModel<BallotDocument>(
  'ballots',
  {
    itemId: text,
    itemNumber: text,
    itemTitle: text,
    gridId: text,
    effect: { type: String, required: true, enum: LEGAL_EFFECTS },
    drawn: { type: Schema.Types.Mixed, required: true },
    method: { type: Schema.Types.Mixed, required: true },
    secrecy: { type: String, required: true, enum: SECRECIES },
    text,
    textHash: text,
    rules: { type: Schema.Types.Mixed, required: true },
    ruleSetVersion: count,
    opensAt: time,
    closesAt: time,
    extension: mixed,
    floor: mixed,
    remindedAt: { type: Date, default: null },
    origins: mixed,
    electorate: count,
    areaCm2: count,
    electorateHash: text,
    key: { type: String, default: null },
    status: { type: String, required: true, enum: BALLOT_STATUSES },
    verdict: mixed,
    hall: mixed,
    root: { type: String, default: null },
    signatures: list,
    challengeUntil: { type: Date, default: null },
    challenges: list,
    voidReason: { type: String, default: null },
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
    {
      name: 'ballots_to_confirm',
      fields: { communityId: 1, status: 1, 'floor.meetingId': 1, closesAt: 1 },
    },
    { name: 'ballots_certified', fields: { communityId: 1, status: 1, challengeUntil: 1 } },
  ],
)
