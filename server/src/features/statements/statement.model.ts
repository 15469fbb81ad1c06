import {
  REPORT_GROUNDS,
  STATEMENT_KINDS,
  STATEMENT_STATUSES,
  STATEMENT_TRAYS,
  type ReportGround,
  type StatementKind,
  type StatementStatus,
  type StatementTray,
} from '@linyi/shared/domain/statements/statement'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'

const text = { type: String, required: true } as const
const time = { type: Date, required: true } as const
const count = { type: Number, default: 0 } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const

/** Why a statement is not shown, said by whom. */
export interface Hiding {
  readonly by: string
  readonly at: Date
  readonly ground: ReportGround
  readonly reason: string
  readonly appealUntil: Date
}

/** What the author holds against it, and what the second person answered. */
export interface Appeal {
  readonly text: string
  readonly at: Date
  readonly answer: string | null
  readonly answeredBy: string | null
}

export interface StatementDocument extends CommunityDocument {
  readonly itemId: string
  readonly itemNumber: string
  readonly itemTitle: string
  readonly gridId: string
  readonly authorId: string
  readonly kind: StatementKind
  readonly text: string
  readonly status: StatementStatus
  readonly agrees: number
  /** Reports nobody has looked at yet. */
  readonly openReports: number
  /** The tray it waits in; null when nobody needs to look. */
  readonly tray: StatementTray | null
  readonly hiding: Hiding | null
  readonly appeal: Appeal | null
  readonly writtenAt: Date
  readonly version: number
}

/** The lists of an item, by kind or all, in both orders. */
const listIndexes = [[], ['kind']].flatMap((filters) =>
  [['agrees', '_id'], ['_id']].map((order) => ({
    name: ['statements_list', ...filters, ...order].join('_'),
    fields: {
      communityId: 1 as const,
      itemId: 1 as const,
      status: 1 as const,
      ...Object.fromEntries(filters.map((filter) => [filter, 1 as const])),
      ...Object.fromEntries(order.map((field) => [field, -1 as const])),
    },
  })),
)

export const StatementModel = defineCommunityModel<StatementDocument>(
  'statements',
  {
    itemId: text,
    itemNumber: text,
    itemTitle: text,
    gridId: text,
    authorId: text,
    kind: { type: String, required: true, enum: STATEMENT_KINDS },
    text,
    status: { type: String, required: true, enum: STATEMENT_STATUSES },
    agrees: count,
    openReports: count,
    tray: { type: String, enum: [...STATEMENT_TRAYS, null], default: null },
    hiding: mixed,
    appeal: mixed,
    writtenAt: time,
    version: { type: Number, required: true },
  },
  [
    ...listIndexes,
    { name: 'statements_by_author', fields: { communityId: 1, authorId: 1, itemId: 1, _id: 1 } },
    { name: 'statements_tray', fields: { communityId: 1, tray: 1, _id: -1 } },
    { name: 'statements_tray_gridId', fields: { communityId: 1, tray: 1, gridId: 1, _id: -1 } },
  ],
)

/** One person agrees with one statement; once, by the unique index. */
export interface AgreementDocument extends CommunityDocument {
  readonly statementId: string
  readonly accountId: string
}

export const AgreementModel = defineCommunityModel<AgreementDocument>(
  'statementAgreements',
  { statementId: text, accountId: text },
  [
    {
      name: 'statementAgreements_once',
      fields: { communityId: 1, accountId: 1, statementId: 1 },
      unique: true,
    },
  ],
)

/** One person reports one statement; once, by the unique index. */
export interface ReportDocument extends CommunityDocument {
  readonly statementId: string
  readonly accountId: string
  readonly ground: ReportGround
  readonly note: string
  readonly reportedAt: Date
}

export const ReportModel = defineCommunityModel<ReportDocument>(
  'statementReports',
  {
    statementId: text,
    accountId: text,
    ground: { type: String, required: true, enum: REPORT_GROUNDS },
    note: { type: String, default: '' },
    reportedAt: time,
  },
  [
    {
      name: 'statementReports_once',
      fields: { communityId: 1, statementId: 1, accountId: 1 },
      unique: true,
    },
    { name: 'statementReports_by_account', fields: { communityId: 1, accountId: 1, _id: -1 } },
    { name: 'statementReports_list', fields: { communityId: 1, statementId: 1, _id: -1 } },
  ],
)

/** The figures of an item's statements, kept by every write; two writers of one item wait here. */
export interface BoardDocument extends CommunityDocument {
  readonly for: number
  readonly against: number
  readonly fact: number
  readonly hidden: number
  /** The number of the chair's last summary. */
  readonly summaries: number
}

export const BoardModel = defineCommunityModel<BoardDocument>(
  'statementBoards',
  { for: count, against: count, fact: count, hidden: count, summaries: count },
  [{ name: 'statementBoards_by_item', fields: { communityId: 1, _id: 1 } }],
)

/** What the chair makes of the statements; a new version leaves the old ones readable. */
export interface SummaryDocument extends CommunityDocument {
  readonly itemId: string
  readonly number: number
  readonly text: string
  readonly authorId: string
  readonly counted: number
  readonly writtenAt: Date
}

export const SummaryModel = defineCommunityModel<SummaryDocument>(
  'statementSummaries',
  {
    itemId: text,
    number: { type: Number, required: true },
    text,
    authorId: text,
    counted: { type: Number, required: true },
    writtenAt: time,
  },
  [
    {
      name: 'statementSummaries_by_number',
      fields: { communityId: 1, itemId: 1, number: 1 },
      unique: true,
    },
    { name: 'statementSummaries_list', fields: { communityId: 1, itemId: 1, _id: -1 } },
  ],
)
