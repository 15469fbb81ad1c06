import { olderThan } from '../../platform/db/keyset'
import { ResolutionModel, type ResolutionDocument } from './resolution.model'

/**
 * One page and one more of the resolutions that have been on public notice, newest first; the few that
 * still wait for it are passed over.
 */
export async function openResolutions(
  communityId: string,
  gridId: string | undefined,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<(ResolutionDocument & { readonly noticeEndsAt: Date })[]> {
  const rows = await ResolutionModel.find({
    communityId,
    ...(gridId === undefined ? {} : { gridId }),
    noticeEndsAt: { $ne: null },
    ...olderThan(page.after),
  })
    .sort({ _id: -1 })
    .limit(page.limit + 1)
    .lean()
  return rows as (ResolutionDocument & { readonly noticeEndsAt: Date })[]
}
