import {
  CANDIDATE_STATUSES,
  CONSTITUENCIES,
  type CandidateStatus,
  type Constituency,
} from '@linyi/shared/domain/councils/council'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/** A recommendation for a seat in the council of a grid. */
export interface CandidateDocument extends CommunityDocument {
  readonly gridId: string
  /** Null for a neighbour recommended by name who was not found. */
  readonly accountId: string | null
  readonly recommendedBy: string
  /** The name as it was written, until it is decided; null where nobody was named. */
  readonly namedSealed: string | null
  readonly namedMasked: string | null
  /** Where the neighbour was said to live. */
  readonly namedBuildingId: string | null
  /** Both of them, for the list of one's own. */
  readonly parties: readonly string[]
  readonly constituency: Constituency
  readonly reason: string
  readonly status: CandidateStatus
  readonly recommendedAt: Date
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly reply: string | null
}

export const CandidateModel = defineCommunityModel<CandidateDocument>(
  'councilCandidates',
  {
    gridId: text,
    accountId: { type: String, default: null },
    recommendedBy: text,
    namedSealed: { type: String, default: null },
    namedMasked: { type: String, default: null },
    namedBuildingId: { type: String, default: null },
    parties: { type: [String], required: true },
    constituency: { type: String, required: true, enum: CONSTITUENCIES },
    reason: text,
    status: { type: String, required: true, enum: CANDIDATE_STATUSES },
    recommendedAt: { type: Date, required: true },
    decidedAt: { type: Date, default: null },
    decidedBy: { type: String, default: null },
    reply: { type: String, default: null },
  },
  [
    {
      name: 'councilCandidates_once',
      fields: { communityId: 1, gridId: 1, accountId: 1 },
      unique: true,
      partialFilterExpression: { status: 'recommended', accountId: { $type: 'string' } },
    },
    { name: 'councilCandidates_list', fields: { communityId: 1, _id: -1 } },
    { name: 'councilCandidates_list_status', fields: { communityId: 1, status: 1, _id: -1 } },
    { name: 'councilCandidates_list_gridId', fields: { communityId: 1, gridId: 1, _id: -1 } },
    {
      name: 'councilCandidates_list_gridId_status',
      fields: { communityId: 1, gridId: 1, status: 1, _id: -1 },
    },
    { name: 'councilCandidates_by_party', fields: { communityId: 1, parties: 1, _id: -1 } },
    {
      name: 'councilCandidates_by_recommender',
      fields: { communityId: 1, recommendedBy: 1, status: 1 },
    },
  ],
)
