import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { type ItemCall } from '../../agenda/index'
import { writeResolution } from '../resolution.store'
import { resolutionsPolicy } from '../resolutions.policy'
import { resolutionFor, tellResolution } from './move-resolution'

/**
 * What government entrusted is reported back to it (上海条例 art. 23).
 *
 * @throws AppError `resolutions.not_found` and the policy's reasons
 */
export async function reportToEntruster(
  { resolutionId, text }: RequestOf<'resolutions.reportToEntruster'>,
  call: ItemCall,
): Promise<ResponseOf<'resolutions.reportToEntruster'>> {
  const { actor, now } = call
  const resolution = await resolutionFor(resolutionId, call, resolutionsPolicy.reportToEntruster)
  const report = { text, at: now, byId: actor.accountId }
  const changed = await writeResolution(resolution, { report })
  const words = `已向${changed.entrustedBy ?? ''}报告：${text}`
  await tellResolution(changed, 'resolutions.reported', actor, now, words)
  return { reportedAt: now.toISOString() }
}

/**
 * The entrusting body answers whether it takes the result on; residents read it.
 *
 * @throws AppError `resolutions.not_found` and the policy's reasons
 */
export async function recordEntrusterReply(
  { resolutionId, isAdopted, text }: RequestOf<'resolutions.recordEntrusterReply'>,
  call: ItemCall,
): Promise<ResponseOf<'resolutions.recordEntrusterReply'>> {
  const { actor, now } = call
  const resolution = await resolutionFor(resolutionId, call, resolutionsPolicy.recordEntrusterReply)
  const reply = { text, at: now, byId: actor.accountId, isAdopted }
  const changed = await writeResolution(resolution, { reply })
  const words = `${changed.entrustedBy ?? ''}${isAdopted ? '采纳' : '没有采纳'}：${text}`
  await tellResolution(changed, 'resolutions.replied', actor, now, words)
  return { repliedAt: now.toISOString() }
}
