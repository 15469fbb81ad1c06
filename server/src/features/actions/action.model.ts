import {
  ACTION_STATUSES,
  ACTOR_KINDS,
  type ActionStatus,
  type ActorKind,
} from '@linyi/shared/domain/actions/action'
import { ITEM_CATEGORIES, type ItemCategory } from '@linyi/shared/domain/agenda/item'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const maybeTime = { type: Date, default: null } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const
const list = { type: [Schema.Types.Mixed], default: [] }

/** What somebody does beside the lead; at most as many as the rules say. */
export interface ActionPartDocument {
  readonly id: string
  readonly kind: ActorKind
  readonly accountId: string | null
  readonly name: string
  readonly task: string
  readonly dueAt: Date
  readonly doneAt: Date | null
}

export interface ActionDocument extends CommunityDocument {
  readonly itemId: string
  readonly itemNumber: string
  readonly itemTitle: string
  readonly category: ItemCategory
  readonly gridId: string
  readonly gridName: string
  readonly place: string
  readonly resolutionId: string | null
  readonly task: string
  readonly kind: ActorKind
  /** Null for a body outside, which has no account. */
  readonly leadId: string | null
  readonly lead: string
  readonly contact: string
  readonly status: ActionStatus
  readonly assignedBy: string | null
  readonly assignedAt: Date
  readonly objectUntil: Date
  readonly objection: {
    readonly reason: string
    readonly at: Date
    readonly isUpheld: boolean | null
  } | null
  readonly dueAt: Date
  readonly extensions: readonly {
    readonly from: Date
    readonly to: Date
    readonly reason: string
    readonly at: Date
  }[]
  /** In fen. */
  readonly budget: number | null
  readonly parts: readonly ActionPartDocument[]
  readonly claimedAt: Date | null
  readonly chairSignedBy: string | null
  readonly supervisorSignedBy: string | null
  readonly reworks: number
  /** What the last inspection found. */
  readonly defects: string | null
  readonly infeasible: { readonly reason: string; readonly at: Date } | null
  /** The link of a body outside that is good now; an earlier one opens nothing. */
  readonly link: { readonly id: string; readonly madeAt: Date; readonly expiresAt: Date } | null
  readonly entries: number
  /** Derived: somebody still works on it, and who of the community's accounts. */
  readonly isWorking: boolean
  readonly workerIds: readonly string[]
  readonly version: number
}

export const ActionModel = defineCommunityModel<ActionDocument>(
  'actions',
  {
    itemId: text,
    itemNumber: text,
    itemTitle: text,
    category: { type: String, required: true, enum: ITEM_CATEGORIES },
    gridId: text,
    gridName: text,
    place: { type: String, default: '' },
    resolutionId: maybeText,
    task: text,
    kind: { type: String, required: true, enum: ACTOR_KINDS },
    leadId: maybeText,
    lead: text,
    contact: { type: String, default: '' },
    status: { type: String, required: true, enum: ACTION_STATUSES },
    assignedBy: maybeText,
    assignedAt: time,
    objectUntil: time,
    objection: mixed,
    dueAt: time,
    extensions: list,
    budget: { type: Number, default: null },
    parts: list,
    claimedAt: maybeTime,
    chairSignedBy: maybeText,
    supervisorSignedBy: maybeText,
    reworks: { type: Number, default: 0 },
    defects: maybeText,
    infeasible: mixed,
    link: mixed,
    entries: { type: Number, default: 0 },
    isWorking: { type: Boolean, required: true },
    workerIds: { type: [String], default: [] },
    version: { type: Number, required: true },
  },
  [
    { name: 'actions_by_item', fields: { communityId: 1, itemId: 1, _id: 1 } },
    {
      name: 'actions_mine',
      fields: { communityId: 1, workerIds: 1, isWorking: 1, dueAt: 1, _id: 1 },
    },
    { name: 'actions_due', fields: { communityId: 1, isWorking: 1, dueAt: 1, _id: 1 } },
    {
      name: 'actions_due_gridId',
      fields: { communityId: 1, gridId: 1, isWorking: 1, dueAt: 1, _id: 1 },
    },
    { name: 'actions_by_status', fields: { communityId: 1, status: 1, dueAt: 1 } },
  ],
)
