import { DECIDING_BODY_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { motionFigures } from '@linyi/shared/domain/ballots/verdict'
import { dueAfterWorkingDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { addDays, addMonths, dayOf, endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { canTransition } from '@linyi/shared/domain/machine'
import {
  RESOLUTION_MACHINE,
  type ResolutionEvent,
} from '@linyi/shared/domain/resolutions/resolution.machine'
import { resolutionFacts } from '@linyi/shared/domain/resolutions/resolution.rules'
import { recordEvent } from '../../../platform/events/event.store'
import { newId } from '../../../platform/ids'
import type { ItemDocument, ItemResolution, ItemStep } from '../../agenda/index'
import { findBallot, namedAgainst, type BallotDocument } from '../../ballots/index'
import {
  findResolution,
  insertDissents,
  insertResolution,
  type ResolutionDocument,
  type ResolutionFigures,
} from '../resolution.store'
import { asResolution, resolutionRulesOf } from '../resolutions.policy'
import { moveResolution, standsAt } from './move-resolution'

type Decided = NonNullable<ItemDocument['decision']>
type Shown = { readonly resolution: ItemResolution } | null

/** The figures as they were counted; null where nobody counted papers. */
function figuresOf(ballot: BallotDocument | null, sentence: string): ResolutionFigures | null {
  const verdict = ballot?.verdict ?? null
  if (verdict === null) return null
  const { tally, yesNeeded, denominator } = motionFigures(verdict)
  const { electorate, participants } = verdict
  return { electorate, participants, ...tally, yesNeeded, denominator, sentence }
}

/** By which rule it was decided, from the rules that were frozen with the ballot or the item. */
function basisOf(item: ItemDocument, ballot: BallotDocument | null): string {
  if (ballot !== null) return ballot.rules.basis
  if (item.decision?.way === 'meeting' && item.escalation !== null) {
    return `${DECIDING_BODY_TEXT[item.escalation.body]}决定，党组织先行研究讨论（居民委员会组织法）`
  }
  return item.rules.ballots.council.basis
}

/** An earlier resolution of the same item gives way to the new one. */
async function replace(item: ItemDocument, byId: string, now: Date): Promise<void> {
  const shown = item.resolution?.id
  const earlier = shown === undefined ? null : await findResolution(item.communityId, shown)
  if (earlier === null || earlier.status === 'annulled' || earlier.status === 'superseded') return
  const ending = { reason: '同一议题有了新的决定', at: now, byId }
  await moveResolution(earlier, 'supersede', now, { ending })
}

/**
 * What was decided becomes a resolution, by whichever way it was decided: once for each decision, which
 * a unique index holds. Who voted no by name is on record and is owed an explanation (A2.2 成果运用).
 */
async function adopt(item: ItemDocument, decision: Decided, now: Date): Promise<Shown> {
  const { communityId, gridId, gridName, category, rules } = item
  const isBallot = decision.way === 'ballot' || decision.way === 'hands'
  const ballot =
    isBallot && item.ballot !== null ? await findBallot(communityId, item.ballot.id) : null
  const against = ballot === null ? [] : await namedAgainst(ballot)
  const { explainWorkingDays, reviewMonths } = resolutionRulesOf(rules)
  const resolutionId = newId(now)
  const resolution: Omit<ResolutionDocument, 'duties'> = {
    _id: resolutionId,
    communityId,
    itemId: item._id,
    decisionKey: ballot?._id ?? decision.at.toISOString(),
    itemNumber: item.number ?? '',
    title: item.title,
    category,
    gridId,
    gridName,
    way: decision.way,
    result: decision.result,
    text: ballot?.text ?? decision.text,
    effect: ballot?.effect ?? null,
    figures: figuresOf(ballot, decision.text),
    legalBasis: basisOf(item, ballot),
    ruleSetVersion: rules.version,
    executor: 'committee',
    entrustedBy: null,
    report: null,
    reply: null,
    reviewAt:
      reviewMonths === 0 || decision.result !== 'passed'
        ? null
        : endOfDay(addMonths(dayOf(now), reviewMonths)),
    challengeUntil:
      ballot === null
        ? null
        : endOfDay(addDays(dayOf(ballot.closesAt), ballot.rules.challengeDays)),
    noticeEndsAt: null,
    status: 'adopted',
    adoptedAt: now,
    dissents: against.length,
    unexplained: against.length,
    explainDueAt: dueAfterWorkingDays(now, explainWorkingDays, HOLIDAYS),
    ending: null,
    version: 1,
  }
  await insertResolution(resolution)
  if (against.length > 0) {
    await insertDissents(
      against.map((accountId) => ({
        _id: newId(now),
        communityId,
        resolutionId,
        accountId,
        text: null,
        at: now,
        explanation: null,
      })),
    )
  }
  await replace(item, resolutionId, now)
  // the item's timeline says already how it was decided; this is the resolution's own
  await recordEvent({
    communityId,
    type: 'resolutions.adopted',
    subject: { kind: 'resolution', id: resolutionId },
    actorId: null,
    at: now,
    data: { itemId: item._id, gridId, category, result: decision.result, way: decision.way },
  })
  return { resolution: { id: resolutionId, status: resolution.status } }
}

/** Steps of the item after which its resolution is somewhere else. */
const FOLLOWED: Partial<Record<ItemStep['event'], ResolutionEvent>> = {
  publish: 'publish',
  implement: 'takeEffect',
  accept: 'execute',
  redo: 'resume',
  close: 'archive',
  reopen: 'resume',
}

/**
 * A resolution follows its item: adopted when it is decided, published, in force, executed, archived.
 * Where it has been held up or ended meanwhile, the item's later steps leave it as it is.
 */
export async function followDecision({ item, event, status, now }: ItemStep): Promise<Shown> {
  if (status === 'resolved' && event !== 'publish') {
    return item.decision === null ? null : adopt(item, item.decision, now)
  }
  const wanted = FOLLOWED[event]
  const shown = item.resolution?.id
  if (wanted === undefined || shown === undefined) return null
  const resolution = await findResolution(item.communityId, shown)
  if (resolution === null) return null
  const noticeEndsAt = item.outcome?.publicityEndsAt ?? resolution.noticeEndsAt
  const change = wanted === 'publish' ? { noticeEndsAt } : {}
  const facts = resolutionFacts({ ...asResolution(resolution), ...change })
  const from = standsAt(resolution, wanted, now)
  if (!canTransition(RESOLUTION_MACHINE, from, wanted, facts, now).allowed) return null
  const moved = await moveResolution(resolution, wanted, now, change)
  return { resolution: { id: moved._id, status: moved.status } }
}
