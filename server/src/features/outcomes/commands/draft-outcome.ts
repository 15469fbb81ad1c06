import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { OutcomeKind } from '@linyi/shared/domain/outcomes/outcome'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { findItem, type ItemCall, type ItemDocument } from '../../agenda/index'
import { findGrid } from '../../places/index'
import { prefilled, type Prefilled } from '../prefill.queries'
import { insertOutcome, outcomeOfRound, type OutcomeDocument } from '../outcome.store'
import { outcomesPolicy } from '../outcomes.policy'

const FUND_TITLE = '小区公共收益收支'
const EVERYWHERE = '全社区'

/** Kinds of which one item may have several, one open draft at a time. */
const REPEATED: readonly OutcomeKind[] = ['progress', 'commonFund']

/** Once for each time an item comes to the step that waits for it; null where it may come again. */
export function roundOf(kind: OutcomeKind, item: ItemDocument | null): string | null {
  if (item === null || REPEATED.includes(kind)) return null
  // a refusal is explained once, wherever the item goes afterwards
  return kind === 'declineReasons' ? kind : item.enteredAt.toISOString()
}

type Place = Pick<
  OutcomeDocument,
  | 'title'
  | 'itemNumber'
  | 'gridId'
  | 'gridName'
  | 'scopeGridId'
  | 'resolutionId'
  | 'result'
  | 'wasVoted'
>

/** Where it belongs and whom it concerns: a matter of the grid its residents, others everybody. */
function placeOf(kind: OutcomeKind, item: ItemDocument): Place {
  const { decision } = item
  const isDecided = kind === 'decision' || kind === 'execution'
  return {
    title: item.title,
    itemNumber: item.number ?? '',
    gridId: item.gridId,
    gridName: item.gridName,
    scopeGridId: item.scope === 'grid' ? item.gridId : null,
    resolutionId: item.resolution?.id ?? null,
    result: isDecided ? (decision?.result ?? null) : null,
    wasVoted: kind === 'decision' && decision !== null && decision.way !== 'consensus',
  }
}

/** @throws AppError `places.not_found` */
async function fundPlace(
  communityId: string,
  gridId: string | undefined,
  title: string | undefined,
): Promise<Place> {
  const grid =
    gridId === undefined ? null : found(await findGrid(communityId, gridId), 'places.not_found')
  return {
    title: title === undefined || title === '' ? FUND_TITLE : title,
    itemNumber: '',
    gridId: grid?._id ?? null,
    gridName: grid?.name ?? EVERYWHERE,
    scopeGridId: grid?._id ?? null,
    resolutionId: null,
    result: null,
    wasVoted: false,
  }
}

const NOTHING_YET = {
  status: 'draft',
  next: '',
  facesChecked: false,
  publishAt: null,
  problem: null,
  publishedAt: null,
  publicityEndsAt: null,
  versionNo: 1,
  correction: null,
  withdrawal: null,
  objections: 0,
  openObjections: 0,
  upheldObjections: 0,
  version: 1,
} as const

/**
 * A publication is begun with what the service knows already: what residents asked, the figures, who
 * does what, the pictures. Where the round has a draft, that one goes on.
 *
 * @throws AppError `agenda.not_found`, `places.not_found`, `outcomes.already_published` and the policy's
 *   reasons
 */
export async function draftOutcome(
  { kind, itemId, gridId, title }: RequestOf<'outcomes.draft'>,
  call: ItemCall,
): Promise<ResponseOf<'outcomes.draft'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const item =
    itemId === undefined || kind === 'commonFund'
      ? null
      : found(await findItem(communityId, itemId), 'agenda.not_found')
  ensure(outcomesPolicy.draft(actor, kind, item, now))
  const round = roundOf(kind, item)
  const known = await outcomeOfRound(communityId, { itemId: item?._id ?? null, kind, round })
  if (known !== null) {
    if (known.isPublic) throw new AppError('outcomes.already_published')
    return { id: known._id, isNew: false }
  }
  const place = item === null ? await fundPlace(communityId, gridId, title) : placeOf(kind, item)
  const content: Prefilled = await prefilled(communityId, kind, item, now)
  const id = newId(now)
  await insertOutcome({
    _id: id,
    communityId,
    kind,
    itemId: item?._id ?? null,
    round: round ?? id,
    ...place,
    ...content,
    ...NOTHING_YET,
    publisherId: accountId,
    editorIds: [accountId],
    editedAt: now,
  })
  return { id, isNew: true }
}
