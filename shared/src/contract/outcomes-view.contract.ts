import { z } from 'zod'
import { BALLOT_RESULTS, LEGAL_EFFECTS } from '../domain/ballots/ballot'
import {
  MONEY_DIRECTIONS,
  OBJECTION_STATUSES,
  OUTCOME_FIELDS,
  OUTCOME_KINDS,
  OUTCOME_PHASES,
  OUTCOME_STATUSES,
} from '../domain/outcomes/outcome'
import { MASKED_FIELDS } from '../domain/outcomes/outcome-content'
import { MASK_KINDS } from '../domain/text/mask-text'
import { ability, id, instant, photo, publicPerson } from './fields'

const count = z.number().int()
const fields = z.array(z.enum(OUTCOME_FIELDS))

export const outcomeCard = z.object({
  id,
  kind: z.enum(OUTCOME_KINDS),
  status: z.enum(OUTCOME_STATUSES),
  /** Null where it is about no item, as the accounts of the common fund. */
  itemId: id.nullable(),
  itemNumber: z.string(),
  title: z.string(),
  /** Null where it concerns the whole community. */
  gridId: id.nullable(),
  gridName: z.string(),
  /** Null where it was decided without a ballot. */
  effect: z.enum(LEGAL_EFFECTS).nullable(),
  /** Null where nothing was decided. */
  result: z.enum(BALLOT_RESULTS).nullable(),
  publishedAt: instant,
  publicityEndsAt: instant,
  phase: z.enum(OUTCOME_PHASES),
  /** An objection was upheld: what it says is not carried out. */
  isHalted: z.boolean(),
  thumbUrl: z.string().nullable(),
})

/** What a publication says. */
export const outcomeContent = z.object({
  /** What residents asked for. */
  proposal: z.string(),
  /** What was decided or done, in the secretary's words. */
  text: z.string(),
  figures: z
    .object({
      electorate: count,
      participants: count,
      yes: count,
      no: count,
      abstain: count,
    })
    .nullable(),
  steps: z.array(z.object({ who: z.string(), task: z.string(), by: z.string().nullable() })),
  /** In fen. */
  money: z.array(
    z.object({ label: z.string(), direction: z.enum(MONEY_DIRECTIONS), amount: count }),
  ),
  noMoney: z.boolean(),
  notAdopted: z.string(),
  contact: z.string(),
  photos: z.array(photo),
  beforePhotos: z.array(photo),
  afterPhotos: z.array(photo),
  noPhotosReason: z.string(),
})

/** The vote as the service counted it; a publication stands on its own. */
const outcomeBallot = z.object({
  id,
  effect: z.enum(LEGAL_EFFECTS),
  text: z.string(),
  electorate: count,
  participants: count,
  tally: z.object({ yes: count, no: count, abstain: count }),
  yesNeeded: count,
  denominator: count,
  sentence: z.string(),
})

export const outcomeObjection = z.object({
  id,
  outcomeId: id,
  /** Masked for everybody but the one who wrote it. */
  text: z.string(),
  at: instant,
  isMine: z.boolean(),
  /** For whoever answers it; null for all others. */
  who: publicPerson.nullable(),
  status: z.enum(OBJECTION_STATUSES),
  dueAt: instant,
  isOverdue: z.boolean(),
  answer: z.object({ text: z.string(), at: instant, who: publicPerson.nullable() }).nullable(),
  abilities: z.object({ answer: ability }),
})

export const outcomeInfo = outcomeCard.extend({
  ...outcomeContent.shape,
  /** Who does what next, in one sentence; publications of an earlier time have this alone. */
  next: z.string(),
  publisher: publicPerson,
  ballot: outcomeBallot.nullable(),
  resolutionId: id.nullable(),
  /** Each correction is a version of its own; the earlier ones stay readable. */
  versionNo: count,
  version: count,
  correction: z.object({ reason: z.string(), at: instant }).nullable(),
  withdrawal: z.object({ reason: z.string(), at: instant }).nullable(),
  objections: z.object({ all: count, open: count, upheld: count }),
  /** By when an objection raised now is answered; null for who may raise none. */
  objectionAnswerBy: instant.nullable(),
  myObjection: outcomeObjection.nullable(),
  abilities: z.object({ object: ability, correct: ability, withdraw: ability }),
})

/** An earlier version, and why another took its place. */
export const outcomeVersion = outcomeContent.extend({
  versionNo: count,
  replacedAt: instant,
  reason: z.string(),
})

/** One place that was masked, for the secretary who wrote it. */
export const maskedPart = z.object({
  field: z.enum(MASKED_FIELDS),
  kind: z.enum(MASK_KINDS),
  was: z.string(),
  shown: z.string(),
})

/** Why a publication that was set for a time did not go out. */
const problem = z.object({ code: z.string(), message: z.string(), at: instant, missing: fields })

export const outcomeDraftCard = z.object({
  id,
  kind: z.enum(OUTCOME_KINDS),
  status: z.enum(OUTCOME_STATUSES),
  itemId: id.nullable(),
  itemNumber: z.string(),
  title: z.string(),
  gridName: z.string(),
  /** When it goes out by itself. */
  publishAt: instant.nullable(),
  problem: problem.nullable(),
  editedAt: instant,
})

/** Everything the editor shows: the words as they were typed, what is missing, what may be done. */
export const outcomeEditor = outcomeDraftCard.extend({
  ...outcomeContent.shape,
  ballot: outcomeBallot.nullable(),
  version: count,
  facesChecked: z.boolean(),
  required: fields,
  missing: fields,
  abilities: z.object({ edit: ability, review: ability, publish: ability }),
})

export type OutcomeCard = z.infer<typeof outcomeCard>
export type OutcomeInfo = z.infer<typeof outcomeInfo>
export type OutcomeContentView = z.infer<typeof outcomeContent>
export type OutcomeObjection = z.infer<typeof outcomeObjection>
export type OutcomeVersion = z.infer<typeof outcomeVersion>
export type OutcomeDraftCard = z.infer<typeof outcomeDraftCard>
export type OutcomeEditor = z.infer<typeof outcomeEditor>
export type OutcomeMaskedPart = z.infer<typeof maskedPart>
