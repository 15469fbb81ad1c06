import {
  OBJECTION_STATUSES,
  OUTCOME_KINDS,
  type ObjectionStatus,
  type OutcomeKind,
} from '@linyi/shared/domain/outcomes/outcome'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const time = { type: Date, required: true } as const

/** A resident's objection to a publication; its words are kept as everybody may read them. */
export interface ObjectionDocument extends CommunityDocument {
  readonly outcomeId: string
  readonly kind: OutcomeKind
  readonly itemId: string | null
  readonly itemNumber: string
  readonly title: string
  readonly gridName: string
  readonly accountId: string
  /** Null when the account is gone; that there was one and its answer stay. */
  readonly text: string | null
  readonly at: Date
  readonly dueAt: Date
  readonly status: ObjectionStatus
  readonly answer: { readonly text: string; readonly at: Date; readonly byId: string } | null
}

export const ObjectionModel = defineCommunityModel<ObjectionDocument>(
  'outcomeObjections',
  {
    outcomeId: text,
    kind: { type: String, required: true, enum: OUTCOME_KINDS },
    itemId: { type: String, default: null },
    itemNumber: { type: String, default: '' },
    title: text,
    gridName: text,
    accountId: text,
    text: { type: String, default: null },
    at: time,
    dueAt: time,
    status: { type: String, required: true, enum: OBJECTION_STATUSES },
    answer: { type: Schema.Types.Mixed, default: null },
  },
  [
    {
      name: 'outcomeObjections_once',
      fields: { communityId: 1, outcomeId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'outcomeObjections_list', fields: { communityId: 1, outcomeId: 1, _id: -1 } },
    { name: 'outcomeObjections_due', fields: { communityId: 1, status: 1, dueAt: 1 } },
    { name: 'outcomeObjections_mine', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)
