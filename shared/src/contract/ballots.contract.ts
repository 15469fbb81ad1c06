import { z } from 'zod'
import { BALLOT_RESULTS, CHOICES, LEGAL_EFFECTS } from '../domain/ballots/ballot'
import { ITEM_TEXT_LIMITS } from '../domain/agenda/item'
import { defineCommand, defineQuery } from './operation'
import { ability, id, instant, typedText } from './fields'

const verdict = z.object({
  result: z.enum(BALLOT_RESULTS),
  electorate: z.number().int(),
  participants: z.number().int(),
  quorumNeeded: z.number().int().nullable(),
  quorumReached: z.boolean(),
  denominator: z.number().int(),
  yesNeeded: z.number().int(),
  tally: z.object({ yes: z.number().int(), no: z.number().int(), abstain: z.number().int() }),
  /** Why it came out so, in one sentence. */
  sentence: z.string(),
})

const ballotInfo = z.object({
  id,
  itemId: id,
  itemNumber: z.string(),
  itemTitle: z.string(),
  effect: z.enum(LEGAL_EFFECTS),
  /** The frozen text that is voted on, and its SHA-256. */
  text: z.string(),
  textHash: z.string(),
  electorateText: z.string(),
  countingText: z.string(),
  /** The rule's source in plain words. */
  basisText: z.string(),
  opensAt: instant,
  closesAt: instant,
  isOpen: z.boolean(),
  /** People on the roll, frozen at opening, and the SHA-256 of the roll. */
  electorate: z.number().int(),
  electorateHash: z.string(),
  turnout: z.number().int(),
  isElector: z.boolean(),
  hasCast: z.boolean(),
  /** Whether a vote may be changed until the close. */
  changeAllowed: z.boolean(),
  /** Null until the close: a running count would sway those who have not voted. */
  verdict: verdict.nullable(),
  abilities: z.object({ cast: ability }),
})

export const ballotsOperations = {
  'ballots.open': defineCommand({
    summary: '议事会讨论后发起表决',
    access: 'session',
    request: z.object({
      itemId: id,
      effect: z.enum(LEGAL_EFFECTS),
      /** What the council's discussion brought; becomes part of the timeline. */
      deliberation: typedText(ITEM_TEXT_LIMITS.minutes),
      /** The motion, word for word. */
      text: typedText(500),
      closesAt: instant,
    }),
    response: z.object({ id }),
    errors: [
      'agenda.not_found',
      'agenda.wrong_status',
      'ballots.not_chair',
      'ballots.window_too_short',
      'ballots.window_too_long',
      'ballots.no_electors',
      'ballots.rules_unconfirmed',
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
    request: z.object({ ballotId: id, choice: z.enum(CHOICES) }),
    /** Nothing: a figure kept with the answer would tell the place of the paper in the box. */
    response: z.object({}),
    errors: [
      'ballots.not_found',
      'ballots.not_elector',
      'ballots.not_open_yet',
      'ballots.closed',
      'ballots.already_cast',
      'ballots.recused',
      'ballots.chair_waits',
    ],
    untraced: ['choice'],
  }),
} as const

export type BallotInfo = z.infer<typeof ballotInfo>
export type VerdictView = z.infer<typeof verdict>
