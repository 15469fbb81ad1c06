import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS, REVIEWERS } from '@linyi/shared/domain/agenda/item.rules'
import { DECIDING_BODY_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { addDays, dayOf, startOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { dateText } from '@linyi/shared/domain/text/date-text'
import { AppError } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import type { ItemDocument } from '../item.store'
import { answering, itemFor, stepItem, type ItemCall } from './step-item'

/**
 * The chair opens the matter in the council (T8). Until meetings exist the chair alone says so.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function deliberateItem(
  { itemId, text }: RequestOf<'agenda.deliberate'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.deliberate'>> {
  const item = await itemFor(itemId, call, agendaPolicy.deliberate)
  const { status } = await stepItem(item, 'deliberate', call, {}, { offices: CHAIRS, text })
  return { status }
}

/**
 * The majority puts the matter off to a day (T9b). It counts as a round without a result.
 *
 * @throws AppError `agenda.not_found`, `agenda.postpone_date`,
 *   `agenda.must_escalate` and the reasons of the policy
 */
export async function postponeItem(
  { itemId, resumeOn, reply }: RequestOf<'agenda.postpone'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.postpone'>> {
  const { now } = call
  const item = await itemFor(itemId, call, agendaPolicy.conclude)
  if (resumeOn > addDays(dayOf(now), item.rules.agenda.postponeDaysMax)) {
    throw new AppError('agenda.postpone_date')
  }
  const postponedTo = startOfDay(resumeOn)
  const text = `延后到${dateText(postponedTo)}再议。${reply}`
  const { status } = await stepItem(
    item,
    'postpone',
    call,
    {
      ...answering(item, 'postponed', text, call, CHAIRS),
      postponedTo,
      failedRounds: item.failedRounds + 1,
    },
    { offices: CHAIRS, text },
  )
  return { status, postponedTo: postponedTo.toISOString() }
}

/**
 * Nobody objected when asked twice: the council decides without a vote (T9d).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function consentItem(
  { itemId, text }: RequestOf<'agenda.consent'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.consent'>> {
  const item = await itemFor(itemId, call, agendaPolicy.conclude)
  const { status } = await stepItem(
    item,
    'consent',
    call,
    { decision: { way: 'consensus', result: 'passed', text, at: call.now } },
    { offices: CHAIRS, text: `两次询问无人反对。${text}` },
  )
  return { status }
}

/**
 * The council hands the matter to a wider body, by way of the Party organisation (T9c): strong
 * dissent, two rounds without a result, or a matter that is not the council's.
 *
 * @throws AppError `agenda.not_found`, `agenda.escalation_unfounded`
 */
export async function escalateItem(
  { itemId, body, reason }: RequestOf<'agenda.escalate'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.escalate'>> {
  const item = await itemFor(itemId, call, agendaPolicy.escalate)
  const { status } = await stepItem(
    item,
    'escalate',
    call,
    {
      escalation: { body, reason, at: call.now },
      // The wider body is asked only after the Party organisation has discussed the matter for it.
      partyReview: null,
    },
    { offices: CHAIRS, text: `提交${DECIDING_BODY_TEXT[body]}。${reason}` },
  )
  return { status }
}

/**
 * What a body above the council has decided, on record (T9f).
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function recordDecision(
  { itemId, isPassed, heldOn, text }: RequestOf<'agenda.recordDecision'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.recordDecision'>> {
  const item = await itemFor(itemId, call, agendaPolicy.recordDecision)
  const result = isPassed ? ('passed' as const) : ('notPassed' as const)
  const { status } = await stepItem(
    item,
    'recordDecision',
    call,
    { decision: { way: 'meeting', result, text, at: call.now } },
    { offices: REVIEWERS, text: `${bodyOf(item)}${dateText(startOfDay(heldOn))}决定：${text}` },
  )
  return { status }
}

const bodyOf = ({ escalation }: ItemDocument): string =>
  escalation === null ? '' : DECIDING_BODY_TEXT[escalation.body]
