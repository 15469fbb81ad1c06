import {
  RATER_STANDINGS,
  type RaterStanding,
  type SolvedAnswer,
} from '@linyi/shared/domain/agenda/item-survey'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/**
 * One person who is asked how a matter went, and the answer; one per person and survey by the unique
 * index, and one per home for those whose home it affects. A matter that is reopened asks again, by a
 * survey of its own.
 */
export interface SurveyAskDocument extends CommunityDocument {
  readonly surveyId: string
  readonly itemId: string
  readonly accountId: string
  readonly standing: RaterStanding
  /** Of those alone who were not asked and rate for their home. */
  readonly householdId: string | null
  readonly endsAt: Date
  readonly answeredAt: Date | null
  /** In the first surveys yes or no. */
  readonly solved: SolvedAnswer | boolean | null
  readonly satisfied: number | null
  readonly comment: string | null
}

export const SurveyAskModel = defineCommunityModel<SurveyAskDocument>(
  'surveyAsks',
  {
    surveyId: text,
    itemId: text,
    accountId: text,
    standing: { type: String, enum: RATER_STANDINGS, default: 'seconder' },
    householdId: { type: String, default: null },
    endsAt: { type: Date, required: true },
    answeredAt: { type: Date, default: null },
    solved: { type: Schema.Types.Mixed, default: null },
    satisfied: { type: Number, default: null },
    comment: { type: String, default: null },
  },
  [
    {
      name: 'surveyAsks_once',
      fields: { communityId: 1, surveyId: 1, accountId: 1 },
      unique: true,
    },
    {
      name: 'surveyAsks_once_per_home',
      fields: { communityId: 1, surveyId: 1, householdId: 1 },
      unique: true,
      partialFilterExpression: { householdId: { $type: 'string' } },
    },
    {
      name: 'surveyAsks_by_account',
      fields: { communityId: 1, accountId: 1, answeredAt: 1, endsAt: 1 },
    },
  ],
)
