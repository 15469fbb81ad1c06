import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { endOfDay } from '@linyi/shared/domain/calendar/shanghai-day'
import { EXECUTOR_TEXT } from '@linyi/shared/domain/resolutions/resolution'
import { longDateText } from '@linyi/shared/domain/text/date-text'
import { AppError } from '../../../platform/http/app-error'
import { type ItemCall } from '../../agenda/index'
import { writeResolution } from '../resolution.store'
import { resolutionsPolicy } from '../resolutions.policy'
import { resolutionFor, tellResolution } from './move-resolution'

/** @throws AppError `agenda.date_past` */
function reviewOf(day: string | undefined, known: Date | null, now: Date): Date | null {
  if (day === undefined) return known
  const reviewAt = endOfDay(day)
  if (reviewAt <= now) throw new AppError('agenda.date_past')
  return reviewAt
}

/**
 * Who carries it out, on whose behalf, and when somebody looks whether it still fits (上海条例 art. 23).
 *
 * @throws AppError `resolutions.not_found`, `resolutions.entruster_missing`, `agenda.date_past`,
 *   and the policy's reasons
 */
export async function arrangeResolution(
  { resolutionId, executor, entrustedBy, reviewOn }: RequestOf<'resolutions.arrange'>,
  call: ItemCall,
): Promise<ResponseOf<'resolutions.arrange'>> {
  const { actor, now } = call
  const resolution = await resolutionFor(resolutionId, call, resolutionsPolicy.arrange)
  if (executor === 'government' && entrustedBy === '') {
    throw new AppError('resolutions.entruster_missing')
  }
  const reviewAt = reviewOf(reviewOn, resolution.reviewAt, now)
  const changed = await writeResolution(resolution, {
    executor,
    entrustedBy: entrustedBy === '' ? null : entrustedBy,
    reviewAt,
  })
  const entruster = entrustedBy === '' ? '' : `，受${entrustedBy}委托`
  const review = reviewAt === null ? '' : `，${longDateText(new Date(reviewAt.getTime() - 1))}复核`
  const text = `${EXECUTOR_TEXT[executor]}${entruster}${review}。`
  await tellResolution(changed, 'resolutions.arranged', actor, now, text)
  return { status: changed.status }
}
