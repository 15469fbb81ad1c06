import type { ItemEvent } from '@linyi/shared/domain/agenda/item.machine'
import { CHAIRS } from '@linyi/shared/domain/agenda/item.rules'
import { EVENT_OF } from '@linyi/shared/domain/agenda/item.text'
import { DECIDING_BODY_TEXT, type DecidingBody } from '@linyi/shared/domain/agenda/stakeholder'
import type { BallotResult, Tally } from '@linyi/shared/domain/ballots/ballot'
import { startOfDay, type Day } from '@linyi/shared/domain/calendar/shanghai-day'
import { reaches } from '@linyi/shared/domain/rules/fraction'
import { dateText } from '@linyi/shared/domain/text/date-text'
import type { ItemDocument } from '../item.store'
import { moveItem, type ItemChange } from './move-item'
import { recordItemEvent } from './record-item-event'
import { answering, type ItemCall } from './step-item'

/** What a show of hands decided. */
export interface CountedHands {
  readonly result: BallotResult
  readonly tally: Tally
  readonly sentence: string
  readonly deliberation: string
}

const chairing = ({ actor }: ItemCall) => ({ actor, offices: CHAIRS })

/** The floor has asked for the quorum before anything is decided there (T8, T9a). */
const IN_MEETING = { sitting: { isQuorate: true } } as const

/** One step of a matter in the meeting on whose agenda it stands. */
async function stepInMeeting(
  item: ItemDocument,
  event: ItemEvent,
  call: ItemCall,
  change: ItemChange,
  text: string,
): Promise<ItemDocument> {
  const moved = await moveItem(item, event, call.now, change, IN_MEETING)
  await recordItemEvent(moved, EVENT_OF[event], chairing(call), call.now, { text })
  return moved
}

/** Something of the debate in the meeting, for the timeline: a motion stated, an amendment adopted. */
export async function tellOfMotion(
  item: ItemDocument,
  type: 'agenda.motionStated' | 'agenda.motionAmended' | 'agenda.motionWithdrawn',
  text: string,
  call: ItemCall,
): Promise<void> {
  await recordItemEvent(item, type, chairing(call), call.now, { text })
}

/**
 * The council decided by a show of hands in its meeting (T9a and T10 in one act): whoever presides put
 * it, the recorder counted.
 *
 * @throws AppError `agenda.must_escalate` and the other reasons of the machine
 */
export async function decideByHands(
  item: ItemDocument,
  { result, tally, sentence, deliberation }: CountedHands,
  call: ItemCall,
): Promise<ItemDocument> {
  const { now } = call
  const voting = await moveItem(item, 'putToVote', now, { decision: null }, IN_MEETING)
  const said = tally.yes + tally.no
  const resolved = await moveItem(voting, 'decide', now, {
    decision: { way: 'hands', result, text: sentence, at: now },
    failedRounds: item.failedRounds + (result === 'invalid' ? 1 : 0),
    hasStrongDissent: said > 0 && reaches(tally.no, said, item.rules.agenda.strongDissent),
  })
  await recordItemEvent(resolved, 'agenda.votedByHands', chairing(call), now, {
    text: `${deliberation}${sentence}`,
    tally,
    result,
  })
  return resolved
}

/** Nobody objected in the meeting when asked twice (T9d). */
export async function decideByConsent(
  item: ItemDocument,
  text: string,
  call: ItemCall,
): Promise<ItemDocument> {
  const decision = { way: 'consensus', result: 'passed', text, at: call.now } as const
  return stepInMeeting(item, 'consent', call, { decision }, text)
}

/**
 * The majority in the meeting puts the matter off to a day (T9b).
 *
 * @throws AppError `agenda.must_escalate`
 */
export async function postponeInMeeting(
  item: ItemDocument,
  resumeOn: Day,
  reason: string,
  call: ItemCall,
): Promise<ItemDocument> {
  const postponedTo = startOfDay(resumeOn)
  const text = `过半数同意，延后到${dateText(postponedTo)}再议。${reason}`
  return stepInMeeting(
    item,
    'postpone',
    call,
    {
      ...answering(item, 'postponed', text, call, CHAIRS),
      postponedTo,
      failedRounds: item.failedRounds + 1,
    },
    text,
  )
}

/**
 * The majority in the meeting hands the matter to a wider body (T9c).
 *
 * @throws AppError `agenda.escalation_unfounded`
 */
export async function referFromMeeting(
  item: ItemDocument,
  body: DecidingBody,
  reason: string,
  call: ItemCall,
): Promise<ItemDocument> {
  const text = `过半数同意，提交${DECIDING_BODY_TEXT[body]}。${reason}`
  return stepInMeeting(
    item,
    'escalate',
    call,
    {
      escalation: { body, reason, at: call.now },
      // The wider body is asked only after the Party organisation has discussed the matter for it.
      partyReview: null,
    },
    text,
  )
}
