import { z } from 'zod'
import {
  BALLOT_RESULTS,
  BALLOT_STATUSES,
  CHOICES,
  LEGAL_EFFECTS,
  SECRECIES,
} from '../domain/ballots/ballot'
import { ELECTORATE_UNITS } from '../domain/ballots/electorate'
import { RANKED_COUNTS } from '../domain/ballots/method'
import { ITEM_TEXT_LIMITS } from '../domain/agenda/item'
import { ballotBox } from './ballot-box.contract'
import { doorstepOperations } from './ballots-doorstep.contract'
import { defineCommand, defineQuery } from './operation'
import { ability, id, instant, typedText } from './fields'

const integer = z.number().int()
const option = z.object({ id: z.string().max(2), text: typedText(60) })
const options = z.array(option).min(2).max(20)

/** How people answer; a motion where nothing else is said. */
const method = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('motion') }),
  z.object({ kind: z.literal('chooseOne'), options, seats: integer }),
  z.object({ kind: z.literal('chooseUpTo'), options, seats: integer, max: integer }),
  z.object({ kind: z.literal('score'), options, seats: integer, max: integer }),
  z.object({
    kind: z.literal('ranked'),
    options,
    seats: integer,
    count: z.enum(RANKED_COUNTS),
  }),
])

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

const DRAWING_ERRORS = [
  'agenda.not_found',
  'agenda.wrong_status',
  'ballots.not_chair',
  'ballots.kind_unfit',
  'ballots.rules_unconfirmed',
  'ballots.areas_missing',
] as const

const bar = z.object({
  key: z.string(),
  title: z.string(),
  figure: z.string(),
  share: integer,
  line: integer.nullable(),
  lineText: z.string().nullable(),
  isReached: z.boolean(),
})

const verdict = z.object({
  result: z.enum(BALLOT_RESULTS),
  electorate: integer,
  participants: integer,
  quorumNeeded: integer.nullable(),
  quorumReached: z.boolean(),
  /** Figures of a motion, by heads; nought where options were chosen from. */
  denominator: integer,
  yesNeeded: integer,
  tally: z.object({ yes: integer, no: integer, abstain: integer }),
  spoilt: integer,
  /** Options in the order they came out; null for a motion. */
  placings: z
    .array(
      z.object({
        option: z.string(),
        text: z.string(),
        place: integer,
        figure: integer,
        isElected: z.boolean(),
      }),
    )
    .nullable(),
  /** The count as it was done, step by step. */
  steps: z.array(
    z.object({
      title: z.string(),
      subject: z.string().nullable(),
      figures: z.array(z.object({ option: z.string(), figure: integer })),
      note: z.string().nullable(),
    }),
  ),
  /** Drawn with the line each had to reach. */
  bars: z.array(bar),
  /** Why it came out so, in one sentence. */
  sentence: z.string(),
})

const ownUnit = z.object({
  /** Names the vote when somebody may cast more than one. */
  unit: z.string(),
  text: z.string(),
  hasCast: z.boolean(),
})

const ballotInfo = z.object({
  id,
  itemId: id,
  itemNumber: z.string(),
  itemTitle: z.string(),
  effect: z.enum(LEGAL_EFFECTS),
  unit: z.enum(ELECTORATE_UNITS),
  secrecy: z.enum(SECRECIES),
  method,
  /** The frozen text that is voted on, and its SHA-256. */
  text: z.string(),
  textHash: z.string(),
  /** What this ballot cannot decide; stands on every page of an owners’ ballot. */
  banner: z.string().nullable(),
  electorateText: z.string(),
  countingText: z.string(),
  /** The rule's source in plain words. */
  basisText: z.string(),
  opensAt: instant,
  closesAt: instant,
  /** The first closing time and why more time was given; null where it was not. */
  extension: z.object({ from: instant, reason: z.string() }).nullable(),
  status: z.enum(BALLOT_STATUSES),
  isOpen: z.boolean(),
  /** Votes on the roll, frozen at opening, and the SHA-256 of the roll. */
  electorate: integer,
  electorateHash: z.string(),
  areaText: z.string().nullable(),
  turnout: integer,
  /** Turnout by building; buildings that could give somebody away are left out. */
  turnoutByBuilding: z.array(z.object({ name: z.string(), figure: integer })),
  isElector: z.boolean(),
  hasCast: z.boolean(),
  units: z.array(ownUnit),
  /** Whether a vote may be changed until the close. */
  changeAllowed: z.boolean(),
  /** Null until the close: a running count would sway those who have not voted. */
  verdict: verdict.nullable(),
  /** The root over all papers, sealed in the chain of events. */
  root: z.string().nullable(),
  signatures: z.array(z.object({ role: z.string(), name: z.string(), at: instant })),
  challengeUntil: instant.nullable(),
  challenges: z.array(z.object({ reason: z.string(), at: instant, answer: z.string().nullable() })),
  voidReason: z.string().nullable(),
  abilities: z.object({
    cast: ability,
    extend: ability,
    recuse: ability,
    certify: ability,
    challenge: ability,
    recount: ability,
    annul: ability,
  }),
})

export const ballotsOperations = {
  'ballots.preview': defineQuery({
    summary: '按规则预览表决名单：人数、样本和计票办法',
    access: 'session',
    inBody: true,
    request: z.object(drawing),
    response: z.object({
      electorate: integer,
      areaText: z.string().nullable(),
      /** A few of those on the roll, masked. */
      sample: z.array(z.string()),
      electorateText: z.string(),
      countingText: z.string(),
      basisText: z.string(),
      banner: z.string().nullable(),
      windowHoursMin: integer,
      windowDaysMax: integer,
    }),
    errors: [...DRAWING_ERRORS],
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
      method: method.optional(),
      secrecy: z.enum(SECRECIES).optional(),
      closesAt: instant,
    }),
    response: z.object({ id }),
    errors: [
      ...DRAWING_ERRORS,
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
  'ballots.box': defineQuery({
    summary: '截止后公布的票箱，任何人都可以重新计票',
    access: 'session',
    request: z.object({ ballotId: id }),
    response: ballotBox,
    errors: ['ballots.not_found', 'ballots.still_open'],
  }),
  'ballots.extend': defineCommand({
    summary: '参加人数不足时延长一次表决时间',
    access: 'session',
    request: z.object({ ballotId: id, closesAt: instant, reason: typedText(200) }),
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
  'ballots.recuse': defineCommand({
    summary: '因与事项有利害关系而回避表决',
    access: 'session',
    request: z.object({ ballotId: id, reason: typedText(200) }),
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
    response: z.object({}),
    errors: ['ballots.not_found', 'ballots.not_supervisor', 'ballots.wrong_status'],
  }),
  ...doorstepOperations,
} as const

export type BallotInfo = z.infer<typeof ballotInfo>
export type VerdictView = z.infer<typeof verdict>
