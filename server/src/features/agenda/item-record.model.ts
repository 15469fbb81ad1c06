import { PHOTO_STAGES, type PhotoStage } from '@linyi/shared/domain/actions/action'
import { RECORD_KINDS, type RecordKind } from '@linyi/shared/domain/agenda/item-record'
import type { Role } from '@linyi/shared/domain/people/role'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const

/** One entry of the record of handling. It is added and never changed. */
export interface ItemRecordDocument extends CommunityDocument {
  readonly itemId: string
  /** The action it belongs to; null for what concerns the item as a whole. */
  readonly actionId: string | null
  readonly kind: RecordKind
  readonly text: string
  readonly party: string | null
  readonly photos: readonly PhotoReference[]
  /** When the pictures were taken, seen from the work. */
  readonly stage: PhotoStage | null
  /** Null for a body outside, which writes by its link; its name stands in `party`. */
  readonly byId: string | null
  readonly role: Role | null
  readonly at: Date
}

export const ItemRecordModel = defineCommunityModel<ItemRecordDocument>(
  'itemRecords',
  {
    itemId: text,
    actionId: { type: String, default: null },
    stage: { type: String, enum: [...PHOTO_STAGES, null], default: null },
    kind: { type: String, required: true, enum: RECORD_KINDS },
    text,
    party: { type: String, default: null },
    photos: {
      type: [
        {
          _id: false,
          id: text,
          width: { type: Number, required: true },
          height: { type: Number, required: true },
        },
      ],
      default: [],
    },
    byId: { type: String, default: null },
    role: { type: String, default: null },
    at: { type: Date, required: true },
  },
  [
    { name: 'itemRecords_by_item', fields: { communityId: 1, itemId: 1, _id: -1 } },
    { name: 'itemRecords_by_action', fields: { communityId: 1, actionId: 1, _id: -1 } },
    { name: 'itemRecords_by_stage', fields: { communityId: 1, actionId: 1, stage: 1, _id: -1 } },
    { name: 'itemRecords_by_author', fields: { communityId: 1, byId: 1, _id: -1 } },
  ],
)
