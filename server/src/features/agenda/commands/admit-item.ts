import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  councilEndorsersNeeded,
  endorsersNeeded,
  SCREENERS,
} from '@linyi/shared/domain/agenda/item.rules'
import { PARTY_KIND_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { ADMISSION_BASIS_TEXT } from '@linyi/shared/domain/agenda/triage'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { councilMemberIds } from '../../councils/index'
import { adultResidentIds } from '../../people/index'
import { takeUp } from './claim-item'
import { stepItem, type ItemCall } from './step-item'

/**
 * 大事: the screener takes the matter up on one of the five grounds, names whom it affects, and opens
 * it to the grid's seconders (T4b). The numbers that are needed are fixed now, from the adults and
 * the council of today.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function admitItem(
  { itemId, basis, stakeholders, scope }: RequestOf<'agenda.admit'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.admit'>> {
  const { actor, now } = call
  const item = await takeUp(itemId, call)
  const { endorsement } = item.rules.agenda
  const adults = (await adultResidentIds(actor.communityId, item.gridId, now)).length
  const members = (await councilMemberIds(actor.communityId, item.gridId, now)).length
  const endorsingEndsAt = dueAfterDays(now, endorsement.windowDays, HOLIDAYS)
  const parties = stakeholders.map(({ kind, name }) => ({
    kind,
    name: name === '' ? PARTY_KIND_TEXT[kind] : name,
    invitedAt: null,
  }))
  const admitted = await stepItem(
    item,
    'admit',
    call,
    {
      level: 'major',
      basis,
      scope,
      stakeholders: parties,
      endorsingEndsAt,
      endorsersNeeded: endorsersNeeded(adults, endorsement),
      councilEndorsersNeeded: councilEndorsersNeeded(members, endorsement),
    },
    {
      offices: SCREENERS,
      text: `受理依据：${ADMISSION_BASIS_TEXT[basis]}`,
      data: { endorsersNeeded: endorsersNeeded(adults, endorsement) },
    },
  )
  return { status: admitted.status, endorsingEndsAt: endorsingEndsAt.toISOString() }
}
