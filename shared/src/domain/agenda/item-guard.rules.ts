import { all, demand, deny, type Decision } from '../decision'
import { isBarred, type Repeat } from './item-repeat'
import type { TriageLevel } from './triage'
import type { ItemStatus } from './item'

/** Why the machine refuses a step. */
export type ItemReason =
  | 'agenda.wrong_status'
  | 'agenda.level_mismatch'
  | 'agenda.basis_missing'
  | 'agenda.parties_missing'
  | 'agenda.legal_reason_missing'
  | 'agenda.outside_body_missing'
  | 'agenda.merge_target_closed'
  | 'agenda.merge_elsewhere'
  | 'agenda.undo_over'
  | 'agenda.appeal_over'
  | 'agenda.already_appealed'
  | 'agenda.appeal_still_open'
  | 'agenda.threshold_not_reached'
  | 'agenda.motion_barred'
  | 'agenda.endorsing_still_open'
  | 'agenda.revival_over'
  | 'agenda.already_revived'
  | 'agenda.revival_still_open'
  | 'agenda.postponed_until_later'
  | 'agenda.postpone_date'
  | 'agenda.minutes_missing'
  | 'agenda.parties_not_invited'
  | 'agenda.belongs_to_meeting'
  | 'agenda.not_on_agenda'
  | 'agenda.online_not_allowed'
  | 'meetings.no_quorum'
  | 'agenda.exceeds_council'
  | 'agenda.must_escalate'
  | 'agenda.escalation_unfounded'
  | 'agenda.not_escalated'
  | 'agenda.objections_not_asked'
  | 'agenda.ballot_not_decided'
  | 'agenda.not_passed'
  | 'agenda.decision_unpublished'
  | 'agenda.publicity_pending'
  | 'agenda.objection_upheld'
  | 'agenda.objection_open'
  | 'agenda.action_missing'
  | 'agenda.setback_missing'
  | 'agenda.proof_missing'
  | 'agenda.signatures_missing'
  | 'agenda.reply_missing'
  | 'agenda.disposition_missing'
  | 'agenda.survey_still_open'
  | 'agenda.reopen_over'
  | 'agenda.reopen_unfounded'
  | 'agenda.not_reopenable'
  | 'agenda.has_supporters'

/** What was decided, by whichever way: a ballot, a consensus, or a body above the council. */
export type ItemResult = 'passed' | 'notPassed' | 'invalid'

/** A meeting in session, as far as a matter on its agenda is concerned. */
export interface Sitting {
  /** Whether enough members are there who do not stand aside in this matter. */
  readonly isQuorate: boolean
}

/**
 * What the machine must know of an item. It is gathered once, from the item as the step would leave
 * it: a guard asks whether the reply is there, not whether somebody means to write one. How often
 * something has happened already is counted before the step.
 */
export interface ItemFacts {
  readonly level: TriageLevel | null
  readonly hasBasis: boolean
  readonly hasStakeholders: boolean
  readonly areAllInvited: boolean
  readonly hasLegalReason: boolean
  readonly hasOutsideBody: boolean
  /** The reply to the raiser (回音) and where the matter came to rest (着落). */
  readonly hasReply: boolean
  readonly hasDisposition: boolean

  readonly mergeTargetOpen: boolean
  /** Same grid and same category as the item it is merged into. */
  readonly mergeTargetFits: boolean
  /** Whether the copied supporters can still be taken back out of the other item. */
  readonly mergeIsUndoable: boolean
  readonly mergedFrom: ItemStatus | null
  readonly undoUntil: Date | null

  readonly appealUntil: Date | null
  readonly hasAppealed: boolean

  readonly endorsers: number
  readonly endorsersNeeded: number
  readonly councilEndorsers: number
  readonly councilEndorsersNeeded: number
  /** The Party organisation moved the matter itself (动议). */
  readonly hasMotion: boolean
  /** The same motion was voted down before (T11b). */
  readonly repeat: Pick<Repeat, 'barredUntil' | 'membersNeeded'> | null
  readonly endorsingEndsAt: Date | null
  readonly revivableUntil: Date | null
  readonly hasBeenRevived: boolean
  /** The council put the matter off to that day. */
  readonly postponedTo: Date | null

  readonly hasMinutes: boolean
  /** A noticed meeting has it on its agenda: until that is over nothing is decided outside. */
  readonly isOnNoticedAgenda: boolean
  /** The council deliberates in writing, too, where no meeting has the matter (线上议事). */
  readonly mayDeliberateOnline: boolean
  /** The meeting in which the step is taken; null outside of one. */
  readonly sitting: Sitting | null
  readonly exceedsCouncil: boolean
  /** A body above the council decides; set by an escalation. */
  readonly isEscalated: boolean
  readonly failedRounds: number
  readonly failedRoundsMax: number
  readonly hasStrongDissent: boolean
  readonly hasAskedObjectionsTwice: boolean
  readonly result: ItemResult | null

  /** End of the decision's notice (公开 1); null while it is not published. */
  readonly decisionNoticeEndsAt: Date | null
  /** The resolution is held up or ended: an objection is open or upheld, or it was annulled. */
  readonly hasUpheldObjection: boolean
  /** Why the work cannot go on: it is infeasible, or its resolution has ended. */
  readonly hasSetback: boolean
  readonly hasAction: boolean
  readonly hasProof: boolean
  readonly chairSigned: boolean
  readonly supervisorSigned: boolean
  /** End of the notice that stands before the survey: of the execution (公开 2), or of the refusal. */
  readonly lastNoticeEndsAt: Date | null
  /** Somebody objected to what is on notice and waits for the answer. */
  readonly hasOpenObjection: boolean

  readonly hasAnsweredSurvey: boolean
  readonly surveyEndsAt: Date | null
  readonly reopenableUntil: Date | null
  readonly hasNewFacts: boolean
  /** So many of those who answered the survey are not content that nothing else is needed. */
  readonly isWidelyDissatisfied: boolean
  readonly wasCarriedOut: boolean
  readonly councilAgreedToWithdraw: boolean
  /** Everybody who supports the matter beside its raiser. */
  readonly otherSupporters: number
}

type Guard = (facts: ItemFacts, now: Date) => Decision<ItemReason>

const isOver = (end: Date | null, now: Date): boolean => end !== null && now >= end
const isRunning = (end: Date | null, now: Date): boolean => end !== null && now < end

/** 4.19: no answer without words for the raiser and a place where the matter came to rest. */
export const answered: Guard = (facts) =>
  all<ItemReason>(
    demand(facts.hasReply, 'agenda.reply_missing'),
    demand(facts.hasDisposition, 'agenda.disposition_missing'),
  )

const isLevel = (facts: ItemFacts, level: TriageLevel): Decision<ItemReason> =>
  demand(facts.level === level, 'agenda.level_mismatch')

export const canHandleQuickly: Guard = (facts) => isLevel(facts, 'minor')

export const canAdmit: Guard = (facts) =>
  all<ItemReason>(
    isLevel(facts, 'major'),
    demand(facts.hasBasis, 'agenda.basis_missing'),
    demand(facts.hasStakeholders, 'agenda.parties_missing'),
  )

export const canExplain: Guard = (facts) =>
  all<ItemReason>(
    isLevel(facts, 'hard'),
    demand(facts.hasLegalReason, 'agenda.legal_reason_missing'),
  )

export const canRefer: Guard = (facts) =>
  demand(facts.hasOutsideBody, 'agenda.outside_body_missing')

export const canMerge: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.mergeTargetOpen, 'agenda.merge_target_closed'),
    demand(facts.mergeTargetFits, 'agenda.merge_elsewhere'),
    answered(facts, now),
  )

/** Undoing leads back to where the item was. */
export const canUndoMergeTo =
  (status: ItemStatus): Guard =>
  (facts, now) =>
    facts.mergedFrom === status
      ? demand(facts.mergeIsUndoable && isRunning(facts.undoUntil, now), 'agenda.undo_over')
      : deny('agenda.undo_over')

export const canAppeal: Guard = (facts, now) =>
  all<ItemReason>(
    demand(!facts.hasAppealed, 'agenda.already_appealed'),
    demand(isRunning(facts.appealUntil, now), 'agenda.appeal_over'),
  )

/** T6a: enough neighbours, or a third of the council, or the Party organisation's own motion. */
export const isSupported: Guard = (facts, now) =>
  all<ItemReason>(
    demand(
      facts.hasMotion ||
        facts.endorsers >= facts.endorsersNeeded ||
        (facts.councilEndorsersNeeded > 0 &&
          facts.councilEndorsers >= facts.councilEndorsersNeeded),
      'agenda.threshold_not_reached',
    ),
    demand(!isBarred(facts.repeat, facts.councilEndorsers, now), 'agenda.motion_barred'),
  )

export const hasLapsed: Guard = (facts, now) =>
  all<ItemReason>(
    demand(isOver(facts.endorsingEndsAt, now), 'agenda.endorsing_still_open'),
    answered(facts, now),
  )

export const canRevive: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.postponedTo === null, 'agenda.postponed_until_later'),
    demand(!facts.hasBeenRevived, 'agenda.already_revived'),
    demand(isRunning(facts.revivableUntil, now), 'agenda.revival_over'),
  )

export const hasMinutes: Guard = (facts) => demand(facts.hasMinutes, 'agenda.minutes_missing')

/** What a meeting has on its agenda is decided there, with its quorum. */
const isDecidedWhereItBelongs: Guard = ({ isOnNoticedAgenda, sitting }) =>
  all<ItemReason>(
    demand(!isOnNoticedAgenda || sitting !== null, 'agenda.belongs_to_meeting'),
    demand(sitting?.isQuorate !== false, 'meetings.no_quorum'),
  )

/**
 * T8: in a meeting the matter stands on its noticed agenda and the quorum is there; outside of one the
 * council deliberates in writing, but never on what a meeting has been called for.
 */
export const canOpenInCouncil: Guard = (facts, now) =>
  all<ItemReason>(
    demand(!facts.exceedsCouncil && !facts.isEscalated, 'agenda.exceeds_council'),
    demand(facts.areAllInvited, 'agenda.parties_not_invited'),
    facts.sitting === null
      ? demand(facts.isOnNoticedAgenda || facts.mayDeliberateOnline, 'agenda.online_not_allowed')
      : demand(facts.isOnNoticedAgenda, 'agenda.not_on_agenda'),
    isDecidedWhereItBelongs(facts, now),
  )

/** The meeting is over and the matter without a conclusion: it goes back to the list (A4.2). */
export const isLeftOver: Guard = ({ isOnNoticedAgenda }) =>
  demand(isOnNoticedAgenda, 'agenda.not_on_agenda')

/** T9b: the council may put a matter off once; a second failed round goes to a wider body. */
export const canPostpone: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.failedRounds + 1 < facts.failedRoundsMax, 'agenda.must_escalate'),
    demand(isRunning(facts.postponedTo, now), 'agenda.postpone_date'),
    answered(facts, now),
  )

/** After as many rounds without a result the council does not try again; a wider body decides. */
export const canPutToVote: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.failedRounds < facts.failedRoundsMax, 'agenda.must_escalate'),
    isDecidedWhereItBelongs(facts, now),
  )

export const canResume: Guard = (facts, now) =>
  demand(isOver(facts.postponedTo, now), 'agenda.postponed_until_later')

/** T9c: strong dissent, two failed rounds, or a matter that is not the council's to decide. */
export const canEscalate: Guard = (facts) =>
  demand(
    facts.exceedsCouncil || facts.hasStrongDissent || facts.failedRounds >= facts.failedRoundsMax,
    'agenda.escalation_unfounded',
  )

export const isEscalated: Guard = (facts) =>
  all<ItemReason>(
    demand(facts.isEscalated, 'agenda.not_escalated'),
    // The Party organisation has discussed it first: residents' committee law of 2025.
    demand(facts.hasMinutes, 'agenda.minutes_missing'),
    demand(facts.result !== null && facts.result !== 'invalid', 'agenda.ballot_not_decided'),
  )

export const isConsensus: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.hasAskedObjectionsTwice, 'agenda.objections_not_asked'),
    isDecidedWhereItBelongs(facts, now),
  )

export const ballotInvalid: Guard = (facts) =>
  demand(facts.result === 'invalid', 'agenda.ballot_not_decided')

export const ballotDecided: Guard = (facts) =>
  demand(facts.result !== null && facts.result !== 'invalid', 'agenda.ballot_not_decided')

export const canImplement: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.result === 'passed', 'agenda.not_passed'),
    demand(facts.decisionNoticeEndsAt !== null, 'agenda.decision_unpublished'),
    demand(isOver(facts.decisionNoticeEndsAt, now), 'agenda.publicity_pending'),
    demand(!facts.hasUpheldObjection, 'agenda.objection_upheld'),
    demand(facts.hasAction, 'agenda.action_missing'),
  )

/** T11c: the council hears why before it has the matter again. */
export const hasSetback: Guard = (facts) => demand(facts.hasSetback, 'agenda.setback_missing')

export const isRefusedByVote: Guard = (facts) =>
  demand(facts.result !== null && facts.result !== 'passed', 'agenda.publicity_pending')

export const hasProof: Guard = (facts) => demand(facts.hasProof, 'agenda.proof_missing')

export const isSigned: Guard = (facts) =>
  demand(facts.chairSigned && facts.supervisorSigned, 'agenda.signatures_missing')

export const canSurvey: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.lastNoticeEndsAt !== null, 'agenda.decision_unpublished'),
    demand(isOver(facts.lastNoticeEndsAt, now), 'agenda.publicity_pending'),
    demand(!facts.hasOpenObjection, 'agenda.objection_open'),
    answered(facts, now),
  )

export const isDeclineFinal: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.hasAppealed || isOver(facts.appealUntil, now), 'agenda.appeal_still_open'),
    answered(facts, now),
  )

export const isDeferralFinal: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.postponedTo === null, 'agenda.postponed_until_later'),
    demand(isOver(facts.revivableUntil, now), 'agenda.revival_still_open'),
    answered(facts, now),
  )

export const canClose: Guard = (facts, now) =>
  all<ItemReason>(
    answered(facts, now),
    demand(facts.hasAnsweredSurvey || isOver(facts.surveyEndsAt, now), 'agenda.survey_still_open'),
  )

export const canReopen: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.wasCarriedOut, 'agenda.not_reopenable'),
    demand(isRunning(facts.reopenableUntil, now), 'agenda.reopen_over'),
    demand(facts.hasNewFacts || facts.isWidelyDissatisfied, 'agenda.reopen_unfounded'),
  )

/** T17: alone the raiser may take a matter back; with others behind it the council is asked. */
export const canWithdraw: Guard = (facts, now) =>
  all<ItemReason>(
    demand(facts.otherSupporters === 0 || facts.councilAgreedToWithdraw, 'agenda.has_supporters'),
    answered(facts, now),
  )
