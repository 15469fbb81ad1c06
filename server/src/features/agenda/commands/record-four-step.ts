import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  FOUR_STEP_BODY,
  fourStepSentence,
  type FourStepsStatus,
} from '@linyi/shared/domain/agenda/four-steps'
import { FOUR_STEPS_MACHINE } from '@linyi/shared/domain/agenda/four-steps.machine'
import { REVIEWERS, SUPERVISORS } from '@linyi/shared/domain/agenda/item.rules'
import { transition } from '@linyi/shared/domain/machine'
import { roleActedIn } from '@linyi/shared/domain/people/actor'
import { AppError } from '../../../platform/http/app-error'
import { ownPhotos, photoReferences } from '../../photos/index'
import { agendaPolicy } from '../agenda.policy'
import { fourStepsFacts, fourStepsState } from '../four-steps.rules'
import { insertRecord } from '../item-record.store'
import type { ItemDocument, ItemFourStep, ItemFourSteps } from '../item.store'
import { changeItem, type ItemChange } from './move-item'
import { recordItemEvent } from './record-item-event'
import { itemFor, stepItem, type ItemCall } from './step-item'

type Input = RequestOf<'agenda.recordFourStep'>

/** @throws AppError with the machine's reason */
function nextStatus(item: ItemDocument, input: Input, now: Date): FourStepsStatus {
  const { step, heldOn, isPassed, expected, present, yes, no, abstain } = input
  const held = { figures: { expected, present, yes, no, abstain }, heldOn, isPassed }
  const state = fourStepsState(item)
  const moved = transition(FOUR_STEPS_MACHINE, state, step, fourStepsFacts(item, held, now), now)
  if (!moved.allowed) throw new AppError(moved.reason)
  // no row of the machine leads back to before the proposal
  return moved.next as FourStepsStatus
}

/** What the step changes on the matter beside its own entry. */
function changeOf(
  item: ItemDocument,
  { step, decidingBody, isPassed, text }: Input,
  entry: ItemFourStep,
  fourSteps: ItemFourSteps,
): ItemChange {
  const { heldOn, body, at } = entry
  const common = { fourSteps, records: item.records + 1 }
  switch (step) {
    case 'branch': {
      const reason = '走四议两公开'
      return {
        ...common,
        // The council does not decide what the residents' meeting will decide.
        escalation: item.escalation ?? { body: decidingBody, reason, at },
        partyReview: { heldOn, body, minutes: text },
      }
    }
    case 'residents':
      return {
        ...common,
        decision: { way: 'meeting', result: isPassed ? 'passed' : 'notPassed', text, at },
      }
    default:
      // What was refused on the way goes back to the council, unless it was beyond the council before.
      return isPassed || fourSteps.wasEscalated ? common : { ...common, escalation: null }
  }
}

/** The event of the item's own machine that a step is; null where the matter stays where it is. */
function itemEventOf({ status }: ItemDocument, step: Input['step']) {
  if (step === 'residents') return 'recordDecision' as const
  return step === 'branch' && status === 'partyReview' ? ('agree' as const) : null
}

/**
 * One deliberation of 四议两公开 is registered: when, who was there, what it said, with its papers. The
 * Party branch's proposal is its review as well, and the residents' decision is the matter's.
 *
 * @throws AppError `agenda.not_found`, `photos.unknown`, the reasons of the
 *   policy and of the machine
 */
export async function recordFourStep(
  input: Input,
  call: ItemCall,
): Promise<ResponseOf<'agenda.recordFourStep'>> {
  const { actor, now } = call
  const { itemId, step, heldOn, isPassed, text, photoIds } = input
  const { expected, present, yes, no, abstain } = input
  const body = input.body === '' ? FOUR_STEP_BODY[step] : input.body
  const item = await itemFor(itemId, call, agendaPolicy.fourStep)
  const status = nextStatus(item, input, now)
  const photos = photoReferences(await ownPhotos(actor.communityId, actor.accountId, photoIds))
  const figures = { expected, present, yes, no, abstain }
  const entry: ItemFourStep = { step, heldOn, body, ...figures, isPassed, text, photos, at: now }
  const isFirst = step === 'branch'
  const fourSteps: ItemFourSteps = {
    status,
    wasEscalated: isFirst ? item.escalation !== null : (item.fourSteps?.wasEscalated ?? false),
    steps: isFirst ? [entry] : [...(item.fourSteps?.steps ?? []), entry],
    signature: null,
  }
  await insertRecord({
    communityId: actor.communityId,
    itemId,
    kind: 'fourStep',
    text,
    party: body,
    photos,
    byId: actor.accountId,
    role: roleActedIn(actor, REVIEWERS, item.gridId, now),
    at: now,
  })
  const change = changeOf(item, input, entry, fourSteps)
  const said = { text: `${fourStepSentence(entry)}${text}`, data: { fourStep: step } }
  const event = itemEventOf(item, step)
  if (event !== null) {
    const words = { offices: REVIEWERS, ...said }
    return { status: (await stepItem(item, event, call, change, words)).status, steps: status }
  }
  const changed = await changeItem(item, change)
  const author = { actor, offices: REVIEWERS }
  await recordItemEvent(changed, 'agenda.fourStepRecorded', author, now, {
    ...said.data,
    text: said.text,
  })
  return { status: changed.status, steps: status }
}

/**
 * The residents' supervision has looked at what was done and signs for it (一监督); the result is
 * published after that and not before.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function signFourSteps(
  { itemId, text }: RequestOf<'agenda.signFourSteps'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.signFourSteps'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.signFourSteps)
  if (item.fourSteps === null) throw new AppError('agenda.four_steps_order')
  const signature = { byId: actor.accountId, at: now, text }
  const changed = await changeItem(item, {
    fourSteps: { ...item.fourSteps, status: 'signed', signature },
  })
  const author = { actor, offices: SUPERVISORS }
  await recordItemEvent(changed, 'agenda.fourStepsSigned', author, now, { text })
  return { status: changed.status, steps: 'signed' }
}
