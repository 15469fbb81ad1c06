import { PAPER_ORIGINS, type PaperOrigin } from '@linyi/shared/domain/ballots/ballot'
import type { RollUnit } from '@linyi/shared/domain/ballots/electorate'
import type { Mark } from '@linyi/shared/domain/ballots/method'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const flag = { type: Boolean, required: true } as const

/** The frozen roll: whose vote it is, who may cast it and whether it is cast, never what. */
export interface VoterDocument extends CommunityDocument, Omit<RollUnit, 'key' | 'flats'> {
  readonly ballotId: string
  /** The account, household or owners whose vote it is. */
  readonly unit: string
  /** Whether one of its casters has another vote in this ballot and must say which is meant. */
  readonly isOneOfSeveral: boolean
  readonly hasCast: boolean
  readonly isRecused: boolean
  readonly flats: number
  /** How the paper came in, while the ballot is open; forgotten at the count. */
  readonly origin: PaperOrigin | null
  /** Grows with every paper, and negative once the roll is closed: the two cannot pass each other. */
  readonly revision: number
  readonly closesAt: Date
}

export const VoterModel = defineCommunityModel<VoterDocument>(
  'ballotVoters',
  {
    ballotId: text,
    unit: text,
    casters: { type: [String], required: true },
    areaCm2: { type: Number, required: true },
    buildingId: { type: String, default: null },
    householdId: { type: String, default: null },
    isOneOfSeveral: flag,
    hasCast: flag,
    isRecused: flag,
    /** More than one where an owner's several flats are one vote. */
    flats: { type: Number, default: 1 },
    origin: { type: String, enum: [...PAPER_ORIGINS, null], default: null },
    revision: { type: Number, required: true },
    closesAt: { type: Date, required: true },
  },
  [
    { name: 'ballotVoters_once', fields: { communityId: 1, ballotId: 1, unit: 1 }, unique: true },
    { name: 'ballotVoters_caster', fields: { communityId: 1, ballotId: 1, casters: 1 } },
    {
      name: 'ballotVoters_turnout',
      fields: { communityId: 1, ballotId: 1, hasCast: 1, buildingId: 1, areaCm2: 1 },
    },
    {
      name: 'ballotVoters_own',
      fields: { communityId: 1, casters: 1, hasCast: 1, closesAt: 1, _id: 1 },
    },
  ],
  { formerIndexes: ['ballotVoters_waiting'] },
)

/**
 * A paper in the box. While the ballot is open its name is an HMAC that only the ballot's key leads
 * to a voter, or in an open vote the voter itself; once counted it has a receipt, and the name of a
 * secret paper is gone.
 */
export interface PaperDocument extends CommunityDocument {
  readonly ballotId: string
  readonly name: string
  readonly mark: Mark
  readonly origin: PaperOrigin | null
  readonly areaCm2: number
  readonly receipt: string | null
  /** Whose it is, in an open vote of a council, from the count on. */
  readonly voter: string | null
}

export const PaperModel = defineCommunityModel<PaperDocument>(
  'ballotPapers',
  {
    ballotId: text,
    name: text,
    mark: text,
    origin: { type: String, enum: [...PAPER_ORIGINS, null], default: null },
    areaCm2: { type: Number, required: true },
    receipt: { type: String, default: null },
    voter: { type: String, default: null },
  },
  [{ name: 'ballotPapers_once', fields: { communityId: 1, ballotId: 1, name: 1 }, unique: true }],
)
