import type { ContactWay, IntakeChannel } from '@linyi/shared/domain/agenda/intake'
import { INTAKE_CHANNELS } from '@linyi/shared/domain/agenda/intake'
import {
  ANSWERED_STATUSES,
  ITEM_CATEGORIES,
  ITEM_GROUPS,
  ITEM_STATUSES,
  type ItemCategory,
  type ItemGroup,
  type ItemStatus,
} from '@linyi/shared/domain/agenda/item'
import type { Repeat } from '@linyi/shared/domain/agenda/item-repeat'
import type { ReopenGround } from '@linyi/shared/domain/agenda/item-survey'
import type { Doubt } from '@linyi/shared/domain/checks/check'
import type {
  DecidingBody,
  DecisionWay,
  Stakeholder,
} from '@linyi/shared/domain/agenda/stakeholder'
import {
  ADMISSION_BASES,
  DISPOSITIONS,
  ITEM_SCOPES,
  TRIAGE_LEVELS,
  type AdmissionBasis,
  type DeclineReason,
  type Disposition,
  type ItemScope,
  type TriageLevel,
} from '@linyi/shared/domain/agenda/triage'
import type { BallotResult } from '@linyi/shared/domain/ballots/ballot'
import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import { Schema } from 'mongoose'
import { defineCommunityModel, type CommunityDocument } from '../../platform/db/model'
import type { PhotoReference } from '../photos/index'
import type { VoiceReference } from '../voices/index'
import {
  WAITS_FOR,
  type ItemAction,
  type ItemBallot,
  type ItemExecution,
  type ItemExtension,
  type ItemFiling,
  type ItemFourSteps,
  type ItemMeeting,
  type ItemMerge,
  type ItemObjections,
  type ItemOutcome,
  type ItemReply,
  type ItemResolution,
  type ItemSetback,
  type ItemSurvey,
  type WaitsFor,
} from './item-parts.model'

const text = { type: String, required: true } as const
const maybeText = { type: String, default: null } as const
const count = { type: Number, required: true } as const
const none = { type: Number, default: 0 } as const
const mixed = { type: Schema.Types.Mixed, default: null } as const
const time = { type: Date, default: null } as const
const list = { type: [Schema.Types.Mixed], default: [] }

export interface ItemDocument extends CommunityDocument {
  /** Given when the words have passed the check; never changed afterwards. */
  readonly number: string | null
  /** Whether others may see it: not while its words are being checked, nor when they were sent back. */
  readonly isListed: boolean
  readonly gridId: string
  readonly gridName: string
  readonly raiserId: string
  readonly coRaiserIds: readonly string[]
  readonly filing: ItemFiling | null
  readonly channel: IntakeChannel
  readonly category: ItemCategory
  readonly title: string
  readonly proposal: string
  readonly body: string
  readonly place: string
  readonly photos: readonly PhotoReference[]
  /** The matter in the raiser's own voice, beside the written words. */
  readonly voice: VoiceReference | null
  /** What similar items are found by. */
  readonly terms: readonly string[]
  /** What the search box finds it by: ends of its number, pairs of characters of its title. */
  readonly searchTerms: readonly string[]
  readonly scope: ItemScope
  readonly level: TriageLevel | null
  readonly basis: AdmissionBasis | null
  readonly stakeholders: readonly Stakeholder[]
  /** The earlier item of the same motion that was voted down, as the screener says. */
  readonly repeats: Repeat | null
  readonly status: ItemStatus
  /** Derived from the status for the tabs of the list. */
  readonly group: ItemGroup
  readonly waitsFor: WaitsFor | null
  readonly enteredAt: Date
  readonly dueAt: Date | null
  readonly extensions: readonly ItemExtension[]
  /** Levels called in so far for the present step, and when the next one is. */
  readonly supervisionLevel: number
  readonly supervisedAt: Date | null
  readonly superviseAt: Date | null
  /** The grid worker who accompanies the matter (4.12). */
  readonly companionId: string | null
  /** Set once, by whoever takes it up first (首接负责). */
  readonly firstReceiverId: string | null
  readonly firstContactDueAt: Date | null
  readonly firstContactAt: Date | null
  readonly firstContactHow: ContactWay | null
  readonly endorsers: number
  readonly endorsersNeeded: number
  readonly councilEndorsers: number
  readonly councilEndorsersNeeded: number
  readonly endorsingEndsAt: Date | null
  readonly hasMotion: boolean
  readonly followers: number
  readonly revivals: number
  readonly revivableUntil: Date | null
  readonly decline: {
    readonly reason: DeclineReason | null
    readonly byId: string
    readonly appealUntil: Date
  } | null
  readonly appeals: number
  readonly appeal: { readonly at: Date; readonly text: string } | null
  readonly explanation: string | null
  readonly referral: {
    readonly body: string
    readonly contact: string
    readonly at: Date
    readonly reply: string | null
  } | null
  readonly merge: ItemMerge | null
  readonly mergedHere: readonly ItemMerge[]
  readonly partyReview: {
    readonly heldOn: string
    readonly body: string
    readonly minutes: string
  } | null
  readonly escalation: {
    readonly body: DecidingBody
    readonly reason: string
    readonly at: Date
  } | null
  readonly fourSteps: ItemFourSteps | null
  readonly postponedTo: Date | null
  readonly failedRounds: number
  readonly hasStrongDissent: boolean
  /** Absent in items of a time without meetings. */
  readonly meeting?: ItemMeeting | null
  readonly ballot: ItemBallot | null
  readonly decision: {
    readonly way: DecisionWay
    readonly result: BallotResult
    readonly text: string
    readonly at: Date
  } | null
  readonly outcome: ItemOutcome | null
  readonly resolution: ItemResolution | null
  readonly setback: ItemSetback | null
  readonly action: ItemAction | null
  readonly execution: ItemExecution | null
  readonly objections: ItemObjections | null
  readonly reply: ItemReply | null
  readonly disposition: Disposition | null
  readonly survey: ItemSurvey | null
  readonly closedAt: Date | null
  readonly reopenReason: string | null
  readonly reopenGround: ReopenGround | null
  /** Why its words wait for a person's eye; null where they were let pass at once. */
  readonly doubt: Doubt | null
  readonly withdrawal: {
    readonly reason: string
    readonly askedAt: Date
    readonly isAgreed: boolean
  } | null
  /** The council's answer to a withdrawal is open. */
  readonly isWithdrawalAsked: boolean
  readonly records: number
  /** The rules this item runs under, copied when it was raised. */
  readonly rules: RuleSet
  readonly raisedAt: Date
  readonly version: number
}

type Fields = Readonly<Record<string, 1 | -1>>

const index = (name: string, ...fields: readonly string[]) => ({
  name: `items_${name}`,
  fields: {
    communityId: 1,
    ...Object.fromEntries(
      fields.map((field) => (field.startsWith('-') ? [field.slice(1), -1] : [field, 1])),
    ),
  } as Fields,
})

/**
 * The list's filters in every combination that the screen offers, each ending in the order of the
 * list: a tab or a status, a category, a grid.
 */
const listIndexes = [[], ['group'], ['status']].flatMap((stage) =>
  [[], ['category']].flatMap((category) =>
    [[], ['gridId']].map((grid) => {
      const filters = [...grid, ...stage, ...category]
      return index(['list', ...filters].join('_'), 'isListed', ...filters, '-_id')
    }),
  ),
)

export const ItemModel = defineCommunityModel<ItemDocument>(
  'agendaItems',
  {
    number: maybeText,
    isListed: { type: Boolean, required: true },
    gridId: text,
    gridName: text,
    raiserId: text,
    coRaiserIds: { type: [String], default: [] },
    filing: mixed,
    channel: { type: String, required: true, enum: INTAKE_CHANNELS },
    category: { type: String, required: true, enum: ITEM_CATEGORIES },
    title: text,
    proposal: text,
    body: { type: String, default: '' },
    place: text,
    photos: { type: [{ _id: false, id: text, width: count, height: count }], default: [] },
    voice: mixed,
    terms: { type: [String], default: [] },
    searchTerms: { type: [String], default: [] },
    scope: { type: String, required: true, enum: ITEM_SCOPES },
    level: { type: String, enum: [...TRIAGE_LEVELS, null], default: null },
    basis: { type: String, enum: [...ADMISSION_BASES, null], default: null },
    stakeholders: list,
    repeats: mixed,
    status: { type: String, required: true, enum: ITEM_STATUSES },
    group: { type: String, required: true, enum: ITEM_GROUPS },
    waitsFor: { type: String, enum: [...WAITS_FOR, null], default: null },
    enteredAt: { type: Date, required: true },
    dueAt: time,
    extensions: list,
    supervisionLevel: none,
    supervisedAt: time,
    superviseAt: time,
    companionId: maybeText,
    firstReceiverId: maybeText,
    firstContactDueAt: time,
    firstContactAt: time,
    firstContactHow: maybeText,
    endorsers: count,
    endorsersNeeded: count,
    councilEndorsers: none,
    councilEndorsersNeeded: none,
    endorsingEndsAt: time,
    hasMotion: { type: Boolean, default: false },
    followers: none,
    revivals: none,
    revivableUntil: time,
    decline: mixed,
    appeals: none,
    appeal: mixed,
    explanation: maybeText,
    referral: mixed,
    merge: mixed,
    mergedHere: list,
    partyReview: mixed,
    escalation: mixed,
    fourSteps: mixed,
    postponedTo: time,
    failedRounds: none,
    hasStrongDissent: { type: Boolean, default: false },
    meeting: mixed,
    ballot: mixed,
    decision: mixed,
    outcome: mixed,
    resolution: mixed,
    setback: mixed,
    action: mixed,
    execution: mixed,
    objections: mixed,
    reply: mixed,
    disposition: { type: String, enum: [...DISPOSITIONS, null], default: null },
    survey: mixed,
    closedAt: time,
    reopenReason: maybeText,
    reopenGround: maybeText,
    doubt: maybeText,
    withdrawal: mixed,
    isWithdrawalAsked: { type: Boolean, default: false },
    records: none,
    rules: { type: Schema.Types.Mixed, required: true },
    raisedAt: { type: Date, required: true },
    version: count,
  },
  [
    ...listIndexes,
    index('mine', 'raiserId', '-_id'),
    index('mine_group', 'raiserId', 'group', '-_id'),
    index('mine_status', 'raiserId', 'status', '-_id'),
    index('filed', 'filing.accountId', '-_id'),
    index('overdue', 'isListed', 'dueAt', '_id'),
    index('overdue_gridId', 'isListed', 'gridId', 'dueAt', '_id'),
    index('search', 'searchTerms', '-_id'),
    index('similar', 'gridId', 'terms', '-_id'),
    {
      ...index('by_number', 'number'),
      unique: true,
      partialFilterExpression: { number: { $type: 'string' } },
    },
    index('due', 'status', 'dueAt'),
    index('waiting', 'waitsFor', 'gridId', 'dueAt', '_id'),
    index('waiting_anywhere', 'waitsFor', 'dueAt', '_id'),
    index('supervise', 'superviseAt'),
    index('supervised', 'supervisionLevel', 'gridId', 'dueAt', '_id'),
    {
      ...index('withdrawals', 'isWithdrawalAsked', 'gridId', 'dueAt', '_id'),
      partialFilterExpression: { isWithdrawalAsked: true },
    },
  ],
  {
    // 4.19 in the database itself: no document is an answer without reply and disposition.
    validator: {
      $or: [
        { status: { $nin: [...ANSWERED_STATUSES] } },
        {
          'reply.text': { $type: 'string', $ne: '' },
          'reply.at': { $type: 'date' },
          disposition: { $in: [...DISPOSITIONS] },
        },
      ],
    },
  },
)

/** The running number of a community and month. */
export interface CounterDocument extends CommunityDocument {
  readonly month: string
  readonly value: number
}

export const CounterModel = defineCommunityModel<CounterDocument>(
  'itemCounters',
  { month: text, value: count },
  [{ name: 'itemCounters_by_month', fields: { communityId: 1, month: 1 }, unique: true }],
)
