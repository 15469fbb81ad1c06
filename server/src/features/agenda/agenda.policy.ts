import type { ErrorCode } from '@linyi/shared/contract/errors'
import type { ItemAbility } from '@linyi/shared/contract/agenda.contract'
import {
  isFourStepsRunning,
  mayPublishResult,
} from '@linyi/shared/domain/agenda/four-steps.machine'
import { BROUGHT_BY, ITEM_MACHINE, type ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import {
  canActAsRaiser,
  canAssign,
  canChair,
  canClaimDone,
  canEndorse,
  canExtend,
  canHandle,
  canInspect,
  canReview,
  canScreen,
  canSupervise,
  FILERS,
  SUPERVISORS,
} from '@linyi/shared/domain/agenda/item.rules'
import { STATE_CLOCKS } from '@linyi/shared/domain/agenda/item-clock.rules'
import { canCheck } from '@linyi/shared/domain/checks/check.rules'
import { all, allow, demand, deny, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import { canPublish, PUBLISHERS } from '@linyi/shared/domain/outcomes/outcome.rules'
import {
  holdsRoleInCommunity,
  holdsRoleInGrid,
  type Actor,
} from '@linyi/shared/domain/people/actor'
import { canRate } from '@linyi/shared/domain/ratings/rating.rules'
import { onceFor } from '../../platform/once-for'
import { canRecordStep, canSignSteps, fourStepsState } from './four-steps.rules'
import { handlersOf, itemFacts, lastNoticeEndsAt } from './item.rules'
import type { ItemView, ItemSummary } from './item.store'

type Answer = Decision<ErrorCode>

/** Whether the item stands where this act belongs, given what the act itself brings along. */
function inPlaceFor(item: ItemView, event: ItemEvent, now: Date): Answer {
  const present = factsNow(item)
  const brought = BROUGHT_BY[event]
  const facts = brought === undefined ? present : { ...present, ...brought }
  return canTransition(ITEM_MACHINE, item.status, event, facts, now)
}

/** The facts of an item as it stands, gathered once for all that is asked about it. */
const factsNow = onceFor((item: ItemView) => itemFacts(item))

function screener(actor: Actor, item: ItemView, now: Date): Answer {
  const { gridId, raiserId, coRaiserIds, decline } = item
  return canScreen(
    actor,
    { gridId, raiserId, coRaiserIds, declinedById: decline?.byId ?? null },
    now,
  )
}

const statusIs = (item: ItemView, ...statuses: readonly ItemView['status'][]): Answer =>
  demand(statuses.includes(item.status), 'agenda.wrong_status')

/** Decided and waiting for its notice; what did not pass may have lost its notice again. */
const isDecided = ({ status, decision }: ItemView): boolean =>
  status === 'resolved' || (status === 'publicising' && decision?.result !== 'passed')

/** Whether the step an item is at is somebody's who may extend it. */
function answersForStep(actor: Actor, item: ItemView, now: Date): Answer {
  const leadId = item.action?.leadId ?? null
  switch (item.waitsFor) {
    case 'reviewer':
      return canReview(actor, item, now)
    case 'chair':
      return canChair(actor, item.gridId, now)
    case 'publisher':
    case 'assigner':
      return demand(holdsRoleInCommunity(actor, PUBLISHERS, now), 'outcomes.not_publisher')
    case 'inspector':
      return canInspect(actor, { ...item, leadId }, now)
    case 'supervisor':
      return canSupervise(actor, { ...item, leadId }, now)
    case 'lead':
      return canClaimDone(actor, { ...item, leadId }, now)
    case 'checker':
    case 'screener':
    case 'handler':
    case null:
      return canHandle(actor, item, now)
  }
}

/**
 * Who may do what with an item now: the rules of the person and the state of the matter together.
 * Commands ask it before they write and presenters send it along as abilities.
 */
export const agendaPolicy = {
  endorse: (actor: Actor, item: ItemSummary, hasEndorsed: boolean, now: Date): Answer =>
    canEndorse(actor, { ...item, hasEndorsed }, now),

  follow: (actor: Actor, item: ItemView): Answer =>
    all<ErrorCode>(
      demand(actor.residencies.length + actor.roles.length > 0, 'agenda.not_member'),
      demand(item.isListed, 'agenda.wrong_status'),
    ),

  check: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(screener(actor, item, now), inPlaceFor(item, 'clear', now)),

  /** Whether there is something to look through; who sent each picture is asked there. */
  takeDown: (actor: Actor, item: ItemView, now: Date): Answer => {
    const { gridId, isListed, photos, voice, records } = item
    return all<ErrorCode>(
      canCheck(actor, { gridId, authorId: '' }, now),
      demand(
        isListed && (photos.length > 0 || voice !== null || records > 0),
        'agenda.wrong_status',
      ),
    )
  },

  screen: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      screener(actor, item, now),
      inPlaceFor(item, item.status === 'screening' ? 'admit' : 'claim', now),
    ),

  contact: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canHandle(actor, item, now),
      demand(item.firstContactAt === null && item.isListed, 'agenda.wrong_status'),
    ),

  merge: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(screener(actor, item, now), inPlaceFor(item, 'merge', now)),

  undoMerge: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(screener(actor, item, now), inPlaceFor(item, 'undoMerge', now)),

  answerMerge: (item: ItemView, answer: string | null, now: Date): Answer =>
    all<ErrorCode>(
      statusIs(item, 'merged'),
      demand(answer !== null, 'agenda.not_supporter'),
      demand(answer === 'asked', 'agenda.already_answered'),
      demand(item.merge !== null && now < item.merge.answerUntil, 'agenda.merge_answers_over'),
    ),

  appeal: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(canActAsRaiser(actor, item), inPlaceFor(item, 'appeal', now)),

  move: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(canReview(actor, item, now), inPlaceFor(item, 'reachThreshold', now)),

  addPaper: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      demand(holdsRoleInGrid(actor, FILERS, item.gridId, now), 'agenda.not_filer'),
      statusIs(item, 'endorsing'),
      demand(item.endorsingEndsAt !== null && now < item.endorsingEndsAt, 'agenda.endorsing_over'),
    ),

  /** Names on paper are for those who enter and confirm them. */
  readPaper: (actor: Actor, item: ItemView, now: Date): Answer =>
    demand(holdsRoleInGrid(actor, FILERS, item.gridId, now), 'agenda.not_screener'),

  revive: (actor: Actor, item: ItemView, now: Date): Answer => {
    const isOffice = canHandle(actor, item, now).allowed
    return all<ErrorCode>(
      isOffice ? allow() : canActAsRaiser(actor, item),
      inPlaceFor(item, 'revive', now),
    )
  },

  review: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(canReview(actor, item, now), inPlaceFor(item, 'agree', now)),

  invite: (actor: Actor, item: ItemView, now: Date): Answer => {
    const isOffice =
      canHandle(actor, item, now).allowed || canChair(actor, item.gridId, now).allowed
    return all<ErrorCode>(
      demand(isOffice, 'agenda.not_handler'),
      statusIs(item, 'endorsing', 'partyReview', 'scheduled'),
    )
  },

  /** From the council's list straight to the vote, or after its discussion has begun. */
  openBallot: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canChair(actor, item.gridId, now),
      inPlaceFor(item, item.status === 'deliberating' ? 'putToVote' : 'deliberate', now),
    ),

  deliberate: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(canChair(actor, item.gridId, now), inPlaceFor(item, 'deliberate', now)),

  /** Consensus, postponement or a wider body: what a discussion may end with beside a vote. */
  conclude: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(canChair(actor, item.gridId, now), inPlaceFor(item, 'consent', now)),

  /** A running vote is not taken from those who cast it. */
  escalate: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canChair(actor, item.gridId, now),
      statusIs(item, 'scheduled', 'deliberating'),
      // that body's decision is waited for
      demand(item.escalation === null, 'agenda.escalation_unfounded'),
      // a meeting that is called for it ends first
      demand(item.status === 'deliberating' || item.meeting === null, 'agenda.belongs_to_meeting'),
      inPlaceFor(item, 'escalate', now),
    ),

  recordDecision: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canReview(actor, item, now),
      demand(!isFourStepsRunning(fourStepsState(item)), 'agenda.four_steps_running'),
      inPlaceFor(item, 'recordDecision', now),
    ),

  /** The next deliberation of 四议两公开. */
  fourStep: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(canReview(actor, item, now), canRecordStep(item, now)),

  signFourSteps: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canSupervise(actor, { ...item, leadId: item.action?.leadId ?? null }, now),
      canSignSteps(item, now),
    ),

  withdraw: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      demand(actor.accountId === item.raiserId, 'agenda.not_raiser'),
      inPlaceFor(item, 'withdraw', now),
      item.isWithdrawalAsked ? deny('agenda.withdrawal_asked') : allow(),
    ),

  decideWithdrawal: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canChair(actor, item.gridId, now),
      demand(item.isWithdrawalAsked, 'agenda.no_withdrawal_asked'),
      inPlaceFor(item, 'withdraw', now),
    ),

  publish: (actor: Actor, item: ItemView, now: Date): Answer =>
    canPublish(actor, { isDecided: isDecided(item), isPublished: item.outcome !== null }, now),

  publishExecution: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      demand(holdsRoleInCommunity(actor, PUBLISHERS, now), 'outcomes.not_publisher'),
      statusIs(item, 'publicising'),
      demand(
        lastNoticeEndsAt(item) === null && item.decision?.result === 'passed',
        'outcomes.already_published',
      ),
      mayPublishResult(fourStepsState(item)),
    ),

  implement: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(canAssign(actor, now), inPlaceFor(item, 'implement', now)),

  addRecord: (actor: Actor, item: ItemView, now: Date): Answer => {
    const isPartOf =
      canHandle(actor, item, now).allowed ||
      canChair(actor, item.gridId, now).allowed ||
      actor.accountId === item.action?.leadId
    return all<ErrorCode>(
      demand(isPartOf, 'agenda.not_handler'),
      demand(
        STATE_CLOCKS[item.status].isAccountable && item.status !== 'checking',
        'agenda.wrong_status',
      ),
    )
  },

  /** The clock finishes what was declined or deferred; nobody does it by hand. */
  finish: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canHandle(actor, item, now),
      statusIs(item, 'quickHandling', 'explaining', 'referred'),
    ),

  claimDone: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canClaimDone(actor, { ...item, leadId: item.action?.leadId ?? null }, now),
      inPlaceFor(item, 'claimDone', now),
    ),

  inspect: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      canInspect(actor, { ...item, leadId: item.action?.leadId ?? null }, now),
      statusIs(item, 'verifying'),
    ),

  extend: (actor: Actor, item: ItemView, now: Date): Answer =>
    all<ErrorCode>(
      answersForStep(actor, item, now),
      demand(STATE_CLOCKS[item.status].isAccountable, 'agenda.no_due_date'),
      canExtend(
        {
          dueAt: item.dueAt,
          extensions: item.extensions.length,
          newDueAt: new Date(8.64e15),
        },
        item.rules.agenda,
      ),
    ),

  answerSurvey: (
    actor: Actor,
    item: ItemView,
    ask: ReaderFacts['surveyAsk'],
    now: Date,
  ): Answer => {
    const { status, gridId, survey } = item
    const handlerIds = handlersOf(item)
    return canRate(
      actor,
      { status, gridId, surveyEndsAt: survey?.endsAt ?? null, ask, handlerIds },
      now,
    )
  },

  reopen: (actor: Actor, item: ItemView, now: Date): Answer => {
    const isOffice = holdsRoleInGrid(actor, SUPERVISORS, item.gridId, now)
    return all<ErrorCode>(
      isOffice ? allow() : canActAsRaiser(actor, item),
      inPlaceFor(item, 'reopen', now),
    )
  },
}

/** What a reader is to an item, beside what stands in it. */
export interface ReaderFacts {
  readonly hasEndorsed: boolean
  /** What the reader has answered after a merge; null when never asked. */
  readonly mergeAnswer: string | null
  /** Whether the reader is asked how it went, and has said so; null when not asked. */
  readonly surveyAsk: 'asked' | 'answered' | null
}

/** All that a reader may do with an item, or why not. */
export function itemAbilities(
  actor: Actor,
  item: ItemView,
  { hasEndorsed, mergeAnswer, surveyAsk }: ReaderFacts,
  now: Date,
): Record<ItemAbility, Answer> {
  const { endorse, answerMerge, answerSurvey, readPaper: _readPaper, ...others } = agendaPolicy
  const answers = Object.entries(others).map(
    ([name, decide]) => [name, decide(actor, item, now)] as const,
  )
  return {
    ...(Object.fromEntries(answers) as Record<keyof typeof others, Answer>),
    endorse: endorse(actor, item, hasEndorsed, now),
    answerMerge: answerMerge(item, mergeAnswer, now),
    answerSurvey: answerSurvey(actor, item, surveyAsk, now),
  }
}
