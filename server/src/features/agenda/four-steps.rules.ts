import type { FourStep } from '@linyi/shared/domain/agenda/four-steps'
import {
  FOUR_STEPS_MACHINE,
  nextFourStep,
  type FourStepsEvent,
  type FourStepsFacts,
  type FourStepsReason,
  type FourStepsState,
} from '@linyi/shared/domain/agenda/four-steps.machine'
import { dayOf } from '@linyi/shared/domain/calendar/shanghai-day'
import type { Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import type { ItemView } from './item.store'

/** What is known of a deliberation that was held. */
type Held = Pick<FourStepsFacts, 'figures' | 'isPassed' | 'heldOn'>

/** How far the matter is on this way. */
export function fourStepsState({ fourSteps }: Pick<ItemView, 'fourSteps'>): FourStepsState {
  return fourSteps?.status ?? 'none'
}

/**
 * The Party branch proposes where it reviews the matter, or when it is on its way to a wider body; a
 * meeting that is called for it ends first. The other steps follow while it waits for that body.
 */
function isAtStage({ status, meeting }: ItemView, state: FourStepsState): boolean {
  if (status === 'partyReview') return nextFourStep(state) === 'branch'
  return status === 'scheduled' && (meeting === null || meeting === undefined)
}

/** What the machine must know of the matter and of what was held. */
export function fourStepsFacts(item: ItemView, held: Held, now: Date): FourStepsFacts {
  const { fourSteps, status, decision, rules } = item
  const state = fourStepsState(item)
  return {
    ...held,
    rules: rules.agenda.fourSteps ?? null,
    isAtStage: isAtStage(item, state),
    today: dayOf(now),
    heldBefore: nextFourStep(state) === 'branch' ? null : (fourSteps?.steps.at(-1)?.heldOn ?? null),
    isWorkAccepted: status === 'publicising' && decision?.result === 'passed',
  }
}

/** A deliberation as its form may bring it, so that no button is refused for want of the form. */
const broughtBy = (now: Date): Held => ({
  figures: { expected: 1, present: 1, yes: 1, no: 0, abstain: 0 },
  isPassed: true,
  heldOn: dayOf(now),
})

function canMove(item: ItemView, event: FourStepsEvent, now: Date): Decision<FourStepsReason> {
  const facts = fourStepsFacts(item, broughtBy(now), now)
  return canTransition(FOUR_STEPS_MACHINE, fourStepsState(item), event, facts, now)
}

/** Whether the next deliberation may be registered. */
export function canRecordStep(item: ItemView, now: Date): Decision<FourStepsReason> {
  const next: FourStep = nextFourStep(fourStepsState(item)) ?? 'branch'
  return canMove(item, next, now)
}

/** Whether the supervisor's signature is waited for. */
export function canSignSteps(item: ItemView, now: Date): Decision<FourStepsReason> {
  return canMove(item, 'sign', now)
}
