import {
  CHECK_STATUSES,
  DOUBTS,
  type CheckStatus,
  type CheckTray,
  type ContentLabel,
  type Doubt,
} from '@linyi/shared/domain/checks/check'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const time = { type: Date, required: true } as const
const maybeTime = { type: Date, default: null } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const

/** Who refused a text, when, and the reason that its author reads. */
export interface CheckRefused {
  readonly by: string
  readonly at: Date
  readonly reason: string
  readonly appealUntil: Date
}

/** What the author holds against it, and what the street answered. */
export interface CheckAppeal {
  readonly text: string
  readonly at: Date
  readonly answer: string | null
  readonly answeredBy: string | null
}

/** A command whose texts wait for a person: carried out as its author's once they are let pass. */
export interface CheckDocument extends CommunityDocument {
  /** Of the command's key: the same command is kept once. */
  readonly recordId: string
  readonly fingerprint: string
  readonly operation: string
  /** The account, or for a body outside the id of its link. */
  readonly authorId: string
  readonly gridId: string | null
  /** The command and its texts; empty once they are kept nowhere but where they belong. */
  readonly contentSealed: string
  readonly doubt: Doubt
  readonly label: ContentLabel | null
  readonly traceId: string | null
  readonly status: CheckStatus
  /** The tray it waits in: of those who look, of the street, or of the run that carries it out. */
  readonly tray: CheckTray | 'run' | null
  readonly refused: CheckRefused | null
  readonly appeal: CheckAppeal | null
  /** The code by which the command was refused when it had passed. */
  readonly lapse: string | null
  readonly keptAt: Date
  readonly dueAt: Date
  readonly decidedAt: Date | null
  readonly version: number
}

export const CheckModel = defineCommunityModel<CheckDocument>(
  'contentChecks',
  {
    recordId: text,
    fingerprint: text,
    operation: text,
    authorId: text,
    gridId: maybeText,
    contentSealed: { type: String, default: '' },
    doubt: { type: String, required: true, enum: DOUBTS },
    label: { type: Number, default: null },
    traceId: maybeText,
    status: { type: String, required: true, enum: CHECK_STATUSES },
    tray: maybeText,
    refused: mixed,
    appeal: mixed,
    lapse: maybeText,
    keptAt: time,
    dueAt: time,
    decidedAt: maybeTime,
    version: { type: Number, required: true },
  },
  [
    { name: 'contentChecks_once', fields: { communityId: 1, recordId: 1 }, unique: true },
    { name: 'contentChecks_by_author', fields: { communityId: 1, authorId: 1, _id: -1 } },
    { name: 'contentChecks_tray', fields: { communityId: 1, tray: 1, dueAt: 1, _id: 1 } },
    {
      name: 'contentChecks_tray_gridId',
      fields: { communityId: 1, tray: 1, gridId: 1, dueAt: 1, _id: 1 },
    },
  ],
)
