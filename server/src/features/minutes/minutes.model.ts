import {
  MINUTES_STATUSES,
  type MinutesContent,
  type MinutesStatus,
  type Signer,
} from '@linyi/shared/domain/minutes/minutes'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const maybeTime = { type: Date, default: null } as const
const count = { type: Number, required: true } as const

/** One of the two signatures under the minutes. */
export interface Signature {
  readonly as: Signer
  readonly accountId: string
  readonly at: Date
}

export interface MinutesDocument extends CommunityDocument {
  readonly meetingId: string
  readonly status: MinutesStatus
  readonly content: MinutesContent
  /** One more with every change of the content. */
  readonly version: number
  readonly draftedBy: string
  readonly draftedAt: Date
  readonly correctionsUntil: Date | null
  readonly signatures: readonly Signature[]
  /** The SHA-256 of the content's one text; also in the sealed event. */
  readonly hash: string | null
  readonly sealedAt: Date | null
}

export const MinutesModel = defineCommunityModel<MinutesDocument>(
  'minutes',
  {
    meetingId: text,
    status: { type: String, required: true, enum: MINUTES_STATUSES },
    content: { type: Schema.Types.Mixed, required: true },
    version: count,
    draftedBy: text,
    draftedAt: time,
    correctionsUntil: maybeTime,
    signatures: { type: [Schema.Types.Mixed], default: [] },
    hash: maybeText,
    sealedAt: maybeTime,
  },
  [{ name: 'minutes_of_meeting', fields: { communityId: 1, meetingId: 1 }, unique: true }],
)

/** Somebody who was there says that it was so. */
export interface ConfirmationDocument extends CommunityDocument {
  readonly meetingId: string
  readonly accountId: string
  readonly isMember: boolean
  readonly at: Date
}

export const ConfirmationModel = defineCommunityModel<ConfirmationDocument>(
  'minutesConfirmations',
  { meetingId: text, accountId: text, isMember: { type: Boolean, required: true }, at: time },
  [
    {
      name: 'minutesConfirmations_once',
      fields: { communityId: 1, meetingId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'minutesConfirmations_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)

/** What somebody who was there holds against the draft. */
export interface CorrectionDocument extends CommunityDocument {
  readonly meetingId: string
  readonly accountId: string
  readonly text: string
  readonly at: Date
  readonly isAccepted: boolean | null
  readonly answer: string | null
  readonly answeredBy: string | null
}

export const CorrectionModel = defineCommunityModel<CorrectionDocument>(
  'minutesCorrections',
  {
    meetingId: text,
    accountId: text,
    text,
    at: time,
    isAccepted: { type: Boolean, default: null },
    answer: maybeText,
    answeredBy: maybeText,
  },
  [
    { name: 'minutesCorrections_list', fields: { communityId: 1, meetingId: 1, _id: 1 } },
    { name: 'minutesCorrections_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
  ],
)
