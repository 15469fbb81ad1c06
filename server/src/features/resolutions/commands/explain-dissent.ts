import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { dueAfterWorkingDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { findItem, type ItemCall } from '../../agenda/index'
import {
  findDissent,
  findResolution,
  hasDissented,
  insertDissents,
  writeExplanation,
  writeResolution,
  type ResolutionDocument,
} from '../resolution.store'
import { resolutionRulesOf, resolutionsPolicy } from '../resolutions.policy'
import { resolutionFor, tellResolution } from './move-resolution'

/** The date of the first who waits; where nobody does, the days count from now. */
async function explainBy(
  { communityId, itemId, unexplained, explainDueAt }: ResolutionDocument,
  now: Date,
): Promise<Date> {
  if (unexplained > 0) return explainDueAt
  const item = found(await findItem(communityId, itemId), 'resolutions.not_found')
  return dueAfterWorkingDays(now, resolutionRulesOf(item.rules).explainWorkingDays, HOLIDAYS)
}

/**
 * A member of the council has it recorded that they were against it, in their own words; an
 * explanation is owed to them from now on (A2.2).
 *
 * @throws AppError `resolutions.not_found`, `resolutions.dissent_recorded`
 *   and the policy's reasons
 */
export async function recordDissent(
  { resolutionId, text }: RequestOf<'resolutions.recordDissent'>,
  { actor, now }: ItemCall,
): Promise<ResponseOf<'resolutions.recordDissent'>> {
  const { communityId, accountId } = actor
  const resolution = found(await findResolution(communityId, resolutionId), 'resolutions.not_found')
  const isOnRecord = await hasDissented(communityId, resolutionId, accountId)
  ensure(resolutionsPolicy.recordDissent(actor, resolution, isOnRecord, now))
  const dissentId = newId(now)
  await insertDissents([
    { _id: dissentId, communityId, resolutionId, accountId, text, at: now, explanation: null },
  ])
  const changed = await writeResolution(resolution, {
    dissents: resolution.dissents + 1,
    unexplained: resolution.unexplained + 1,
    explainDueAt: await explainBy(resolution, now),
  })
  // that somebody was against it is public, who it was is for those who answer for it
  await tellResolution(changed, 'resolutions.dissented', null, now, '一位成员的不同意见已记录。')
  return { dissentId }
}

/**
 * Whoever was against it hears why it was decided all the same, each of them (A2.2 成果运用).
 *
 * @throws AppError `resolutions.not_found`, `resolutions.dissent_unknown`, `resolutions.explained`,
 *   and the policy's reasons
 */
export async function explainDissent(
  { resolutionId, dissentId, text }: RequestOf<'resolutions.explainDissent'>,
  call: ItemCall,
): Promise<ResponseOf<'resolutions.explainDissent'>> {
  const { actor, now } = call
  const resolution = await resolutionFor(resolutionId, call, resolutionsPolicy.explainDissent)
  const dissent = found(
    await findDissent(actor.communityId, resolutionId, dissentId),
    'resolutions.dissent_unknown',
  )
  await writeExplanation(dissent, { text, at: now, byId: actor.accountId })
  const changed = await writeResolution(resolution, { unexplained: resolution.unexplained - 1 })
  const left = String(changed.unexplained)
  const words =
    changed.unexplained === 0 ? '有不同意见的人都已得到解释。' : `还有 ${left} 人待解释。`
  await tellResolution(changed, 'resolutions.explained', actor, now, words)
  return { unexplained: changed.unexplained }
}
