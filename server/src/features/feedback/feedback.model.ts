import {
  FEEDBACK_KINDS,
  FEEDBACK_STATUSES,
  type FeedbackKind,
  type FeedbackStatus,
} from '@linyi/shared/domain/feedback/feedback'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'

const text = { type: String, required: true } as const
const time = { type: Date, required: true } as const
const count = { type: Number, required: true } as const

/** What an office said to it. */
export interface FeedbackAnswer {
  readonly text: string
  readonly by: string
  readonly at: Date
}

/** Somebody tells whoever runs the platform what does not work or is missing. */
export interface FeedbackDocument extends CommunityDocument {
  readonly authorId: string
  readonly kind: FeedbackKind
  readonly text: string
  readonly photo: PhotoReference | null
  readonly fromPage: { readonly path: string; readonly title: string } | null
  readonly appVersion: string
  readonly status: FeedbackStatus
  /** Derived from the status: an answer is owed. */
  readonly isOpen: boolean
  readonly writtenAt: Date
  /** Until when the answer that is owed is given, or was. */
  readonly dueAt: Date
  readonly answers: readonly FeedbackAnswer[]
  readonly askAgainUntil: Date | null
  readonly again: { readonly text: string; readonly at: Date } | null
  readonly version: number
}

export const FeedbackModel = defineCommunityModel<FeedbackDocument>(
  'feedback',
  {
    authorId: text,
    kind: { type: String, required: true, enum: FEEDBACK_KINDS },
    text,
    photo: { type: { _id: false, id: text, width: count, height: count }, default: null },
    fromPage: { type: Schema.Types.Mixed, default: null },
    appVersion: text,
    status: { type: String, required: true, enum: FEEDBACK_STATUSES },
    isOpen: { type: Boolean, required: true },
    writtenAt: time,
    dueAt: time,
    answers: { type: [{ _id: false, text, by: text, at: time }], default: [] },
    askAgainUntil: { type: Date, default: null },
    again: { type: Schema.Types.Mixed, default: null },
    version: count,
  },
  [
    { name: 'feedback_mine', fields: { communityId: 1, authorId: 1, _id: -1 } },
    { name: 'feedback_mine_open', fields: { communityId: 1, authorId: 1, isOpen: 1 } },
    { name: 'feedback_waiting', fields: { communityId: 1, isOpen: 1, dueAt: 1, _id: 1 } },
    { name: 'feedback_answered', fields: { communityId: 1, isOpen: 1, _id: -1 } },
  ],
)
