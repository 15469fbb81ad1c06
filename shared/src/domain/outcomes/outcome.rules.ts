import { all, allow, demand, deny, type Decision } from '../decision'
import { holdsRoleInCommunity, livesInGrid, type Actor } from '../people/actor'
import type { Role } from '../people/role'
import type { OutcomeRules } from '../rules/rule-set'
import type { ObjectionMachineReason } from './objection.machine'
import {
  MANDATORY_KINDS,
  type ObjectionStatus,
  type OutcomeKind,
  type OutcomePhase,
  type OutcomeStatus,
} from './outcome'
import type { OutcomeReason } from './outcome.machine'

/** A notice shorter than this is none (四议两公开): no rule set goes below it. */
export const NOTICE_DAYS_MIN = 7

const ANSWER_WORKING_DAYS = 3
const CORRECTION_DAYS = 3

export type PublishReason =
  | 'outcomes.not_publisher'
  | 'outcomes.not_decided'
  | 'outcomes.already_published'

export type DraftReason =
  | 'outcomes.item_needed'
  | 'outcomes.not_at_work'
  | 'outcomes.not_declined'
  | 'outcomes.stale'

export type ObjectReason =
  | 'outcomes.not_public'
  | 'outcomes.not_concerned'
  | 'outcomes.notice_over'
  | 'outcomes.already_objected'
  | 'outcomes.objection_upheld'

export type AnswerReason = 'outcomes.own_objection' | ObjectionMachineReason

/** Every reason that the rules of publications can give. */
export type OutcomeRefusal =
  | PublishReason
  | DraftReason
  | ObjectReason
  | AnswerReason
  | OutcomeReason
  | 'outcomes.figures_counted'
  | 'outcomes.publish_time'

/** Offices that publish. */
export const PUBLISHERS: readonly Role[] = ['communitySecretary']

/** What decides whether a decision may be published. */
export interface PublishFacts {
  readonly isDecided: boolean
  readonly isPublished: boolean
}

/** A4.5: the community secretary alone publishes, and nobody else prepares it. */
export function isPublisher(actor: Actor, now: Date): Decision<'outcomes.not_publisher'> {
  return demand(holdsRoleInCommunity(actor, PUBLISHERS, now), 'outcomes.not_publisher')
}

/** A4.5: the community secretary alone publishes, once, and only what has been decided. */
export function canPublish(actor: Actor, facts: PublishFacts, now: Date): Decision<PublishReason> {
  return all<PublishReason>(
    isPublisher(actor, now),
    facts.isPublished ? deny('outcomes.already_published') : allow(),
    demand(facts.isDecided, 'outcomes.not_decided'),
  )
}

/** Days for which a publication stands: those of the rule set, and never fewer than seven. */
export function noticeDays({ publicityDays }: Pick<OutcomeRules, 'publicityDays'>): number {
  return Math.max(publicityDays, NOTICE_DAYS_MIN)
}

/** The figures for objections and corrections, also of rules that were copied before there were any. */
export function objectionFigures({
  objectionWorkingDays = ANSWER_WORKING_DAYS,
  correctionDays = CORRECTION_DAYS,
}: Pick<OutcomeRules, 'objectionWorkingDays' | 'correctionDays'>): {
  readonly answerWorkingDays: number
  readonly correctionDays: number
} {
  return { answerWorkingDays: objectionWorkingDays, correctionDays }
}

/** What the rules must know of a publication. */
export interface Outcome {
  readonly kind: OutcomeKind
  readonly status: OutcomeStatus
  /** Null where it concerns the whole community. */
  readonly scopeGridId: string | null
  readonly publicityEndsAt: Date | null
  readonly upheldObjections: number
}

/** Whether the notice still runs at `now`. */
export function outcomePhase(
  { publicityEndsAt }: Pick<Outcome, 'publicityEndsAt'>,
  now: Date,
): OutcomePhase {
  return publicityEndsAt !== null && now < publicityEndsAt ? 'publicity' : 'final'
}

/** Who is concerned: the verified residents of the grid, or of the whole community. */
function isConcerned(actor: Actor, scopeGridId: string | null): boolean {
  return scopeGridId === null ? actor.residencies.length > 0 : livesInGrid(actor, scopeGridId)
}

/** A4.5: any verified resident of its scope, while the notice runs, once. */
export function canObject(
  actor: Actor,
  outcome: Outcome,
  hasObjected: boolean,
  now: Date,
): Decision<ObjectReason> {
  return all<ObjectReason>(
    demand(outcome.status === 'published' || outcome.status === 'corrected', 'outcomes.not_public'),
    demand(isConcerned(actor, outcome.scopeGridId), 'outcomes.not_concerned'),
    hasObjected ? deny('outcomes.already_objected') : allow(),
    demand(outcome.upheldObjections === 0, 'outcomes.objection_upheld'),
    demand(outcomePhase(outcome, now) === 'publicity', 'outcomes.notice_over'),
  )
}

/** The secretary answers, but never an objection of their own. */
export function canAnswer(
  actor: Actor,
  objection: { readonly status: ObjectionStatus; readonly accountId: string },
  now: Date,
): Decision<'outcomes.not_publisher' | AnswerReason> {
  return all<'outcomes.not_publisher' | AnswerReason>(
    isPublisher(actor, now),
    demand(objection.status === 'open', 'outcomes.answered'),
    demand(objection.accountId !== actor.accountId, 'outcomes.own_objection'),
  )
}

/** What an upheld objection stops: the decision goes back to the council, the work to its lead. */
export function haltsWork(kind: OutcomeKind): boolean {
  return MANDATORY_KINDS.includes(kind)
}
