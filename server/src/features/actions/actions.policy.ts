import type { ErrorCode } from '@linyi/shared/contract/errors'
import {
  ACTION_MACHINE,
  type ActionEvent,
  type ActionFacts,
} from '@linyi/shared/domain/actions/action.machine'
import {
  ACTION_DEFAULT,
  actionFacts,
  canAddPart,
  canDirect,
  canKeepLink,
  canLead,
  canReport,
  canShare,
  canVerify,
  type Action,
  type ActionRules,
} from '@linyi/shared/domain/actions/action.rules'
import { LIVE_STATUSES, WORKING_STATUSES } from '@linyi/shared/domain/actions/action'
import { all, demand, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import type { ActionDocument } from './action.store'

type Answer = Decision<ErrorCode>

/** The chapter of the rules; items that were raised before it was written run by the defaults. */
export function actionRulesOf(rules: Partial<Pick<RuleSet, 'actions'>>): ActionRules {
  return rules.actions ?? ACTION_DEFAULT
}

/** An action as the rules of the domain see it. */
export function asAction(document: ActionDocument): Action {
  return { ...document, hasObjected: document.objection !== null }
}

/** What the machine must know, of an action as the step would leave it. */
export function factsOf(document: ActionDocument, before: ActionDocument = document): ActionFacts {
  return actionFacts(asAction(document), asAction(before))
}

/** What an act brings along itself; the command is judged by what was really written. */
const BROUGHT_BY: Partial<Record<ActionEvent, Partial<ActionFacts>>> = {
  claimDone: { hasProof: true },
  verify: { chairSigned: true, supervisorSigned: true },
}

function inPlaceFor(document: ActionDocument, event: ActionEvent, now: Date): Answer {
  const facts = { ...factsOf(document), ...BROUGHT_BY[event] }
  return canTransition(ACTION_MACHINE, document.status, event, facts, now)
}

const hasSigned = (
  { accountId }: Actor,
  { chairSignedBy, supervisorSignedBy }: ActionDocument,
): boolean => [chairSignedBy, supervisorSignedBy].includes(accountId)

const isIn = (document: ActionDocument, statuses: readonly ActionDocument['status'][]): Answer =>
  demand(statuses.includes(document.status), 'actions.wrong_status')

/**
 * Who may do what with an action now. Commands ask it before they write and presenters send it along
 * as abilities.
 */
export const actionsPolicy = {
  accept: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canLead(actor, action, now), inPlaceFor(action, 'accept', now)),

  objectAssignment: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canLead(actor, action, now), inPlaceFor(action, 'object', now)),

  decideObjection: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canDirect(actor, now), inPlaceFor(action, 'rejectObjection', now)),

  addCoAssignee: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canAddPart(actor, action, now), isIn(action, WORKING_STATUSES)),

  finishPart: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canShare(actor, action, now), isIn(action, WORKING_STATUSES)),

  addProgress: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canShare(actor, action, now), inPlaceFor(action, 'start', now)),

  claimDone: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canReport(actor, action, now), inPlaceFor(action, 'claimDone', now)),

  verify: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(
      canVerify(actor, action, now),
      inPlaceFor(action, 'verify', now),
      demand(!hasSigned(actor, action), 'agenda.already_signed'),
    ),

  extend: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canReport(actor, action, now), isIn(action, WORKING_STATUSES)),

  declareInfeasible: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canLead(actor, action, now), inPlaceFor(action, 'declareInfeasible', now)),

  makeLink: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canKeepLink(actor, action, now), isIn(action, LIVE_STATUSES)),

  /** While a piece of the work runs, its item takes others (assign-action). */
  assignMore: (actor: Actor, action: ActionDocument, now: Date): Answer =>
    all<ErrorCode>(canDirect(actor, now), isIn(action, WORKING_STATUSES)),
}

/** All that a reader may do with an action, or why not. */
export function actionAbilities(
  actor: Actor,
  action: ActionDocument,
  now: Date,
): Record<keyof typeof actionsPolicy, Answer> {
  const answers = Object.entries(actionsPolicy).map(
    ([name, decide]) => [name, decide(actor, action, now)] as const,
  )
  return Object.fromEntries(answers) as Record<keyof typeof actionsPolicy, Answer>
}
