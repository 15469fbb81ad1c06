import { z } from 'zod'
import { CONSENT_FORMS, CONTACT_WAYS, INTAKE_CHANNELS } from '../domain/agenda/intake'
import { ITEM_CATEGORIES, ITEM_STATUSES } from '../domain/agenda/item'
import { SUPERVISION_LEVELS } from '../domain/agenda/item-clock.rules'
import { RECORD_KINDS } from '../domain/agenda/item-record'
import { MERGE_ANSWERS } from '../domain/agenda/item-merge'
import { DECIDING_BODIES, DECISION_WAYS, PARTY_KINDS } from '../domain/agenda/stakeholder'
import {
  ADMISSION_BASES,
  DECLINE_REASONS,
  DISPOSITIONS,
  ITEM_SCOPES,
  TRIAGE_LEVELS,
} from '../domain/agenda/triage'
import { BALLOT_RESULTS, LEGAL_EFFECTS } from '../domain/ballots/ballot'
import { URGENCIES } from '../domain/calendar/deadline'
import { DOUBTS } from '../domain/checks/check'
import { fourStepsView } from './agenda-steps.contract'
import { ability, id, instant, photo, publicPerson, voice } from './fields'

const count = z.number().int()

export const itemCard = z.object({
  id,
  /** `YS-2026-11-0042`, or 「待编号」 while the words are being checked. */
  number: z.string(),
  title: z.string(),
  proposal: z.string(),
  category: z.enum(ITEM_CATEGORIES),
  gridName: z.string(),
  place: z.string(),
  status: z.enum(ITEM_STATUSES),
  /** 小事, 大事 or 难事, once the screener has said so. */
  level: z.enum(TRIAGE_LEVELS).nullable(),
  /** When the present step is due; null when nothing more is expected. */
  dueAt: instant.nullable(),
  /** Amber in the last day or quarter of the step, red once its date has passed. */
  urgency: z.enum(URGENCIES).nullable(),
  raisedAt: instant,
  endorsers: count,
  endorsersNeeded: count,
  thumbUrl: z.string().nullable(),
  isMine: z.boolean(),
  hasEndorsed: z.boolean(),
})

const timelineEntry = z.object({
  id,
  at: instant,
  /** What happened, such as `agenda.admitted`. */
  kind: z.string(),
  title: z.string(),
  who: publicPerson.nullable(),
  text: z.string().nullable(),
})

const nextStep = z.object({
  /** What happens next, in words: 「网格员会在 11月23日 24:00 前联系您」. */
  text: z.string(),
  dueAt: instant.nullable(),
})

const ballotLink = z.object({
  id,
  effect: z.enum(LEGAL_EFFECTS),
  closesAt: instant,
  isOpen: z.boolean(),
  electorate: count,
  result: z.enum(BALLOT_RESULTS).nullable(),
  sentence: z.string().nullable(),
})

const outcomeLink = z.object({ id, publishedAt: instant, publicityEndsAt: instant })

/** What an item that was merged away says of itself, and its target of it. */
const mergeView = z.object({
  /** The other item. */
  itemId: id,
  number: z.string(),
  title: z.string(),
  at: instant,
  /** Supporters who went along, and how those have answered who were asked. */
  supporters: count,
  kept: count,
  withdrawn: count,
  answerUntil: instant,
  undoUntil: instant,
})

/** One entry of the handling record: a visit, a coordination round, proof of the work. */
export const itemRecord = z.object({
  id,
  kind: z.enum(RECORD_KINDS),
  at: instant,
  who: publicPerson.nullable(),
  /** An outside body or person that took part. */
  party: z.string().nullable(),
  text: z.string(),
  photos: z.array(photo),
})

/** A sheet of paper signatures as two people entered it. Names stay with staff. */
export const paperSheet = z.object({
  id,
  at: instant,
  enteredBy: publicPerson,
  signatures: count,
  /** For staff who may confirm it. */
  names: z.array(z.string()),
  photos: z.array(photo),
  isConfirmed: z.boolean(),
  counted: count.nullable(),
  abilities: z.object({ confirm: ability }),
})

export const itemInfo = itemCard.extend({
  body: z.string(),
  basis: z.enum(ADMISSION_BASES).nullable(),
  scope: z.enum(ITEM_SCOPES),
  channel: z.enum(INTAKE_CHANNELS),
  raiser: publicPerson,
  /** Raisers of items that were merged into this one. */
  coRaisers: count,
  /** Who filed it for the raiser, with whose consent; null when the raiser did. */
  filedBy: z
    .object({
      who: publicPerson,
      speaker: z.string().nullable(),
      consent: z.enum(CONSENT_FORMS),
      note: z.string(),
    })
    .nullable(),
  /** The grid worker who accompanies the matter to its end. */
  companion: publicPerson.nullable(),
  /** Why its words wait for a person's eye; told to who looks. */
  doubt: z.enum(DOUBTS).nullable(),
  /** Who took it up first and answers for it (首接负责). */
  firstReceiver: publicPerson.nullable(),
  firstContact: z.object({
    dueAt: instant.nullable(),
    at: instant.nullable(),
    how: z.enum(CONTACT_WAYS).nullable(),
  }),
  photos: z.array(photo),
  /** The matter in the raiser's own voice. */
  voice: voice.nullable(),
  stakeholders: z.array(
    z.object({ kind: z.enum(PARTY_KINDS), name: z.string(), isInvited: z.boolean() }),
  ),
  councilEndorsers: count,
  councilEndorsersNeeded: count,
  followers: count,
  isFollowing: z.boolean(),
  timeline: z.array(timelineEntry),
  next: nextStep.nullable(),
  /** 回音 and 着落. */
  reply: z.object({ text: z.string(), at: instant, who: publicPerson.nullable() }).nullable(),
  disposition: z.enum(DISPOSITIONS).nullable(),
  decline: z
    .object({ reason: z.enum(DECLINE_REASONS).nullable(), appealUntil: instant })
    .nullable(),
  appeal: z.object({ at: instant, text: z.string() }).nullable(),
  explanation: z.string().nullable(),
  referral: z
    .object({ body: z.string(), contact: z.string(), at: instant, reply: z.string().nullable() })
    .nullable(),
  merge: mergeView.extend({ myAnswer: z.enum(MERGE_ANSWERS).nullable() }).nullable(),
  mergedHere: z.array(mergeView),
  partyReview: z.object({ heldOn: z.string(), body: z.string(), minutes: z.string() }).nullable(),
  escalation: z
    .object({ body: z.enum(DECIDING_BODIES), reason: z.string(), at: instant })
    .nullable(),
  /** 四议两公开, where the matter takes that way. */
  fourSteps: fourStepsView.nullable(),
  postponedTo: instant.nullable(),
  /** The meeting on whose agenda it stands. */
  meeting: z
    .object({
      id,
      title: z.string(),
      startsAt: instant,
      /** From the notice on it is decided there and nowhere else. */
      isNoticed: z.boolean(),
    })
    .nullable(),
  ballot: ballotLink.nullable(),
  /** How it was decided, also without a ballot. */
  decision: z
    .object({
      way: z.enum(DECISION_WAYS),
      result: z.enum(BALLOT_RESULTS),
      text: z.string(),
    })
    .nullable(),
  outcome: outcomeLink.nullable(),
  action: z
    .object({
      lead: z.string(),
      task: z.string(),
      dueAt: instant,
      /** In fen. */
      budget: count.nullable(),
      claimedAt: instant.nullable(),
      chairSigned: z.boolean(),
      supervisorSigned: z.boolean(),
      reworks: count,
    })
    .nullable(),
  /** The publication of what was done (公开 2). */
  execution: z
    .object({
      /** Null where it was published before it was a paper of its own. */
      outcomeId: id.nullable(),
      text: z.string(),
      publishedAt: instant,
      publicityEndsAt: instant,
    })
    .nullable(),
  /** Who raised or supports the matter rates it; below five answers nothing is shown of them. */
  survey: z
    .object({
      endsAt: instant,
      /** What the raiser wrote for everybody to read. */
      comment: z.string().nullable(),
      /** How many were asked and have answered, and what all answers together say. */
      asked: count,
      answered: count,
      solvedCount: count.nullable(),
      dissatisfiedCount: count.nullable(),
      /** Of five, with one decimal. */
      average: z.number().nullable(),
      /** So many are not content that this alone reopens the matter; told to who may reopen it. */
      isWidelyDissatisfied: z.boolean(),
      hasAnswered: z.boolean(),
    })
    .nullable(),
  /** The same motion was voted down under another number; it comes back late, or by the council. */
  repeats: z
    .object({
      itemId: id,
      number: z.string(),
      title: z.string(),
      barredUntil: instant,
      membersNeeded: count,
      isBarred: z.boolean(),
    })
    .nullable(),
  withdrawal: z.object({ reason: z.string(), askedAt: instant }).nullable(),
  /** Extensions of the present step, and how many are left. */
  extensions: z.array(z.object({ from: instant, to: instant, reason: z.string(), at: instant })),
  extensionsLeft: count,
  supervision: z.object({ level: z.enum(SUPERVISION_LEVELS), at: instant }).nullable(),
  records: count,
  version: count,
  abilities: z.object({
    endorse: ability,
    follow: ability,
    appeal: ability,
    revive: ability,
    withdraw: ability,
    answerMerge: ability,
    answerSurvey: ability,
    check: ability,
    takeDown: ability,
    screen: ability,
    contact: ability,
    merge: ability,
    undoMerge: ability,
    move: ability,
    addPaper: ability,
    review: ability,
    invite: ability,
    openBallot: ability,
    deliberate: ability,
    conclude: ability,
    escalate: ability,
    recordDecision: ability,
    fourStep: ability,
    signFourSteps: ability,
    decideWithdrawal: ability,
    publish: ability,
    publishExecution: ability,
    implement: ability,
    addRecord: ability,
    finish: ability,
    claimDone: ability,
    inspect: ability,
    extend: ability,
    reopen: ability,
  }),
})

export type ItemCard = z.infer<typeof itemCard>
export type ItemInfo = z.infer<typeof itemInfo>
export type ItemAbility = keyof ItemInfo['abilities']
export type ItemRecord = z.infer<typeof itemRecord>
export type PaperSheet = z.infer<typeof paperSheet>
export type TimelineEntry = z.infer<typeof timelineEntry>
export type MergeView = z.infer<typeof mergeView>
