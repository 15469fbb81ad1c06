import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { oneOfEachHousehold, type PaperSupport } from '@linyi/shared/domain/agenda/item-merge'
import { FILERS } from '@linyi/shared/domain/agenda/item.rules'
import { AppError, found } from '../../../platform/http/app-error'
import { newId } from '../../../platform/ids'
import { councilMemberIds } from '../../councils/index'
import { residenciesOfAccounts } from '../../people/index'
import { ownPhotos, photoReferences } from '../../photos/index'
import { agendaPolicy } from '../agenda.policy'
import {
  addPaperSupport,
  findSheet,
  insertSheet,
  settleSheet,
  signedHouseholds,
} from '../endorsement.store'
import { countItem, type ItemDocument } from '../item.store'
import { weighSupport } from './endorse-item'
import { recordItemEvent } from './record-item-event'
import { itemFor, type ItemCall } from './step-item'

/** The household in the item's grid for which each of them signs; who does not live there has none. */
async function homesOf(
  { communityId, gridId }: ItemDocument,
  accountIds: readonly string[],
  now: Date,
): Promise<PaperSupport[]> {
  const residencies = await residenciesOfAccounts(communityId, accountIds, now)
  const homes = residencies
    .filter((home) => home.gridId === gridId)
    .sort((a, b) => (a._id < b._id ? -1 : 1))
  return accountIds.flatMap((accountId) => {
    const home = homes.find((one) => one.accountId === accountId)
    return home === undefined ? [] : [{ accountId, householdId: home.householdId }]
  })
}

/**
 * Enters the signatures of a sheet of paper, each by the account of the resident who signed, with a
 * picture of the sheet. Of each household one signs. Nothing is counted before somebody else has
 * held the two together.
 *
 * @throws AppError `agenda.not_found`, `agenda.person_unknown`, `agenda.household_signed`,
 *   `photos.unknown` and the policy's
 */
export async function addPaperEndorsements(
  { itemId, accountIds, photoIds }: RequestOf<'agenda.addPaperEndorsements'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.addPaperEndorsements'>> {
  const { actor, now } = call
  const { communityId, accountId } = actor
  const item = await itemFor(itemId, call, agendaPolicy.addPaper)
  const named = [...new Set(accountIds)]
  const homes = await homesOf(item, named, now)
  if (homes.length < named.length) throw new AppError('agenda.person_unknown')
  const householdIds = homes.map(({ householdId }) => householdId)
  const signed = await signedHouseholds(item, householdIds)
  if (oneOfEachHousehold(homes, signed).length < homes.length) {
    throw new AppError('agenda.household_signed')
  }
  const photos = await ownPhotos(communityId, accountId, photoIds, 'office')
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
 * A second person counts the sheet, or turns it down. Who supports the item already counts once, its
 * raiser never, and neither who has moved away nor a household of which another sheet was counted.
 *
 * @throws AppError `agenda.not_found`, `agenda.sheet_unknown`, `agenda.second_person`,
 *   `agenda.household_signed` and the policy's
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
  const { added, members: newMembers } = isRight
    ? await addPaperSupport(
        item,
        (await homesOf(item, sheet.accountIds, now)).map((home) => ({
          ...home,
          isMember: members.has(home.accountId),
        })),
        now,
      )
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
