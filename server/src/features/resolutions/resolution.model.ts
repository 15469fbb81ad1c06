import { ITEM_CATEGORIES, type ItemCategory } from '@linyi/shared/domain/agenda/item'
import { DECISION_WAYS, type DecisionWay } from '@linyi/shared/domain/agenda/stakeholder'
import {
  BALLOT_RESULTS,
  LEGAL_EFFECTS,
  type BallotResult,
  type LegalEffect,
} from '@linyi/shared/domain/ballots/ballot'
import {
  EXECUTORS,
  RESOLUTION_DUTIES,
  RESOLUTION_STATUSES,
  type Executor,
  type ResolutionDuty,
  type ResolutionStatus,
} from '@linyi/shared/domain/resolutions/resolution'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const maybeTime = { type: Date, default: null } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const
const count = { type: Number, required: true } as const

/** The figures of the vote; a resolution stands on its own. */
export interface ResolutionFigures {
  readonly electorate: number
  readonly participants: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly yesNeeded: number
  readonly denominator: number
  readonly sentence: string
}

export interface ResolutionDocument extends CommunityDocument {
  readonly itemId: string
  /** Which decision of the item: its ballot, or the moment of the consensus or meeting. */
  readonly decisionKey: string
  readonly itemNumber: string
  readonly title: string
  readonly category: ItemCategory
  readonly gridId: string
  readonly gridName: string
  readonly way: DecisionWay
  readonly result: BallotResult
  readonly text: string
  readonly effect: LegalEffect | null
  readonly figures: ResolutionFigures | null
  readonly legalBasis: string
  readonly ruleSetVersion: number
  readonly executor: Executor
  readonly entrustedBy: string | null
  readonly report: { readonly text: string; readonly at: Date; readonly byId: string } | null
  readonly reply: {
    readonly text: string
    readonly at: Date
    readonly byId: string
    readonly isAdopted: boolean
  } | null
  readonly reviewAt: Date | null
  readonly challengeUntil: Date | null
  readonly noticeEndsAt: Date | null
  readonly status: ResolutionStatus
  readonly adoptedAt: Date
  readonly dissents: number
  readonly unexplained: number
  readonly explainDueAt: Date
  /** Derived: what somebody in office still owes; the tasks are read by it. */
  readonly duties: readonly ResolutionDuty[]
  /** Why and by what it ended: the later resolution, or whoever annulled it. */
  readonly ending: {
    readonly reason: string
    readonly at: Date
    readonly byId: string | null
  } | null
  readonly version: number
}

export const ResolutionModel = defineCommunityModel<ResolutionDocument>(
  'resolutions',
  {
    itemId: text,
    decisionKey: text,
    itemNumber: text,
    title: text,
    category: { type: String, required: true, enum: ITEM_CATEGORIES },
    gridId: text,
    gridName: text,
    way: { type: String, required: true, enum: DECISION_WAYS },
    result: { type: String, required: true, enum: BALLOT_RESULTS },
    text,
    effect: { type: String, enum: [...LEGAL_EFFECTS, null], default: null },
    figures: mixed,
    legalBasis: text,
    ruleSetVersion: count,
    executor: { type: String, required: true, enum: EXECUTORS },
    entrustedBy: maybeText,
    report: mixed,
    reply: mixed,
    reviewAt: maybeTime,
    challengeUntil: maybeTime,
    noticeEndsAt: maybeTime,
    status: { type: String, required: true, enum: RESOLUTION_STATUSES },
    adoptedAt: time,
    dissents: count,
    unexplained: count,
    explainDueAt: time,
    duties: { type: [{ type: String, enum: RESOLUTION_DUTIES }], default: [] },
    ending: mixed,
    version: count,
  },
  [
    {
      name: 'resolutions_once',
      fields: { communityId: 1, itemId: 1, decisionKey: 1 },
      unique: true,
    },
    { name: 'resolutions_list', fields: { communityId: 1, _id: -1 } },
    { name: 'resolutions_list_gridId', fields: { communityId: 1, gridId: 1, _id: -1 } },
    { name: 'resolutions_list_status', fields: { communityId: 1, status: 1, _id: -1 } },
    {
      name: 'resolutions_list_gridId_status',
      fields: { communityId: 1, gridId: 1, status: 1, _id: -1 },
    },
    { name: 'resolutions_by_item', fields: { communityId: 1, itemId: 1, _id: -1 } },
    {
      name: 'resolutions_due',
      fields: { communityId: 1, status: 1, result: 1, noticeEndsAt: 1 },
    },
    { name: 'resolutions_review', fields: { communityId: 1, reviewAt: 1 } },
    { name: 'resolutions_duties', fields: { communityId: 1, duties: 1, explainDueAt: 1 } },
  ],
)

/** Somebody who was against it and stands on record; the explanation is owed to each (A2.2). */
export interface DissentDocument extends CommunityDocument {
  readonly resolutionId: string
  readonly accountId: string
  /** Null where the vote itself bears the name and nothing was added. */
  readonly text: string | null
  readonly at: Date
  readonly explanation: { readonly text: string; readonly at: Date; readonly byId: string } | null
}

export const DissentModel = defineCommunityModel<DissentDocument>(
  'resolutionDissents',
  {
    resolutionId: text,
    accountId: text,
    text: maybeText,
    at: time,
    explanation: mixed,
  },
  [
    {
      name: 'resolutionDissents_once',
      fields: { communityId: 1, resolutionId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'resolutionDissents_list', fields: { communityId: 1, resolutionId: 1, _id: -1 } },
    { name: 'resolutionDissents_mine', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)
