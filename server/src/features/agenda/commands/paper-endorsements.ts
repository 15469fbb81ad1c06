import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { FILERS } from '@linyi/shared/domain/agenda/item.rules'
import { AppError, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { councilMemberIds } from '../../councils/index'
import { residenciesOf } from '../../people/index'
import { ownPhotos, photoReferences } from '../../photos/index'
import { agendaPolicy } from '../agenda.policy'
import { addNewEndorsements, findSheet, insertSheet, settleSheet } from '../endorsement.store'
import { countItem, type ItemDocument } from '../item.store'
import { weighSupport } from './endorse-item'
import { recordItemEvent } from './record-item-event'
import { itemFor, type ItemCall } from './step-item'

/** @throws AppError `agenda.person_unknown` unless each of them lives in the item's grid */
async function mustLiveThere(
  item: ItemDocument,
  accountIds: readonly string[],
  now: Date,
): Promise<void> {
  for (const accountId of accountIds) {
    const homes = await residenciesOf(item.communityId, accountId, now)
    if (!homes.some((home) => home.gridId === item.gridId)) {
      throw new AppError('agenda.person_unknown')
    }
  }
}

/**
 * Enters the signatures of a sheet of paper, each by the account of the resident who signed, with a
 * picture of the sheet. Nothing is counted before somebody else has held the two together.
 *
 * @throws AppError `agenda.not_found`, `agenda.person_unknown`, `photos.unknown` and the policy's
 */
export async function addPaperEndorsements(
  { itemId, accountIds, photoIds }: RequestOf<'agenda.addPaperEndorsements'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.addPaperEndorsements'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const item = await itemFor(itemId, call, agendaPolicy.addPaper)
  const named = [...new Set(accountIds)]
  await mustLiveThere(item, named, now)
  const photos = await ownPhotos(communityId, accountId, photoIds)
  const sheetId = newId(now)
  await insertSheet({
    _id: sheetId,
    communityId,
    itemId,
    accountIds: named,
    photos: photoReferences(photos),
    enteredById: accountId,
    at: now,
    confirmedById: null,
    counted: null,
  })
  return { sheetId }
}

/**
 * A second person counts the sheet, or turns it down. Who supports the item already counts once, and
 * its raiser never.
 *
 * @throws AppError `agenda.not_found`, `agenda.sheet_unknown`, `agenda.second_person` and the policy's
 */
export async function confirmPaperEndorsements(
  { itemId, sheetId, isRight }: RequestOf<'agenda.confirmPaperEndorsements'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.confirmPaperEndorsements'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const item = await itemFor(itemId, call, agendaPolicy.addPaper)
  const sheet = found(await findSheet(communityId, itemId, sheetId), 'agenda.sheet_unknown')
  if (sheet.enteredById === accountId) throw new AppError('agenda.second_person')
  const members = new Set(await councilMemberIds(communityId, item.gridId, now))
  const supports = sheet.accountIds.map((id) => ({ accountId: id, isMember: members.has(id) }))
  const { added, members: newMembers } = isRight
    ? await addNewEndorsements(item, supports, now, 'paper')
    : { added: 0, members: 0 }
  if (!(await settleSheet(sheet, accountId, added))) throw new AppError('agenda.sheet_unknown')
  if (added === 0) return { counted: 0, endorsers: item.endorsers, status: item.status }
  const by = { endorsers: added, councilEndorsers: newMembers }
  const counted = found(await countItem(item, by, 'endorsing'), 'agenda.wrong_status')
  await recordItemEvent(item, 'agenda.paperCounted', { actor, offices: FILERS }, now, {
    text: `纸质附议 ${String(added)} 人，由两人登记核对。`,
  })
  const { status } = await weighSupport(counted, counted.endorsers - added, now)
  return { counted: added, endorsers: counted.endorsers, status }
}
