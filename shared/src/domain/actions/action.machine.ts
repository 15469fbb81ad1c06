import { all, demand, type Decision } from '../decision'
import type { TransitionTable } from '../machine'
import type { ActionStatus } from './action'

export const ACTION_EVENTS = [
  'accept',
  'object',
  'upholdObjection',
  'rejectObjection',
  'start',
  'claimDone',
  'verify',
  'rework',
  'declareInfeasible',
  'stop',
  'close',
] as const
export type ActionEvent = (typeof ACTION_EVENTS)[number]

/** Why the machine refuses a step. */
export type ActionReason =
  | 'actions.wrong_status'
  | 'actions.already_objected'
  | 'actions.objection_over'
  | 'actions.parts_open'
  | 'agenda.proof_missing'
  | 'agenda.signatures_missing'

/** What the machine must know of an action, as the step would leave it. */
export interface ActionFacts {
  /** Counted before the step: an assignment is contested once. */
  readonly hasObjected: boolean
  readonly objectUntil: Date
  /** A picture or a bill that shows the work. */
  readonly hasProof: boolean
  /** Co-assignees who have not finished their part. */
  readonly openParts: number
  readonly chairSigned: boolean
  readonly supervisorSigned: boolean
}

type Guard = (facts: ActionFacts, now: Date) => Decision<ActionReason>

const canObject: Guard = ({ hasObjected, objectUntil }, now) =>
  all<ActionReason>(
    demand(!hasObjected, 'actions.already_objected'),
    demand(now < objectUntil, 'actions.objection_over'),
  )

const isProven: Guard = ({ hasProof, openParts }) =>
  all<ActionReason>(
    demand(openParts === 0, 'actions.parts_open'),
    demand(hasProof, 'agenda.proof_missing'),
  )

const isSigned: Guard = ({ chairSigned, supervisorSigned }) =>
  demand(chairSigned && supervisorSigned, 'agenda.signatures_missing')

const AT_WORK: readonly ActionStatus[] = ['assigned', 'accepted', 'inProgress']

/**
 * The life of an action (A4.4). Nothing else changes its status. The lead changes in one row alone,
 * where an objection is upheld: whoever has accepted cannot hand on.
 */
export const ACTION_MACHINE: TransitionTable<ActionStatus, ActionEvent, ActionFacts, ActionReason> =
  {
    name: 'action',
    wrongState: 'actions.wrong_status',
    rows: [
      { rule: 'accept', from: ['assigned'], event: 'accept', to: 'accepted' },
      { rule: 'object', from: ['assigned'], event: 'object', to: 'objected', guard: canObject },
      { rule: 'uphold', from: ['objected'], event: 'upholdObjection', to: 'assigned' },
      { rule: 'reject', from: ['objected'], event: 'rejectObjection', to: 'accepted' },
      // whoever shows work has accepted it
      { rule: 'start', from: AT_WORK, event: 'start', to: 'inProgress' },
      { rule: 'claim', from: AT_WORK, event: 'claimDone', to: 'doneClaimed', guard: isProven },
      { rule: 'verify', from: ['doneClaimed'], event: 'verify', to: 'verified', guard: isSigned },
      // what was verified comes back where an objection to the published work was right (A4.5)
      { rule: 'rework', from: ['doneClaimed', 'verified'], event: 'rework', to: 'inProgress' },
      { rule: 'infeasible', from: AT_WORK, event: 'declareInfeasible', to: 'infeasible' },
      {
        rule: 'stop',
        from: [...AT_WORK, 'objected', 'doneClaimed', 'verified'],
        event: 'stop',
        to: 'stopped',
      },
      { rule: 'close', from: ['verified'], event: 'close', to: 'closed' },
    ],
  }
