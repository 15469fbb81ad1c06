import { SOLVED_ANSWERS, type SolvedAnswer } from '@linyi/shared/domain/agenda/item-survey'
import type { Role } from '@linyi/shared/domain/people/role'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const

/**
 * What staff heard when they called the raiser back, in one round of a matter: apart from what people
 * answer by themselves, with who called. One per survey by the unique index.
 */
export interface CallbackDocument extends CommunityDocument {
  readonly surveyId: string
  readonly itemId: string
  /** Who was called; null for somebody without an account. */
  readonly accountId: string | null
  readonly calledBy: string
  readonly calledIn: Role | null
  readonly calledAt: Date
  readonly isReached: boolean
  readonly tries: number
  readonly solved: SolvedAnswer | null
  readonly satisfied: number | null
}

export const CallbackModel = defineCommunityModel<CallbackDocument>(
  'ratingCallbacks',
  {
    surveyId: text,
    itemId: text,
    accountId: { type: String, default: null },
    calledBy: text,
    calledIn: { type: String, default: null },
    calledAt: { type: Date, required: true },
    isReached: { type: Boolean, required: true },
    tries: { type: Number, required: true },
    solved: { type: String, enum: [...SOLVED_ANSWERS, null], default: null },
    satisfied: { type: Number, default: null },
  },
  [
    { name: 'ratingCallbacks_once', fields: { communityId: 1, surveyId: 1 }, unique: true },
    { name: 'ratingCallbacks_by_account', fields: { communityId: 1, accountId: 1, calledAt: -1 } },
  ],
)
