import type { ErrorCode } from '@linyi/shared/contract/errors'
import { all, allow, demand, deny, type Decision } from '@linyi/shared/domain/decision'
import { canTransition } from '@linyi/shared/domain/machine'
import type { Actor } from '@linyi/shared/domain/people/actor'
import type { Annuller } from '@linyi/shared/domain/resolutions/resolution'
import { RESOLUTION_MACHINE } from '@linyi/shared/domain/resolutions/resolution.machine'
import {
  canAnnul,
  canDissent,
  canKeep,
  canRecordReply,
  canReportBack,
  RESOLUTION_DEFAULT,
  resolutionFacts,
  resolutionStatusAt,
  type Resolution,
  type ResolutionRules,
} from '@linyi/shared/domain/resolutions/resolution.rules'
import type { RuleSet } from '@linyi/shared/domain/rules/rule-set'
import type { ResolutionDocument } from './resolution.store'

type Answer = Decision<ErrorCode>

/** The chapter of the rules; matters that were raised before it was written run by the defaults. */
export function resolutionRulesOf(rules: Partial<Pick<RuleSet, 'resolutions'>>): ResolutionRules {
  return rules.resolutions ?? RESOLUTION_DEFAULT
}

/** A resolution as the rules of the domain see it. */
export function asResolution(document: ResolutionDocument): Resolution {
  return {
    ...document,
    isPassed: document.result === 'passed',
    hasReport: document.report !== null,
    hasReply: document.reply !== null,
  }
}

/** Whether it may be ended now; the words for it come with the command. */
function mayEnd(document: ResolutionDocument, event: 'supersede' | 'annul', now: Date): Answer {
  const resolution = asResolution(document)
  const facts = resolutionFacts(resolution, true)
  return canTransition(RESOLUTION_MACHINE, resolutionStatusAt(resolution, now), event, facts, now)
}

/** Who may do what with a resolution now. Commands ask it, presenters send it along. */
export const resolutionsPolicy = {
  arrange: (actor: Actor, document: ResolutionDocument, now: Date): Answer =>
    canKeep(actor, document, now),

  recordDissent: (
    actor: Actor,
    document: ResolutionDocument,
    hasDissented: boolean,
    now: Date,
  ): Answer => canDissent(actor, asResolution(document), hasDissented, now),

  explainDissent: (actor: Actor, document: ResolutionDocument, now: Date): Answer =>
    all<ErrorCode>(
      canKeep(actor, document, now),
      document.unexplained === 0 && document.dissents > 0 ? deny('resolutions.explained') : allow(),
      demand(document.dissents > 0, 'resolutions.dissent_unknown'),
    ),

  supersede: (actor: Actor, document: ResolutionDocument, now: Date): Answer =>
    all<ErrorCode>(canKeep(actor, document, now), mayEnd(document, 'supersede', now)),

  annul: (actor: Actor, document: ResolutionDocument, by: Annuller, now: Date): Answer =>
    all<ErrorCode>(canAnnul(actor, by, now), mayEnd(document, 'annul', now)),

  reportToEntruster: (actor: Actor, document: ResolutionDocument, now: Date): Answer =>
    canReportBack(actor, asResolution(document), now),

  recordEntrusterReply: (actor: Actor, document: ResolutionDocument, now: Date): Answer =>
    canRecordReply(actor, asResolution(document), now),
}

/** Whether names on record are for this reader: who answers for the resolution sees them. */
export function seesDissenters(actor: Actor, document: ResolutionDocument, now: Date): boolean {
  return canKeep(actor, document, now).allowed
}
