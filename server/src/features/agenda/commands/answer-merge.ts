import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { recordEvent } from '../../../platform/events/event.store'
import { AppError, ensure, found } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { takeBackCarried, writeMergeAnswer } from '../endorsement.store'
import { findEndorsement } from '../reader-items.store'
import { findItem, writeItem } from '../item.store'
import type { ItemCall } from './step-item'

/**
 * A supporter of a merged item says whether the other matter is theirs, too. Who withdraws is no
 * longer counted there; who says nothing until the date stays. Both items show both figures.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function answerMerge(
  { itemId, answer }: RequestOf<'agenda.answerMerge'>,
  { actor, now }: ItemCall,
): Promise<ResponseOf<'agenda.answerMerge'>> {
  const { communityId, accountId } = actor
  const item = found(await findItem(communityId, itemId), 'agenda.not_found')
  const support = await findEndorsement(communityId, itemId, accountId)
  ensure(agendaPolicy.answerMerge(item, support?.mergeAnswer ?? null, now))
  if (support === null || item.merge === null) throw new AppError('agenda.not_supporter')
  if (!(await writeMergeAnswer(support, answer))) throw new AppError('agenda.already_answered')
  const into = found(await findItem(communityId, item.merge.itemId), 'agenda.not_found')
  const { removed, members } =
    answer === 'withdraw'
      ? await takeBackCarried(communityId, { itemId: into._id, fromItemId: itemId }, accountId)
      : { removed: 0, members: 0 }
  const kept = item.merge.kept + (answer === 'keep' ? 1 : 0)
  const withdrawn = item.merge.withdrawn + (answer === 'withdraw' ? 1 : 0)
  await writeItem(item, { merge: { ...item.merge, kept, withdrawn } })
  await writeItem(into, {
    endorsers: into.endorsers - removed,
    councilEndorsers: into.councilEndorsers - members,
    mergedHere: into.mergedHere.map((merge) =>
      merge.itemId === itemId ? { ...merge, kept, withdrawn } : merge,
    ),
  })
  await recordEvent({
    communityId,
    type: 'agenda.mergeAnswered',
    subject: { kind: 'endorsement', id: itemId },
    actorId: accountId,
    at: now,
    data: { answer },
  })
  return { kept, withdrawn }
}
