import {
  MEDIA_DOUBTS,
  MEDIA_KINDS,
  MEDIA_STATES,
  type MediaDoubt,
  type MediaKind,
  type MediaState,
} from '@linyi/shared/domain/checks/media-check'
import type { ReportGround } from '@linyi/shared/domain/statements/statement'
import { Schema } from 'mongoose'
import { defineCommunityModel, defineServiceModel, type CommunityDocument } from '../db/model'
import type { ContentScene } from '../wechat/gateway'

/** Where something stood that was shown and taken down, and on which ground. */
export interface TakenDown {
  readonly itemId: string
  readonly ground: ReportGround
}

/**
 * The check of a picture or recording that others will see; its id is that of the picture or
 * recording. One without a row was never handed in with anything that others see.
 */
export interface MediaCheckDocument extends CommunityDocument {
  readonly kind: MediaKind
  /** The file that is checked first, then its smaller forms: all go when it is refused for good. */
  readonly files: readonly string[]
  readonly scene: ContentScene
  /** In whose name it is checked, and who is told: whoever handed it in. */
  readonly senderId: string
  readonly state: MediaState
  /** Whether others see it: `passed`, in the form that lists ask for. */
  readonly isShown: boolean
  readonly sentAt: Date
  readonly doubt: MediaDoubt | null
  /** What the check suspected, by its number. */
  readonly label: number | null
  /** When the check was first asked; null until then. */
  readonly askedAt: Date | null
  /** When there is something to do about it again: to ask, to give up waiting, to delete; null for never. */
  readonly nextAt: Date | null
  readonly heldAt: Date | null
  /** By when a person looks. */
  readonly dueAt: Date | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly reason: string | null
  readonly appeal: string | null
  readonly appealUntil: Date | null
  /** Set while it is hidden after it had been shown. */
  readonly takenDown: TakenDown | null
  readonly version: number
}

export const MediaCheckModel = defineCommunityModel<MediaCheckDocument>(
  'mediaChecks',
  {
    kind: { type: String, required: true, enum: MEDIA_KINDS },
    files: { type: [String], required: true },
    scene: { type: String, required: true, enum: ['profile', 'comment', 'item'] },
    senderId: { type: String, required: true },
    state: { type: String, required: true, enum: MEDIA_STATES },
    isShown: { type: Boolean, required: true },
    sentAt: { type: Date, required: true },
    doubt: { type: String, default: null, enum: [...MEDIA_DOUBTS, null] },
    label: { type: Number, default: null },
    askedAt: { type: Date, default: null },
    nextAt: { type: Date, default: null },
    heldAt: { type: Date, default: null },
    dueAt: { type: Date, default: null },
    decidedAt: { type: Date, default: null },
    decidedBy: { type: String, default: null },
    reason: { type: String, default: null },
    appeal: { type: String, default: null },
    appealUntil: { type: Date, default: null },
    takenDown: { type: Schema.Types.Mixed, default: null },
    version: { type: Number, required: true },
  },
  [
    { name: 'mediaChecks_due', fields: { communityId: 1, state: 1, dueAt: 1, _id: 1 } },
    { name: 'mediaChecks_next', fields: { communityId: 1, nextAt: 1 } },
    {
      name: 'mediaChecks_by_sender',
      fields: { communityId: 1, senderId: 1, isShown: 1, sentAt: -1, _id: -1 },
    },
  ],
)

/**
 * Where the number that WeChat gave a check meets its result: either may come first. What nobody
 * fetches goes after two days.
 */
export interface MediaTraceDocument {
  readonly _id: string
  readonly communityId?: string
  readonly mediaId?: string
  readonly suggest?: string
  readonly label?: number
  readonly errcode?: number
  readonly at: Date
}

const TRACE_SECONDS = 2 * 24 * 60 * 60

export const MediaTraceModel = defineServiceModel<MediaTraceDocument>(
  'mediaTraces',
  {
    communityId: { type: String },
    mediaId: { type: String },
    suggest: { type: String },
    label: { type: Number },
    errcode: { type: Number },
    at: { type: Date, required: true },
  },
  [{ name: 'mediaTraces_expire', fields: { at: 1 }, expireAfterSeconds: TRACE_SECONDS }],
)
