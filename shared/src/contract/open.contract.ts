import { z } from 'zod'
import { FOUR_STEPS, FOUR_STEPS_STATUSES } from '../domain/agenda/four-steps'
import { ITEM_CATEGORIES, ITEM_STATUSES } from '../domain/agenda/item'
import { DECISION_WAYS } from '../domain/agenda/stakeholder'
import { DISPOSITIONS } from '../domain/agenda/triage'
import { BALLOT_RESULTS, LEGAL_EFFECTS } from '../domain/ballots/ballot'
import { OPEN_PAGE } from '../domain/open/open'
import {
  MONEY_DIRECTIONS,
  OUTCOME_KINDS,
  OUTCOME_PHASES,
  OUTCOME_STATUSES,
} from '../domain/outcomes/outcome'
import { EXECUTORS, RESOLUTION_STATUSES } from '../domain/resolutions/resolution'
import { id, instant } from './fields'

const count = z.number().int()
const url = z.string()
/** The Chinese word beside a code, so that a table can be read without this page. */
const words = z.string()

/** What a public page may be asked for: where it begins, how much of it, which part. */
export const openRequest = z.object({
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(OPEN_PAGE.max).default(OPEN_PAGE.usual),
  kind: z.enum(OUTCOME_KINDS).optional(),
  grid: id.optional(),
})

export const openPicture = z.object({
  url,
  thumbUrl: url,
  width: count,
  height: count,
})

export const openVote = z.object({
  electorate: count,
  participants: count,
  yes: count,
  no: count,
  abstain: count,
})

/** One publication: names, telephones and doors are masked, and nothing is told of who wrote it. */
export const openOutcome = z.object({
  id,
  url,
  kind: z.enum(OUTCOME_KINDS),
  kindText: words,
  status: z.enum(OUTCOME_STATUSES),
  statusText: words,
  itemNumber: z.string(),
  title: z.string(),
  grid: z.string(),
  publishedAt: instant,
  publicityEndsAt: instant,
  phase: z.enum(OUTCOME_PHASES),
  phaseText: words,
  result: z.enum(BALLOT_RESULTS).nullable(),
  resultText: words.nullable(),
  effect: z.enum(LEGAL_EFFECTS).nullable(),
  effectText: words.nullable(),
  proposal: z.string(),
  text: z.string(),
  vote: openVote.nullable(),
  voteSentence: z.string().nullable(),
  steps: z.array(z.object({ who: z.string(), task: z.string(), by: z.string().nullable() })),
  next: z.string(),
  /** In fen. */
  money: z.array(
    z.object({ label: z.string(), direction: z.enum(MONEY_DIRECTIONS), amount: count }),
  ),
  noMoney: z.boolean(),
  notAdopted: z.string(),
  contact: z.string(),
  photos: z.array(openPicture),
  beforePhotos: z.array(openPicture),
  afterPhotos: z.array(openPicture),
  noPhotosReason: z.string(),
  fourSteps: z
    .object({
      status: z.enum(FOUR_STEPS_STATUSES),
      statusText: words,
      steps: z.array(
        z.object({
          step: z.enum(FOUR_STEPS),
          stepText: words,
          heldOn: z.string(),
          isPassed: z.boolean(),
          expected: count,
          present: count,
          yes: count,
          no: count,
          abstain: count,
        }),
      ),
      signedAt: instant.nullable(),
    })
    .nullable(),
  objections: z.object({ all: count, open: count, upheld: count }),
  isHalted: z.boolean(),
  versionNo: count,
  correction: z.object({ reason: z.string(), at: instant }).nullable(),
  withdrawal: z.object({ reason: z.string(), at: instant }).nullable(),
})

/** One matter, without a word that anybody typed. */
export const openItem = z.object({
  number: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  categoryText: words,
  grid: z.string(),
  status: z.enum(ITEM_STATUSES),
  statusText: words,
  raisedAt: instant,
  closedAt: instant.nullable(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  dispositionText: words.nullable(),
  seconders: count,
  outcomeUrl: url.nullable(),
})

/** One resolution that has been on public notice, in figures. */
export const openResolution = z.object({
  id,
  itemNumber: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  categoryText: words,
  grid: z.string(),
  way: z.enum(DECISION_WAYS),
  wayText: words,
  result: z.enum(BALLOT_RESULTS),
  resultText: words,
  effect: z.enum(LEGAL_EFFECTS).nullable(),
  effectText: words.nullable(),
  vote: openVote.nullable(),
  yesNeeded: count.nullable(),
  legalBasis: z.string(),
  executor: z.enum(EXECUTORS),
  executorText: words,
  status: z.enum(RESOLUTION_STATUSES),
  statusText: words,
  adoptedAt: instant,
  noticeEndsAt: instant,
})

/** So many of so many; `percent` is null where there is nothing to count. */
const rate = z.object({ part: count, whole: count, percent: z.number().nullable() })

/** What residents said, in the app or when they were called; nothing of it below five answers. */
const answers = z.object({ answered: count, solved: rate.nullable(), satisfied: rate.nullable() })

/** The figures of a community for one month (DOMAIN A5). */
export const openMeasure = z.object({
  month: z.string(),
  from: z.string(),
  to: z.string(),
  received: count,
  ended: count,
  inWork: count,
  overdue: count,
  response: rate,
  reply: rate,
  disposition: rate,
  closing: rate,
  punctual: rate,
  open: answers,
  callback: answers,
  reopened: count,
  reworked: count,
  extended: count,
  supervised: count,
})

/** A page of a set; `next` is the address of the page after it. */
export const openPageOf = <Row extends z.ZodType>(row: Row) =>
  z.object({
    community: z.object({ id, name: z.string(), street: z.string() }),
    items: z.array(row),
    next: url.nullable(),
  })

/** The sets of open data and their rows. */
export const OPEN_SETS = {
  outcomes: { title: '公示', row: openOutcome },
  items: { title: '议题', row: openItem },
  resolutions: { title: '决议', row: openResolution },
  measures: { title: '每月数据', row: openMeasure },
} as const
export type OpenSet = keyof typeof OPEN_SETS

export type OpenRequest = z.output<typeof openRequest>
export type OpenOutcome = z.infer<typeof openOutcome>
export type OpenPicture = z.infer<typeof openPicture>
export type OpenItem = z.infer<typeof openItem>
export type OpenMeasure = z.infer<typeof openMeasure>
export type OpenResolution = z.infer<typeof openResolution>
