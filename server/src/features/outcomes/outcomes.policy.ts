import type { ErrorCode } from '@linyi/shared/contract/errors'
import { all, demand, deny, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import type { OutcomeField, OutcomeKind } from '@linyi/shared/domain/outcomes/outcome'
import {
  missingFigures,
  OUTCOME_WORDS,
  picturesOf,
} from '@linyi/shared/domain/outcomes/outcome-content'
import {
  OUTCOME_MACHINE,
  type OutcomeEvent,
  type OutcomeFacts,
} from '@linyi/shared/domain/outcomes/outcome.machine'
import { canAnswer, canObject, isPublisher } from '@linyi/shared/domain/outcomes/outcome.rules'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { checkWords } from '../../platform/content/word-list'
import { agendaPolicy, type ItemDocument } from '../agenda/index'
import type { ObjectionDocument } from './objection.store'
import type { OutcomeDocument } from './outcome.store'

type Answer = Decision<ErrorCode>

/** Statuses of an item whose work runs: then there is progress to tell. */
const AT_WORK: readonly ItemDocument['status'][] = ['implementing', 'verifying']
/** Answers that are a refusal; residents may read why. */
const REFUSALS: readonly ItemDocument['disposition'][] = ['declined', 'notAdopted']

/** What a publication lacks of its mandatory figures. */
export function missingOf(outcome: OutcomeDocument): OutcomeField[] {
  return missingFigures(outcome.kind, outcome, matterOf(outcome))
}

/** What it is about, as the table of mandatory figures asks for it. */
export function matterOf({ itemNumber, wasVoted, result }: OutcomeDocument) {
  return { itemNumber, wasVoted, isPassed: result === null || result === 'passed' }
}

/** Every word of a publication that somebody typed. */
export function wordsOf(outcome: OutcomeDocument): string[] {
  const { title, next, steps, money } = outcome
  return [
    title,
    next,
    ...OUTCOME_WORDS.map((field) => outcome[field]),
    ...steps.flatMap(({ who, task }) => [who, task]),
    ...money.map(({ label }) => label),
  ]
}

/** What the machine must know, of a publication as the step would leave it. */
export function factsOf(outcome: OutcomeDocument, event: OutcomeEvent): OutcomeFacts {
  const given = event === 'correct' ? outcome.correction : outcome.withdrawal
  return {
    missing: missingOf(outcome).length,
    hasPhotos: picturesOf(outcome).length > 0,
    facesChecked: outcome.facesChecked,
    isFit: checkWords(wordsOf(outcome)).suggest !== 'risky',
    hasReason: given !== null,
    openObjections: outcome.openObjections,
  }
}

function inPlaceFor(outcome: OutcomeDocument, event: OutcomeEvent, now: Date): Answer {
  // the reason comes with the command
  const facts = { ...factsOf(outcome, event), hasReason: true }
  return canTransition(OUTCOME_MACHINE, outcome.status, event, facts, now)
}

/** Whether the item stands where a publication of this kind belongs. */
function hasItsPlace(actor: Actor, kind: OutcomeKind, item: ItemDocument, now: Date): Answer {
  switch (kind) {
    case 'decision':
      return agendaPolicy.publish(actor, item, now)
    case 'execution': {
      const answer = agendaPolicy.publishExecution(actor, item, now)
      // of the work there is no result before it is accepted
      return !answer.allowed && answer.reason === 'agenda.wrong_status'
        ? deny('outcomes.not_decided')
        : answer
    }
    case 'progress':
      return demand(AT_WORK.includes(item.status), 'outcomes.not_at_work')
    case 'declineReasons':
      return demand(REFUSALS.includes(item.disposition), 'outcomes.not_declined')
    case 'commonFund':
      return deny('outcomes.item_needed')
  }
}

/** Who may do what with a publication now. Commands ask it, presenters send it along. */
export const outcomesPolicy = {
  /** Preparing, reading drafts and everything after that is the secretary's. */
  prepare: (actor: Actor, now: Date): Answer => isPublisher(actor, now),

  /** A publication of that kind about that item; without one, the common fund alone. */
  draft: (actor: Actor, kind: OutcomeKind, item: ItemDocument | null, now: Date): Answer =>
    all<ErrorCode>(
      isPublisher(actor, now),
      item === null
        ? demand(kind === 'commonFund', 'outcomes.item_needed')
        : hasItsPlace(actor, kind, item, now),
    ),

  edit: (actor: Actor, outcome: OutcomeDocument, now: Date): Answer =>
    all<ErrorCode>(isPublisher(actor, now), inPlaceFor(outcome, 'edit', now)),

  review: (actor: Actor, outcome: OutcomeDocument, now: Date): Answer =>
    all<ErrorCode>(isPublisher(actor, now), inPlaceFor(outcome, 'review', now)),

  publish: (actor: Actor, outcome: OutcomeDocument, now: Date): Answer =>
    all<ErrorCode>(isPublisher(actor, now), inPlaceFor(outcome, 'check', now)),

  correct: (actor: Actor, outcome: OutcomeDocument, now: Date): Answer =>
    all<ErrorCode>(
      isPublisher(actor, now),
      demand(['published', 'corrected'].includes(outcome.status), 'outcomes.wrong_status'),
    ),

  withdraw: (actor: Actor, outcome: OutcomeDocument, now: Date): Answer =>
    all<ErrorCode>(isPublisher(actor, now), inPlaceFor(outcome, 'withdraw', now)),

  object: (actor: Actor, outcome: OutcomeDocument, hasObjected: boolean, now: Date): Answer =>
    canObject(actor, outcome, hasObjected, now),

  answerObjection: (actor: Actor, objection: ObjectionDocument, now: Date): Answer =>
    canAnswer(actor, objection, now),
}
