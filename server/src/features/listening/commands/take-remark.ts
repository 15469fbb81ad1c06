import { mostSimilar, termsOf } from '@linyi/shared/domain/agenda/similarity'
import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { categoryOf, remarkParts } from '@linyi/shared/domain/listening/remark'
import { ensure, found } from '../../../platform/http/app-error'
import type { SessionCall } from '../../../platform/http/handler'
import { newId } from '../../../platform/ids'
import { addItem, itemsSharing } from '../../agenda/index'
import { ruleSetAt } from '../../councils/index'
import { findGrid } from '../../places/index'
import { listeningPolicy } from '../listening.policy'
import { findListening, insertRemark, writeListening } from '../listening.store'

const SIMILAR_SHOWN = 3
/** Somebody whose name nobody asked. */
const SOMEBODY = '现场居民'

/**
 * What somebody said becomes an item at once, filed by the office that keeps the record, with the
 * speaker's consent given in the room (4.11, 4.20). The session's count makes two keepers wait for
 * each other, so that none goes beyond its limit and none is lost.
 *
 * @throws AppError `listening.not_found`, `listening.grid_needed`, `places.not_found`,
 *   and the reasons of `canRemark`
 */
export async function takeRemark(
  input: RequestOf<'listening.remark'>,
  call: Pick<SessionCall, 'actor' | 'now' | 'content'>,
): Promise<ResponseOf<'listening.remark'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const { listeningId, text } = input
  const session = found(await findListening(communityId, listeningId), 'listening.not_found')
  ensure(listeningPolicy.remark(actor, session, now))
  const gridId = found(session.gridId ?? input.gridId, 'listening.grid_needed')
  const grid = found(await findGrid(communityId, gridId), 'places.not_found')
  const parts = remarkParts(text)
  const place = input.place === '' ? grid.name : input.place
  const speaker = input.speaker === '' ? SOMEBODY : input.speaker
  const known = await itemsSharing(communityId, grid._id, termsOf(parts))
  const category = input.category ?? categoryOf(text)
  const item = await addItem(
    {
      communityId,
      gridId: grid._id,
      gridName: grid.name,
      raiserId: accountId,
      filing: { accountId, speaker, consent: 'oral', note: `民情夜话：${session.theme}` },
      channel: 'meeting',
      category,
      ...parts,
      place,
      photos: [],
      voice: null,
      rules: await ruleSetAt(communityId, now),
    },
    call,
  )
  const collected = session.collected + 1
  await writeListening(session, { collected })
  await insertRemark({
    _id: newId(now),
    communityId,
    listeningId,
    itemId: item._id,
    text,
    title: parts.title,
    category,
    gridName: grid.name,
    place,
    speaker,
    keptBy: accountId,
    saidAt: now,
  })
  return {
    itemId: item._id,
    number: item.number,
    category,
    collected,
    similar: mostSimilar(parts, known, SIMILAR_SHOWN).map(({ matter }) => ({
      id: matter._id,
      number: matter.number ?? '',
      title: matter.title,
    })),
  }
}
