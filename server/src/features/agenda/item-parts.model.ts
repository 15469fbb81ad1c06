import type {
  FourStep,
  FourStepFigures,
  FourStepsStatus,
} from '@linyi/shared/domain/agenda/four-steps'
import type { ConsentForm } from '@linyi/shared/domain/agenda/intake'
import type { ItemStatus } from '@linyi/shared/domain/agenda/item'
import type { SurveyCounts } from '@linyi/shared/domain/agenda/item-survey'
import type { BallotResult, LegalEffect } from '@linyi/shared/domain/ballots/ballot'
import type { Role } from '@linyi/shared/domain/people/role'
import type { ItemWork } from '@linyi/shared/domain/actions/item-work'
import type { Day } from '@linyi/shared/domain/calendar/shanghai-day'
import type { ResolutionStatus } from '@linyi/shared/domain/resolutions/resolution'
import type { PhotoReference } from '../photos/index'

/** Whose turn it is; the queues of the place of work are read by it. */
export const WAITS_FOR = [
  'checker',
  'screener',
  'handler',
  'reviewer',
  'chair',
  'publisher',
  'assigner',
  'lead',
  'inspector',
  'supervisor',
] as const
export type WaitsFor = (typeof WAITS_FOR)[number]

/** One deliberation of 四议两公开 as it was held; its papers stand in the record of handling. */
export interface ItemFourStep extends FourStepFigures {
  readonly step: FourStep
  readonly heldOn: Day
  readonly body: string
  readonly isPassed: boolean
  readonly text: string
  readonly photos: readonly PhotoReference[]
  readonly at: Date
}

/** How far the matter is on the way of 四议两公开; a matter proposed anew begins again. */
export interface ItemFourSteps {
  readonly status: FourStepsStatus
  /** It was before a wider body already; else it goes back to the council when a step says no. */
  readonly wasEscalated: boolean
  readonly steps: readonly ItemFourStep[]
  readonly signature: { readonly byId: string; readonly at: Date; readonly text: string } | null
}

/** What an item shows of its ballot without asking the ballot. */
export interface ItemBallot {
  readonly id: string
  readonly effect: LegalEffect
  readonly closesAt: Date
  readonly electorate: number
  readonly result: BallotResult | null
  readonly sentence: string | null
}

/** The meeting on whose agenda an item stands. */
export interface ItemMeeting {
  readonly id: string
  readonly title: string
  readonly startsAt: Date
  /** From the notice on, nothing is decided outside of it. */
  readonly isNoticed: boolean
}

/** What an item shows of its publication. */
export interface ItemOutcome {
  readonly id: string
  readonly publishedAt: Date
  readonly publicityEndsAt: Date
}

/** What an item shows of the publication of its work (公开 2). */
export interface ItemExecution {
  /** Absent in items of a time in which it was no publication of its own. */
  readonly id?: string
  readonly text: string
  readonly publishedAt: Date
  readonly publicityEndsAt: Date
}

/** Objections to what an item has on public notice. */
export interface ItemObjections {
  readonly open: number
  /** By when the last of them is answered; the survey waits for it. */
  readonly dueAt: Date
}

/** Who filed the matter for its raiser, and how that person agreed. */
export interface ItemFiling {
  readonly accountId: string
  /** How somebody without an account is called; never a full name. */
  readonly speaker: string | null
  readonly consent: ConsentForm
  readonly note: string
}

/** Words to the raiser (回音). */
export interface ItemReply {
  readonly text: string
  readonly at: Date
  readonly byId: string | null
  readonly role: Role | null
}

/** One item that went into another, as both of them know it. */
export interface ItemMerge {
  /** The other item. */
  readonly itemId: string
  readonly number: string
  readonly title: string
  readonly at: Date
  readonly cameFrom: ItemStatus
  readonly supporters: number
  readonly kept: number
  readonly withdrawn: number
  readonly answerUntil: Date
  readonly undoUntil: Date
}

/** What the actions that carry a decision out come to; each stands in a document of its own. */
export type ItemAction = ItemWork

/** What an item shows of the resolution that its decision became. */
export interface ItemResolution {
  readonly id: string
  readonly status: ResolutionStatus
}

/** Why the work could not go on, the last time the council had the matter back. */
export interface ItemSetback {
  readonly ground: 'infeasible' | 'annulled' | 'objection'
  readonly reason: string
  readonly at: Date
}

/** The survey that runs or has run; who was asked and what each said stands in the asks. */
export interface ItemSurvey extends SurveyCounts {
  readonly id: string
  readonly endsAt: Date
  /** What the raiser wrote for everybody to read; all answers are only counted. */
  readonly raiserComment: string | null
}

export interface ItemExtension {
  readonly from: Date
  readonly to: Date
  readonly reason: string
  readonly at: Date
}
