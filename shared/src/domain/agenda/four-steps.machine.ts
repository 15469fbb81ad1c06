import type { Day } from '../calendar/shanghai-day'
import { all, demand, deny, type Decision } from '../decision'
import type { TransitionRow, TransitionTable } from '../machine'
import { meets } from '../rules/fraction'
import type { FourStep, FourStepFigures, FourStepRules, FourStepsStatus } from './four-steps'

/** A deliberation is held, or the supervisor signs for what was done (一监督). */
export type FourStepsEvent = FourStep | 'sign'
/** `none` before the Party branch has proposed anything. */
export type FourStepsState = FourStepsStatus | 'none'

export type FourStepsReason =
  | 'agenda.four_steps_off'
  | 'agenda.four_steps_order'
  | 'agenda.four_steps_stage'
  | 'agenda.four_steps_figures'
  | 'agenda.four_steps_date'
  | 'agenda.four_steps_short'
  | 'agenda.four_steps_not_proposed'
  | 'agenda.four_steps_not_done'

/** What the machine must know of a step and of the matter it is about. */
export interface FourStepsFacts {
  /** Null in matters raised before the rules knew of the template. */
  readonly rules: FourStepRules | null
  /** Whether the matter itself stands where this step belongs. */
  readonly isAtStage: boolean
  readonly figures: FourStepFigures
  readonly isPassed: boolean
  readonly heldOn: Day
  readonly today: Day
  /** The day of the step before. */
  readonly heldBefore: Day | null
  /** The work has been inspected and accepted. */
  readonly isWorkAccepted: boolean
}

/** Nobody is there who was not expected, and nobody votes who is not there. */
export function figuresFit({ expected, present, yes, no, abstain }: FourStepFigures): boolean {
  return expected > 0 && present > 0 && present <= expected && yes + no + abstain <= present
}

/** Whether enough came and enough of them agreed, as far as the rules fix a figure. */
export function figuresReach(
  { expected, present, yes }: FourStepFigures,
  step: FourStep,
  rules: FourStepRules,
): boolean {
  const { quorum, pass } = rules.thresholds[step]
  return (
    (quorum === null || meets(present, expected, quorum)) &&
    (pass === null || meets(yes, present, pass))
  )
}

type Guard = (facts: FourStepsFacts, now: Date) => Decision<FourStepsReason>

const isHeld: Guard = ({ rules, isAtStage, figures, heldOn, heldBefore, today }) =>
  all<FourStepsReason>(
    demand(rules?.isOffered === true, 'agenda.four_steps_off'),
    demand(isAtStage, 'agenda.four_steps_stage'),
    demand(figuresFit(figures), 'agenda.four_steps_figures'),
    demand(
      heldOn <= today && (heldBefore === null || heldBefore <= heldOn),
      'agenda.four_steps_date',
    ),
  )

const passes =
  (step: FourStep): Guard =>
  (facts, now) =>
    all<FourStepsReason>(
      isHeld(facts, now),
      demand(
        facts.rules !== null && figuresReach(facts.figures, step, facts.rules),
        'agenda.four_steps_short',
      ),
    )

/** The figures alone make no yes: the row is chosen by what the meeting said. */
const said =
  (isPassed: boolean, guard: Guard): Guard =>
  (facts, now) =>
    facts.isPassed === isPassed
      ? guard(facts, now)
      : all<FourStepsReason>(isHeld(facts, now), deny('agenda.four_steps_order'))

type Row = TransitionRow<FourStepsState, FourStepsEvent, FourStepsFacts, FourStepsReason>

/** One deliberation after the other: what it agrees to leads on, what it refuses ends the matter here. */
const step = (event: FourStep, from: FourStepsState, to: FourStepsState): readonly Row[] => [
  { rule: `${event}.no`, from: [from], event, to: 'stopped', guard: said(false, isHeld) },
  { rule: event, from: [from], event, to, guard: said(true, passes(event)) },
]

/** The order of 四议两公开 as a table: step n+1 is locked until step n has passed (A2.3). */
export const FOUR_STEPS_MACHINE: TransitionTable<
  FourStepsState,
  FourStepsEvent,
  FourStepsFacts,
  FourStepsReason
> = {
  name: 'fourSteps',
  wrongState: 'agenda.four_steps_order',
  rows: [
    {
      rule: 'branch',
      // a matter that was stopped, or came back to be decided anew, is proposed anew
      from: ['none', 'stopped', 'decided', 'signed'],
      event: 'branch',
      to: 'proposed',
      guard: (facts, now) =>
        all<FourStepsReason>(
          passes('branch')(facts, now),
          demand(facts.isPassed, 'agenda.four_steps_not_proposed'),
        ),
    },
    ...step('committees', 'proposed', 'discussed'),
    ...step('partyMembers', 'discussed', 'reviewed'),
    ...step('residents', 'reviewed', 'decided'),
    {
      rule: 'sign',
      from: ['decided'],
      event: 'sign',
      to: 'signed',
      guard: ({ isWorkAccepted }) => demand(isWorkAccepted, 'agenda.four_steps_not_done'),
    },
  ],
}

/** The step that a state waits for; null when none does. */
const NEXT_STEP: Readonly<Record<FourStepsState, FourStep | null>> = {
  none: 'branch',
  proposed: 'committees',
  discussed: 'partyMembers',
  reviewed: 'residents',
  decided: null,
  signed: null,
  stopped: 'branch',
}

export function nextFourStep(state: FourStepsState): FourStep | null {
  return NEXT_STEP[state]
}

/** Between its proposal and the residents' decision nobody else decides the matter. */
export function isFourStepsRunning(state: FourStepsState): boolean {
  return state === 'proposed' || state === 'discussed' || state === 'reviewed'
}

/** 一监督: a matter on this way has its result published when the supervisor has signed for it. */
export function mayPublishResult(state: FourStepsState): Decision<'agenda.four_steps_unsigned'> {
  return demand(state !== 'decided', 'agenda.four_steps_unsigned')
}
