import type {
  OpenItem,
  OpenMeasure,
  OpenOutcome,
  OpenRequest,
  OpenResolution,
  OpenSet,
} from '@linyi/shared/contract/open.contract'
import { addDays, addMonths, dayOf, type Day } from '@linyi/shared/domain/calendar/shanghai-day'
import { OPEN_PAGE } from '@linyi/shared/domain/open/open'
import { cutPage } from '../../platform/db/keyset'
import { AppError, found } from '../../platform/http/app-error'
import { firstRaisedAt, fourStepsOf, openItems } from '../agenda/index'
import { openMeasures } from '../measures/index'
import {
  findPublicOutcome,
  findVersion,
  listPublished,
  wallPosition,
  type PublicOutcome,
} from '../outcomes/index'
import { allCommunities, findCommunity, gridsOf } from '../places/index'
import { openResolutions } from '../resolutions/index'
import { presentOpenItem, presentOpenResolution, type OpenCommunity } from './open-rows.presenter'
import { presentOpenOutcome, presentOpenVersion, type OpenVersion } from './open-outcome.presenter'

/** Which part of a community's public data is asked for, and when. */
export interface OpenAsked extends OpenRequest {
  readonly now: Date
}

/** A page of a set and where the next one begins. */
export interface OpenPage<Row> {
  readonly items: readonly Row[]
  readonly next: string | null
}

/** The communities whose pages may be read. */
export async function openCommunities(site: string): Promise<readonly OpenCommunity[]> {
  const communities = await allCommunities()
  return communities.map(({ _id, name, streetName }) => ({
    id: _id,
    name,
    street: streetName,
    site,
  }))
}

/** @throws AppError `open.not_found` */
export async function openCommunity(communityId: string, site: string): Promise<OpenCommunity> {
  const { _id, name, streetName } = found(await findCommunity(communityId), 'open.not_found')
  return { id: _id, name, street: streetName, site }
}

/** The grids of a community, by which its wall is filtered. */
export async function openGrids(
  communityId: string,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  return (await gridsOf(communityId)).map(({ _id, name }) => ({ id: _id, name }))
}

async function presented(
  { id, site }: OpenCommunity,
  rows: readonly PublicOutcome[],
  now: Date,
): Promise<OpenOutcome[]> {
  const itemIds = rows.flatMap(({ itemId }) => itemId ?? [])
  const steps = await fourStepsOf(id, itemIds)
  return rows.map((row) => {
    const fourSteps = row.itemId === null ? undefined : steps.get(row.itemId)
    return presentOpenOutcome(row, { site, fourSteps, now })
  })
}

async function outcomesPage(
  community: OpenCommunity,
  { kind, grid, after, limit, now }: OpenAsked,
): Promise<OpenPage<OpenOutcome>> {
  const filter = { kind, gridId: grid }
  const rows = await listPublished(community.id, filter, { after, limit }, now)
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return {
    items: await presented(community, page, now),
    next: rows.length > limit && last !== undefined ? wallPosition(last, undefined) : null,
  }
}

async function itemsPage(
  { id, site }: OpenCommunity,
  { grid, after, limit }: OpenAsked,
): Promise<OpenPage<OpenItem>> {
  const { rows, next } = cutPage(await openItems(id, { gridId: grid }, { after, limit }), limit)
  return { items: rows.map((row) => presentOpenItem(row, site, id)), next }
}

async function resolutionsPage(
  { id }: OpenCommunity,
  { grid, after, limit }: OpenAsked,
): Promise<OpenPage<OpenResolution>> {
  const { rows, next } = cutPage(await openResolutions(id, grid, { after, limit }), limit)
  return { items: rows.map(presentOpenResolution), next }
}

const monthOf = (day: Day): string => day.slice(0, 7)
const monthBefore = (month: string): string => monthOf(addMonths(`${month}-01`, -1))

/** The figures of months, the present one first, back to the month of the first matter. */
async function measuresPage(
  { id }: OpenCommunity,
  { after, limit, now }: OpenAsked,
): Promise<OpenPage<OpenMeasure>> {
  if (after !== undefined && !/^20\d{2}-(?:0[1-9]|1[0-2])$/.test(after)) {
    throw new AppError('request.invalid', [{ path: 'after', message: '翻页位置不对' }])
  }
  const today = dayOf(now)
  const firstAt = await firstRaisedAt(id)
  const first = monthOf(firstAt === null ? today : dayOf(firstAt))
  const items: OpenMeasure[] = []
  let month = after === undefined ? monthOf(today) : monthBefore(after)
  while (month >= first && items.length < Math.min(limit, OPEN_PAGE.months)) {
    const from = `${month}-01`
    const end = addDays(addMonths(from, 1), -1)
    const to = end < today ? end : today
    items.push({ month, from, to, ...(await openMeasures(id, { from, to })) })
    month = monthBefore(month)
  }
  return { items, next: month >= first ? (items.at(-1)?.month ?? null) : null }
}

/** How a page of each set is read. */
export const OPEN_READS = {
  outcomes: outcomesPage,
  items: itemsPage,
  resolutions: resolutionsPage,
  measures: measuresPage,
} as const satisfies Record<
  OpenSet,
  (community: OpenCommunity, asked: OpenAsked) => Promise<OpenPage<unknown>>
>

/** @throws AppError `open.not_found` for what is no publication, or is not public */
export async function openOutcome(
  community: OpenCommunity,
  outcomeId: string,
  now: Date,
): Promise<OpenOutcome> {
  const row = found(await findPublicOutcome(community.id, outcomeId), 'open.not_found')
  const [outcome] = await presented(community, [row], now)
  return found(outcome, 'open.not_found')
}

/**
 * What a publication said before it was corrected; of one that was withdrawn nobody reads it.
 *
 * @throws AppError `open.not_found`
 */
export async function openVersion(
  { id, site }: OpenCommunity,
  { outcomeId, versionNo }: { readonly outcomeId: string; readonly versionNo: number },
  now: Date,
): Promise<OpenVersion> {
  const outcome = found(await findPublicOutcome(id, outcomeId), 'open.not_found')
  if (outcome.status === 'withdrawn') throw new AppError('open.not_found')
  const version = found(await findVersion(id, outcomeId, versionNo), 'open.not_found')
  // the deliberations stand beside a matter, they are no part of what was corrected
  return presentOpenVersion(outcome, version, { site, fourSteps: undefined, now })
}
