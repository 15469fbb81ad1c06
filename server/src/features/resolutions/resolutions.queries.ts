import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { canKeep } from '@linyi/shared/domain/resolutions/resolution.rules'
import { RESOLUTION_DUTIES, type ResolutionDuty } from '@linyi/shared/domain/resolutions/resolution'
import { cutPage } from '../../platform/db/keyset'
import { AppError, found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { presentDissent, presentResolution, presentResolutionCard } from './resolution.presenter'
import {
  findResolution,
  hasDissented,
  listDissents,
  listResolutions,
  resolutionsOwing,
  type ResolutionDocument,
} from './resolution.store'

/**
 * A page of the resolutions, newest first.
 *
 * @throws AppError `request.invalid` for filters that do not go together
 */
export async function resolutionsList(
  { gridId, status, about, after, limit }: RequestOf<'resolutions.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'resolutions.list'>> {
  if (about !== undefined && (gridId !== undefined || status !== undefined)) {
    throw new AppError('request.invalid', [{ path: 'about', message: '这些筛选不能一起用' }])
  }
  const filter = about === undefined ? { gridId, status } : { itemId: about }
  const page = await listResolutions(actor.communityId, filter, { after, limit })
  const { rows, next } = cutPage(page, limit)
  return { items: rows.map((row) => presentResolutionCard(row, now)), next }
}

/**
 * One resolution.
 *
 * @throws AppError `resolutions.not_found`, also for one of another community
 */
export async function resolutionsInfo(
  resolutionId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'resolutions.info'>> {
  const { communityId, accountId } = actor
  const [resolution, isOnRecord] = await Promise.all([
    findResolution(communityId, resolutionId),
    hasDissented(communityId, resolutionId, accountId),
  ])
  return presentResolution(found(resolution, 'resolutions.not_found'), isOnRecord, actor, now)
}

/**
 * Who was against it and what they were told, the latest first.
 *
 * @throws AppError `resolutions.not_found`
 */
export async function resolutionsDissents(
  { resolutionId, after, limit }: RequestOf<'resolutions.dissents'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'resolutions.dissents'>> {
  const { communityId } = actor
  const resolution = found(await findResolution(communityId, resolutionId), 'resolutions.not_found')
  const page = await listDissents(communityId, resolutionId, { after, limit })
  const { rows, next } = cutPage(page, limit)
  const names = await publicNames(
    communityId,
    rows.flatMap(({ accountId, explanation }) => [accountId, explanation?.byId ?? accountId]),
  )
  return {
    items: rows.map((row) => presentDissent(row, resolution, names, actor, now)),
    next,
  }
}

/** What this person owes for resolutions: explanations, and reports to whoever entrusted them. */
export async function resolutionsWaitingFor(
  actor: Actor,
  now: Date,
): Promise<{ readonly duty: ResolutionDuty; readonly resolution: ResolutionDocument }[]> {
  const isInOffice = actor.roles.length > 0
  if (!isInOffice) return []
  const owing = await Promise.all(
    RESOLUTION_DUTIES.map(async (duty) =>
      (await resolutionsOwing(actor.communityId, duty)).map((resolution) => ({ duty, resolution })),
    ),
  )
  return owing.flat().filter(({ resolution }) => canKeep(actor, resolution, now).allowed)
}
