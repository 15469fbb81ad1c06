import { REPORTED_KINDS, type ReportedKind } from '@linyi/shared/domain/checks/report'
import { REPORT_GROUNDS, type ReportGround } from '@linyi/shared/domain/statements/statement'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const time = { type: Date, required: true } as const

/** What the office did about a report and said to whoever made it. */
export interface ReportAnswer {
  readonly text: string
  readonly isMended: boolean
  readonly by: string
  readonly at: Date
}

/** Somebody finds that something public ought not to stand there. */
export interface ContentReportDocument extends CommunityDocument {
  readonly about: ReportedKind
  readonly matterId: string
  readonly title: string
  readonly gridId: string | null
  readonly reporterId: string
  readonly ground: ReportGround
  readonly note: string
  readonly isOpen: boolean
  readonly reportedAt: Date
  readonly dueAt: Date
  readonly answer: ReportAnswer | null
}

export const ContentReportModel = defineCommunityModel<ContentReportDocument>(
  'contentReports',
  {
    about: { type: String, required: true, enum: REPORTED_KINDS },
    matterId: text,
    title: text,
    gridId: { type: String, default: null },
    reporterId: text,
    ground: { type: String, required: true, enum: REPORT_GROUNDS },
    note: { type: String, default: '' },
    isOpen: { type: Boolean, required: true },
    reportedAt: time,
    dueAt: time,
    answer: { type: Schema.Types.Mixed, default: null },
  },
  [
    {
      name: 'contentReports_once',
      fields: { communityId: 1, reporterId: 1, about: 1, matterId: 1 },
      unique: true,
    },
    { name: 'contentReports_open', fields: { communityId: 1, isOpen: 1, dueAt: 1, _id: 1 } },
    {
      name: 'contentReports_open_gridId',
      fields: { communityId: 1, isOpen: 1, gridId: 1, dueAt: 1, _id: 1 },
    },
  ],
)
