import type { ItemFacts } from '@linyi/shared/domain/agenda/item.machine'
import { isAnswered, isWidelyDissatisfied } from '@linyi/shared/domain/agenda/item-survey'
import { areAllInvited } from '@linyi/shared/domain/agenda/stakeholder'
import { addDays, dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { HALTING_STATUSES } from '@linyi/shared/domain/resolutions/resolution'
import type { ItemView } from './item.store'

/** What only the command knows: the item another one goes into, and the meeting a step is taken in. */
export type StepFacts = Pick<
  ItemFacts,
  'mergeTargetOpen' | 'mergeTargetFits' | 'mergeIsUndoable' | 'sitting'
>

const ALONE: StepFacts = {
  sitting: null,
  mergeTargetOpen: false,
  mergeTargetFits: false,
  // The item itself cannot see how far the other one is; the command looks.
  mergeIsUndoable: true,
}

/** The end of the period in which a closed matter may be taken up again. */
export function reopenableUntil({ closedAt, rules }: ItemView): Date | null {
  return closedAt === null ? null : endOfDay(addDays(dayOf(closedAt), rules.agenda.reopenDays))
}

/** Whoever received the matter first or led its work: nobody rates or calls about what they did. */
export function handlersOf({
  firstReceiverId,
  action,
}: Pick<ItemView, 'firstReceiverId' | 'action'>): string[] {
  return [firstReceiverId, action?.leadId ?? null].filter((id) => id !== null)
}

/** The notice that stands before the survey: of the work done, or of the refusal. */
export function lastNoticeEndsAt({ decision, execution, outcome }: ItemView): Date | null {
  if (decision?.result !== 'passed') return outcome?.publicityEndsAt ?? null
  return execution?.publicityEndsAt ?? null
}

/** Until when a notice waits at least: its own end, and the answer to whoever objected to it. */
export function noticeWaitsUntil(item: ItemView): Date | null {
  const ends = lastNoticeEndsAt(item)
  const answered = item.objections?.dueAt
  return ends !== null && answered !== undefined && answered > ends ? answered : ends
}

/**
 * What the machine must know, of an item as the step would leave it. How often something has
 * happened is counted on `before`.
 */
export function itemFacts(
  item: ItemView,
  before: ItemView = item,
  brought: Partial<StepFacts> = {},
): ItemFacts {
  const { action, rules } = item
  return {
    level: item.level,
    hasBasis: item.basis !== null,
    hasStakeholders: item.stakeholders.length > 0,
    areAllInvited: areAllInvited(item.stakeholders),
    hasLegalReason: item.explanation !== null,
    hasOutsideBody: item.referral !== null,
    hasReply: item.reply !== null,
    hasDisposition: item.disposition !== null,
    ...ALONE,
    ...brought,
    mergedFrom: before.merge?.cameFrom ?? null,
    undoUntil: before.merge?.undoUntil ?? null,
    appealUntil: before.decline?.appealUntil ?? null,
    hasAppealed: before.appeals > 0,
    endorsers: item.endorsers,
    endorsersNeeded: item.endorsersNeeded,
    councilEndorsers: item.councilEndorsers,
    councilEndorsersNeeded: item.councilEndorsersNeeded,
    hasMotion: item.hasMotion,
    repeat: item.repeats,
    endorsingEndsAt: item.endorsingEndsAt,
    revivableUntil: item.revivableUntil,
    hasBeenRevived: before.revivals > 0,
    postponedTo: item.postponedTo,
    hasMinutes: item.partyReview !== null,
    isOnNoticedAgenda: item.meeting?.isNoticed ?? false,
    mayDeliberateOnline: rules.meetings?.onlineDeliberation ?? true,
    exceedsCouncil: item.scope === 'multiCommunity',
    isEscalated: item.escalation !== null,
    failedRounds: before.failedRounds,
    failedRoundsMax: rules.agenda.failedRoundsMax,
    hasStrongDissent: item.hasStrongDissent,
    hasAskedObjectionsTwice: item.decision?.way === 'consensus',
    result: item.decision?.result ?? null,
    decisionNoticeEndsAt: item.outcome?.publicityEndsAt ?? null,
    hasUpheldObjection: HALTING_STATUSES.some((status) => status === item.resolution?.status),
    hasSetback: Boolean(item.setback),
    hasAction: action !== null,
    hasProof: action !== null && action.claimedAt !== null,
    chairSigned: action !== null && action.chairSignedBy !== null,
    supervisorSigned: action !== null && action.supervisorSignedBy !== null,
    lastNoticeEndsAt: lastNoticeEndsAt(item),
    hasOpenObjection: (item.objections?.open ?? 0) > 0,
    hasAnsweredSurvey: item.survey !== null && isAnswered(item.survey),
    surveyEndsAt: item.survey?.endsAt ?? null,
    reopenableUntil: reopenableUntil(before),
    hasNewFacts: item.reopenReason !== null && item.reopenGround === 'newFacts',
    isWidelyDissatisfied: isWidelyDissatisfied(before.survey, rules.agenda),
    wasCarriedOut: WORKED_ON.includes(before.disposition),
    councilAgreedToWithdraw: item.withdrawal?.isAgreed ?? false,
    otherSupporters: item.endorsers + item.coRaiserIds.length,
  }
}

/** Endings after which there is work to take up again. */
const WORKED_ON: readonly ItemView['disposition'][] = [
  'carriedOut',
  'handledAtOnce',
  'explained',
  'referred',
]
