import { z } from 'zod'
import {
  BALLOT_RESULTS,
  BALLOT_STATUSES,
  LEGAL_EFFECTS,
  PAPER_ORIGINS,
  SECRECIES,
} from '../domain/ballots/ballot'
import { ELECTORATE_UNITS } from '../domain/ballots/electorate'
import { RANKED_COUNTS } from '../domain/ballots/method'
import { ability, id, instant, typedText } from './fields'

const integer = z.number().int()
const option = z.object({ id: z.string().max(2), text: typedText(60) })
const options = z.array(option).min(2).max(20)

/** How people answer; a motion where nothing else is said. */
export const ballotMethod = z.discriminatedUnion('kind', [
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
  /** Null where the figures stay shut: a secret vote that is invalid, of fewer than five papers. */
  tally: z.object({ yes: integer, no: integer, abstain: integer }).nullable(),
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
  isRecused: z.boolean(),
})

const slice = z.object({ name: z.string(), figure: integer })

/** One ballot for its reader. */
export const ballotInfo = z.object({
  id,
  itemId: id,
  itemNumber: z.string(),
  itemTitle: z.string(),
  gridId: id,
  /** The part of the community that is asked. */
  whereText: z.string(),
  /** The meeting in which the motion was put to the vote; null for a ballot in writing. */
  meetingId: id.nullable(),
  effect: z.enum(LEGAL_EFFECTS),
  unit: z.enum(ELECTORATE_UNITS),
  secrecy: z.enum(SECRECIES),
  method: ballotMethod,
  /** The frozen text that is voted on, and its SHA-256. */
  text: z.string(),
  textHash: z.string(),
  /** What this ballot cannot decide; stands on every page of an owners’ ballot. */
  banner: z.string().nullable(),
  electorateText: z.string(),
  countingText: z.string(),
  /** The rule's source in plain words. */
  basisText: z.string(),
  ruleSetVersion: integer,
  /** Days from the confirmation in which the result can be challenged. */
  challengeDays: integer,
  opensAt: instant,
  closesAt: instant,
  /** The first closing time and why more time was given; null where it was not. */
  extension: z.object({ from: instant, reason: z.string() }).nullable(),
  /** The latest end an extension could have now; null where there is none. */
  extendUntil: instant.nullable(),
  status: z.enum(BALLOT_STATUSES),
  isOpen: z.boolean(),
  /** Votes on the roll, frozen at opening, and the SHA-256 of the roll. */
  electorate: integer,
  electorateHash: z.string(),
  /** The roll by building, parts under five left out; empty for a council. */
  electorateByBuilding: z.array(slice.extend({ buildingId: id })),
  areaText: z.string().nullable(),
  turnout: integer,
  /** Turnout by building; buildings that could give somebody away are left out. */
  turnoutByBuilding: z.array(slice),
  /** Votes without which it is invalid, of those who have not stepped aside; null where none are asked. */
  quorumNeeded: integer.nullable(),
  recused: integer,
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
  /** By when a doubt is answered that is raised now, or that waits already. */
  challengeAnswerBy: instant,
  /** How the papers came in; null until the count, parts under five left out. */
  origins: z.array(z.object({ origin: z.enum(PAPER_ORIGINS), figure: integer })).nullable(),
  /** When those who had not voted were last reminded. */
  remindedAt: instant.nullable(),
  /** Where this reader may knock at doors for it. */
  canvassBuildings: z.array(z.object({ id, name: z.string() })),
  /** Papers there that wait for a second person, other than those the reader entered. */
  waitingPapers: integer,
  challenges: z.array(
    z.object({
      reason: z.string(),
      at: instant,
      answer: z.string().nullable(),
      answeredAt: instant.nullable(),
    }),
  ),
  voidReason: z.string().nullable(),
  abilities: z.object({
    cast: ability,
    extend: ability,
    remind: ability,
    canvass: ability,
    recuse: ability,
    certify: ability,
    challenge: ability,
    recount: ability,
    annul: ability,
  }),
})

export type BallotInfo = z.infer<typeof ballotInfo>
export type VerdictView = z.infer<typeof verdict>
