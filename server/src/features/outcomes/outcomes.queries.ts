import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import type { Actor } from '@linyi/shared/domain/people/actor'
import { cutPage } from '../../platform/db/keyset'
import { found } from '../../platform/http/app-error'
import { publicNames } from '../people/index'
import { findOutcome, listOutcomes } from './outcome.store'
import { presentOutcome, presentOutcomeCard } from './outcome.presenter'

/** A page of the publications of the caller's community, newest first. */
export async function outcomesList(
  { gridId, after, limit }: RequestOf<'outcomes.list'>,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.list'>> {
  const rows = await listOutcomes(actor.communityId, gridId, { after, limit })
  const page = cutPage(rows, limit)
  return { items: page.rows.map((outcome) => presentOutcomeCard(outcome, now)), next: page.next }
}

/**
 * One publication.
 *
 * @throws AppError `outcomes.not_found`, also for one of another community
 */
export async function outcomesInfo(
  outcomeId: string,
  actor: Actor,
  now: Date,
): Promise<ResponseOf<'outcomes.info'>> {
  const outcome = found(await findOutcome(actor.communityId, outcomeId), 'outcomes.not_found')
  const names = await publicNames(actor.communityId, [outcome.publisherId])
  return presentOutcome(outcome, names.get(outcome.publisherId)?.full ?? '社区', now)
}
