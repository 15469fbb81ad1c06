import { z } from 'zod'
import {
  BALLOT_RESULTS,
  BALLOT_STATUSES,
  CHOICES,
  LEGAL_EFFECTS,
  SECRECIES,
} from '../domain/ballots/ballot'
import { ELECTORATE_UNITS } from '../domain/ballots/electorate'
import { METHOD_KINDS } from '../domain/ballots/method'
import { ITEM_TEXT_LIMITS } from '../domain/agenda/item'
import { ballotBox } from './ballot-box.contract'
import { ballotInfo, ballotMethod } from './ballot-view.contract'
import { doorstepOperations } from './ballots-doorstep.contract'
import { defineCommand, defineQuery } from './operation'
import { id, instant, pageOf, paging, site, typedText } from './fields'

const integer = z.number().int()
/** Whose vote a paper is, and of which part of the community: what the roll is drawn by. */
const drawing = {
  itemId: id,
  effect: z.enum(LEGAL_EFFECTS),
  /** Persons where nothing is said; council members and owners follow from the effect. */
  electors: z.enum(ELECTORATE_UNITS).optional(),
  /** A building alone, or the whole community; the item’s grid where nothing is said. */
  buildingId: id.optional(),
  isCommunityWide: z.boolean().optional(),
  /** Older than eighteen where the matter asks for it. */
  minAge: integer.min(18).max(100).optional(),
  /** Owners: matters of items six to eight of article 278. */
  isMajor: z.boolean().optional(),
}

/** A vote that somebody has cast: in which ballot and as whom, never what nor when. */
const castVote = z.object({
  id,
  ballotId: id,
  itemNumber: z.string(),
  itemTitle: z.string(),
  /** The home whose vote it was; null where it was a person's own. */
  homeText: z.string().nullable(),
  effect: z.enum(LEGAL_EFFECTS),
  methodKind: z.enum(METHOD_KINDS),
  status: z.enum(BALLOT_STATUSES),
  closesAt: instant,
  /** Null until the count. */
  result: z.enum(BALLOT_RESULTS).nullable(),
})

const DRAWING_ERRORS = [
  'agenda.not_found',
  'agenda.wrong_status',
  'ballots.not_chair',
  'ballots.kind_unfit',
  'ballots.rules_unconfirmed',
] as const

export const ballotsOperations = {
  'ballots.preview': defineQuery({
    summary: '按规则预览表决名单：人数、样本和计票办法',
    access: 'session',
    inBody: true,
    request: z.object({
      ...drawing,
      method: ballotMethod.optional(),
      secrecy: z.enum(SECRECIES).optional(),
    }),
    response: z.object({
      whereText: z.string(),
      electorate: integer,
      areaText: z.string().nullable(),
      /** A few of those on the roll, masked. */
      sample: z.array(z.string()),
      /** Homes that have nobody to cast their vote, where delegates are asked. */
      delegatesMissing: integer,
      /** Flats without an area, where owners are asked: it cannot be opened before they have one. */
      areasMissing: integer,
      electorateText: z.string(),
      countingText: z.string(),
      basisText: z.string(),
      banner: z.string().nullable(),
      windowHoursMin: integer,
      windowDaysMax: integer,
      challengeDays: integer,
    }),
    errors: [...DRAWING_ERRORS, 'ballots.options_wrong'],
  }),
  'ballots.open': defineCommand({
    summary: '议事会讨论后发起表决',
    access: 'session',
    request: z.object({
      ...drawing,
      /** What the council's discussion brought; becomes part of the timeline. */
      deliberation: typedText(ITEM_TEXT_LIMITS.minutes),
      /** The motion, word for word. */
      text: typedText(500),
      method: ballotMethod.optional(),
      secrecy: z.enum(SECRECIES).optional(),
      closesAt: instant,
    }),
    content: {
      scene: 'item',
      fields: ['deliberation', 'text', 'method.options.text'],
      inOffice: true,
    },
    response: z.object({ id }),
    errors: [
      ...DRAWING_ERRORS,
      'ballots.areas_missing',
      'ballots.options_wrong',
      'ballots.window_too_short',
      'ballots.window_too_long',
      'ballots.no_electors',
    ],
  }),
  'ballots.info': defineQuery({
    summary: '表决内容、名单人数、参加情况与结果',
    access: 'session',
    request: z.object({ ballotId: id }),
    response: ballotInfo,
    errors: ['ballots.not_found'],
  }),
  'ballots.sheetCode': defineQuery({
    summary: '印在纸质表决票和结果公告上的二维码，打开这次表决',
    access: 'session',
    request: z.object({ ballotId: id, site }),
    response: z.object({ address: z.string(), qr: z.string() }),
    errors: ['ballots.not_found'],
  }),
  'ballots.cast': defineCommand({
    summary: '投票',
    access: 'session',
    request: z.object({
      ballotId: id,
      /**
       * The mark: `yes`, `no`, `abstain`; an option’s id; `a,c`; `a=3,b=0`; or `a>c>b` from the most
       * to the least liked.
       */
      choice: z.union([z.enum(CHOICES), z.string().min(1).max(120)]),
      /** Needed only by who may cast several votes. */
      unit: z.string().max(200).optional(),
    }),
    /** Nothing: a figure kept with the answer would tell the place of the paper in the box. */
    response: z.object({}),
    errors: [
      'ballots.not_found',
      'ballots.not_elector',
      'ballots.recused',
      'ballots.not_open_yet',
      'ballots.closed',
      'ballots.already_cast',
      'ballots.chair_waits',
      'ballots.bad_mark',
      'ballots.unit_missing',
    ],
    untraced: ['choice'],
  }),
  'ballots.receipt': defineQuery({
    summary: '我的投票回执码（截止前可查，截止后只能自己保存）',
    access: 'session',
    request: z.object({ ballotId: id }),
    response: z.object({ receipts: z.array(z.object({ text: z.string(), code: z.string() })) }),
    errors: ['ballots.not_found'],
  }),
  'ballots.mine': defineQuery({
    summary: '我投过的票：投过哪些，不记投了什么，新的在前',
    access: 'session',
    request: z.object({ ...paging }),
    response: pageOf(castVote),
    errors: [],
  }),
  'ballots.box': defineQuery({
    summary: '截止后公布的票箱，任何人都可以重新计票',
    access: 'session',
    request: z.object({ ballotId: id }),
    response: ballotBox,
    errors: ['ballots.not_found', 'ballots.still_open', 'ballots.box_shut'],
  }),
  'ballots.extend': defineCommand({
    summary: '参加人数不足时延长一次表决时间',
    access: 'session',
    request: z.object({ ballotId: id, closesAt: instant, reason: typedText(200) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({}),
    errors: [
      'ballots.not_found',
      'ballots.not_chair',
      'ballots.closed',
      'ballots.already_extended',
      'ballots.on_floor',
      'ballots.quorum_reached',
      'ballots.extension_not_later',
      'ballots.extension_too_long',
      'ballots.window_too_long',
    ],
  }),
  'ballots.remind': defineCommand({
    summary: '提醒还没有投票的人（不显示是谁，一天一次）',
    access: 'session',
    request: z.object({ ballotId: id }),
    /** Votes that are still missing, and from when on they may be reminded again. */
    response: z.object({ reminded: integer, nextAt: instant }),
    errors: [
      'ballots.not_found',
      'ballots.not_reminder',
      'ballots.closed',
      'ballots.on_floor',
      'ballots.reminded_today',
      'ballots.all_cast',
    ],
  }),
  'ballots.recuse': defineCommand({
    summary: '因与事项有利害关系而回避表决',
    access: 'session',
    request: z.object({ ballotId: id, reason: typedText(200) }),
    content: { scene: 'comment', fields: ['reason'] },
    response: z.object({}),
    errors: [
      'ballots.not_found',
      'ballots.not_elector',
      'ballots.recusal_off',
      'ballots.recused',
      'ballots.already_cast',
      'ballots.closed',
    ],
  }),
  'ballots.certify': defineCommand({
    summary: '确认表决结果（两种职务的两个人各确认一次）',
    access: 'session',
    request: z.object({ ballotId: id }),
    response: z.object({ isCertified: z.boolean() }),
    errors: [
      'ballots.not_found',
      'ballots.not_certifier',
      'ballots.already_signed',
      'ballots.wrong_status',
    ],
  }),
  'ballots.challenge': defineCommand({
    summary: '对表决结果提出异议',
    access: 'session',
    request: z.object({ ballotId: id, reason: typedText(500) }),
    content: { scene: 'comment', fields: ['reason'], inTime: true },
    response: z.object({}),
    errors: [
      'ballots.not_found',
      'ballots.not_elector',
      'ballots.challenge_over',
      'ballots.wrong_status',
    ],
  }),
  'ballots.recount': defineCommand({
    summary: '有异议时重新计票并答复',
    access: 'session',
    request: z.object({ ballotId: id, answer: typedText(500) }),
    content: { scene: 'comment', fields: ['answer'], inOffice: true },
    response: z.object({}),
    errors: [
      'ballots.not_found',
      'ballots.not_supervisor',
      'ballots.wrong_status',
      'ballots.recount_differs',
    ],
  }),
  'ballots.annul': defineCommand({
    summary: '说明理由，作废一次表决',
    access: 'session',
    request: z.object({ ballotId: id, reason: typedText(500) }),
    content: { scene: 'comment', fields: ['reason'], inOffice: true },
    response: z.object({}),
    errors: ['ballots.not_found', 'ballots.not_supervisor', 'ballots.wrong_status'],
  }),
  ...doorstepOperations,
} as const

export type CastVote = z.infer<typeof castVote>
export type { BallotInfo, VerdictView } from './ballot-view.contract'
