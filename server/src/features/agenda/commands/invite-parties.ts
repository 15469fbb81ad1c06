import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS, SCREENERS } from '@linyi/shared/domain/agenda/item.rules'
import { PARTY_KIND_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { agendaPolicy } from '../agenda.policy'
import { writeItem } from '../item.store'
import { recordItemEvent } from './record-item-event'
import { itemFor, type ItemCall } from './step-item'

/**
 * The parties that the matter affects have been asked to come; T8 demands it of each. A party that
 * was not thought of when the matter was admitted joins the list here.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function inviteParties(
  { itemId, kinds, text }: RequestOf<'agenda.invite'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.invite'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.invite)
  const invited = item.stakeholders.map((party) =>
    kinds.includes(party.kind) && party.invitedAt === null ? { ...party, invitedAt: now } : party,
  )
  const added = kinds
    .filter((kind) => !item.stakeholders.some((party) => party.kind === kind))
    .map((kind) => ({ kind, name: PARTY_KIND_TEXT[kind], invitedAt: now }))
  await writeItem(item, { stakeholders: [...invited, ...added] })
  const names = kinds.map((kind) => PARTY_KIND_TEXT[kind]).join('、')
  await recordItemEvent(
    item,
    'agenda.invited',
    { actor, offices: [...CHAIRS, ...SCREENERS] },
    now,
    { text: `已邀请${names}。${text}` },
  )
  return { status: item.status }
}
