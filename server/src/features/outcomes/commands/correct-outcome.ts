import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { objectionFigures, outcomePhase } from '@linyi/shared/domain/outcomes/outcome.rules'
import { found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { changeItem, findItem, type ItemCall, type ItemDocument } from '../../agenda/index'
import { ruleSetAt } from '../../councils/index'
import { setNotice } from '../../resolutions/index'
import { maskedOutcome, maskedText } from '../masked-outcome.queries'
import { insertVersion, type OutcomeDocument, type OutcomeWords } from '../outcome.store'
import { outcomesPolicy } from '../outcomes.policy'
import { changedBy } from './edit-outcome'
import { moveOutcome, mustBeVersion, outcomeFor, tellOutcome } from './move-outcome'

const contentOf = (outcome: OutcomeDocument): OutcomeWords => ({
  proposal: outcome.proposal,
  text: outcome.text,
  figures: outcome.figures,
  steps: outcome.steps,
  money: outcome.money,
  noMoney: outcome.noMoney,
  notAdopted: outcome.notAdopted,
  contact: outcome.contact,
  photos: outcome.photos,
  beforePhotos: outcome.beforePhotos,
  afterPhotos: outcome.afterPhotos,
  noPhotosReason: outcome.noPhotosReason,
})

/** Residents have some days for what they could not read before: a notice that runs ends no sooner. */
function endAfter(
  outcome: OutcomeDocument,
  end: Date,
  rules: ItemDocument['rules']['outcomes'],
  now: Date,
): Date {
  if (outcomePhase(outcome, now) === 'final') return end
  const least = dueAfterDays(now, objectionFigures(rules).correctionDays, HOLIDAYS)
  return least > end ? least : end
}

/** The item and its resolution stand on this notice: they wait for its new end. */
async function prolong(
  { _id, communityId, resolutionId }: OutcomeDocument,
  item: ItemDocument | null,
  publicityEndsAt: Date,
): Promise<void> {
  if (item?.outcome?.id === _id) {
    await changeItem(item, { outcome: { ...item.outcome, publicityEndsAt } })
    await setNotice(communityId, resolutionId, publicityEndsAt)
  } else if (item?.execution?.id === _id) {
    await changeItem(item, { execution: { ...item.execution, publicityEndsAt } })
  }
}

/**
 * What was published is corrected: a version of its own, with the reason; the one before stays readable
 * (A4.5).
 *
 * @throws AppError `outcomes.not_found`, `outcomes.reason_missing`, the list of what is missing,
 *   `request.conflict` and the policy's reasons
 */
export async function correctOutcome(
  { outcomeId, version, reason, ...parts }: RequestOf<'outcomes.correct'>,
  call: ItemCall,
): Promise<ResponseOf<'outcomes.correct'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const outcome = await outcomeFor(outcomeId, call, outcomesPolicy.correct)
  mustBeVersion(outcome, version)
  const end = found(outcome.publicityEndsAt, 'outcomes.wrong_status')
  const change = await changedBy(outcome, parts, call)
  const { outcome: wanted } = await maskedOutcome({ ...outcome, ...change }, now)
  const item = outcome.itemId === null ? null : await findItem(communityId, outcome.itemId)
  const { outcomes } = item?.rules ?? (await ruleSetAt(communityId, now))
  const publicityEndsAt = endAfter(outcome, end, outcomes, now)
  const said = await maskedText(communityId, reason, now)
  const corrected = await moveOutcome(outcome, 'correct', now, {
    ...change,
    ...contentOf(wanted),
    versionNo: outcome.versionNo + 1,
    correction: { reason: said, at: now, byId: accountId },
    publicityEndsAt,
  })
  await insertVersion({
    _id: newId(now),
    communityId,
    outcomeId,
    versionNo: outcome.versionNo,
    replacedAt: now,
    reason: said,
    ...contentOf(outcome),
  })
  if (publicityEndsAt > end) await prolong(corrected, item, publicityEndsAt)
  await tellOutcome(corrected, 'outcomes.corrected', actor, now, said)
  return {
    version: corrected.version,
    status: corrected.status,
    publicityEndsAt: publicityEndsAt.toISOString(),
  }
}
