import type { ErrorCode } from '@linyi/shared/contract/errors'
import { OUTCOME_FIELDS } from '@linyi/shared/domain/outcomes/outcome'
import { inTransaction } from '../../../platform/db/transaction'
import { eachDue } from '../../../platform/due/due'
import { AppError } from '../../../platform/http/app-error'
import { loadActor } from '../../people/index'
import { dueOutcomes, findOutcome, type OutcomeDocument } from '../outcome.store'
import { outcomesPolicy } from '../outcomes.policy'
import { moveOutcome } from './move-outcome'
import { bringOut } from './publish-outcome'

/** What is due, if nobody has changed it since. */
async function stillDue(
  communityId: string,
  due: OutcomeDocument,
): Promise<OutcomeDocument | null> {
  const outcome = await findOutcome(communityId, due._id)
  return outcome?.status === 'reviewed' && outcome.publishAt !== null ? outcome : null
}

/** Publishes in the name of whoever set the time, if they may still do so. */
async function goOut(communityId: string, due: OutcomeDocument): Promise<void> {
  const outcome = await stillDue(communityId, due)
  const at = outcome?.publishAt ?? null
  if (outcome === null || at === null) return
  const actor = await loadActor(communityId, outcome.publisherId, at)
  if (actor === null) throw new AppError('outcomes.not_publisher')
  const may = outcomesPolicy.prepare(actor, at)
  if (!may.allowed) throw new AppError(may.reason)
  await bringOut(outcome, { actor, now: at })
}

/** It stays where it was, and the secretary has a task that says why. */
async function noteProblem(
  communityId: string,
  due: OutcomeDocument,
  { code, details }: AppError,
): Promise<void> {
  const outcome = await stillDue(communityId, due)
  const at = outcome?.publishAt ?? null
  if (outcome === null || at === null) return
  const named = (details ?? []).map(({ path }) => path)
  const missing = OUTCOME_FIELDS.filter((field) => named.includes(field))
  const checking = await moveOutcome(outcome, 'check', at)
  await moveOutcome(checking, 'fail', at, {
    publishAt: null,
    problem: { code: code satisfies ErrorCode, at, missing },
  })
}

/**
 * Publications go out at the time they were set for, after the same checks as by hand: they carry that
 * time, whenever it is looked at. One that may not go out any more waits for the secretary.
 */
export async function settleOutcomes(communityId: string, now: Date): Promise<void> {
  await eachDue(await dueOutcomes(communityId, now), async (due) => {
    try {
      await inTransaction(() => goOut(communityId, due))
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'request.conflict') throw error
      await inTransaction(() => noteProblem(communityId, due, error))
    }
  })
}
