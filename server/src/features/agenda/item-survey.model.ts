import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/**
 * One person who is asked how a matter went, and the answer; one per person and survey by the unique
 * index. A matter that is reopened asks again, by a survey of its own.
 */
export interface SurveyAskDocument extends CommunityDocument {
  readonly surveyId: string
  readonly itemId: string
  readonly accountId: string
  readonly endsAt: Date
  readonly answeredAt: Date | null
  readonly solved: boolean | null
  readonly satisfied: number | null
  readonly comment: string | null
}

export const SurveyAskModel = defineCommunityModel<SurveyAskDocument>(
  'surveyAsks',
  {
    surveyId: text,
    itemId: text,
    accountId: text,
    endsAt: { type: Date, required: true },
    answeredAt: { type: Date, default: null },
    solved: { type: Boolean, default: null },
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
      name: 'surveyAsks_by_account',
      fields: { communityId: 1, accountId: 1, answeredAt: 1, endsAt: 1 },
    },
  ],
)
