import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import {
  councilEndorsersNeeded,
  endorsersNeeded,
  SCREENERS,
} from '@linyi/shared/domain/agenda/item.rules'
import { barredUntil, type Repeat } from '@linyi/shared/domain/agenda/item-repeat'
import { PARTY_KIND_TEXT } from '@linyi/shared/domain/agenda/stakeholder'
import { ADMISSION_BASIS_TEXT } from '@linyi/shared/domain/agenda/triage'
import { dueAfterDays } from '@linyi/shared/domain/calendar/deadline'
import { HOLIDAYS } from '@linyi/shared/domain/calendar/holidays'
import { leastReaching } from '@linyi/shared/domain/rules/fraction'
import { AppError, found } from '../../../platform/http/app-error'
import { councilMemberIds } from '../../councils/index'
import { adultResidentIds } from '../../people/index'
import { findItem, type ItemDocument } from '../item.store'
import { takeUp } from './claim-item'
import { stepItem, type ItemCall } from './step-item'

/**
 * The earlier item whose motion this one puts again, and until when it is barred (T11b).
 *
 * @throws AppError `agenda.not_found`, `agenda.not_voted_down` unless the earlier one is of the same
 *   grid and category and was voted down
 */
async function repeatOf(item: ItemDocument, repeatsId: string, members: number): Promise<Repeat> {
  const { _id, communityId, gridId, category, rules } = item
  const earlier = found(await findItem(communityId, repeatsId), 'agenda.not_found')
  const { decision, number, title } = earlier
  const isSame = earlier._id !== _id && earlier.gridId === gridId && earlier.category === category
  if (!isSame || number === null || decision?.result !== 'notPassed') {
    throw new AppError('agenda.not_voted_down')
  }
  const { repeat } = rules.agenda
  return {
    itemId: earlier._id,
    number,
    title,
    barredUntil: barredUntil(decision.at, repeat),
    membersNeeded: leastReaching(members, repeat.shareOfCouncil),
  }
}

/**
 * 大事: the screener takes the matter up on one of the five grounds, names whom it affects, and opens
 * it to the grid's seconders (T4b). The numbers that are needed are fixed now, from the adults and
 * the council of today.
 *
 * @throws AppError `agenda.not_found`, `agenda.not_voted_down` and the reasons of the policy
 */
export async function admitItem(
  { itemId, basis, stakeholders, scope, repeatsId }: RequestOf<'agenda.admit'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.admit'>> {
  const { actor, now } = call
  const item = await takeUp(itemId, call)
  const { endorsement } = item.rules.agenda
  const adults = (await adultResidentIds(actor.communityId, item.gridId, now)).length
  const members = (await councilMemberIds(actor.communityId, item.gridId, now)).length
  const repeats = repeatsId === undefined ? null : await repeatOf(item, repeatsId, members)
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
      repeats,
      endorsingEndsAt,
      endorsersNeeded: endorsersNeeded(adults, endorsement),
      councilEndorsersNeeded: councilEndorsersNeeded(members, endorsement),
    },
    {
      offices: SCREENERS,
      text: `受理依据：${ADMISSION_BASIS_TEXT[basis]}${repeats === null ? '' : `。与 ${repeats.number}《${repeats.title}》是同一动议`}`,
      data: { endorsersNeeded: endorsersNeeded(adults, endorsement) },
    },
  )
  return { status: admitted.status, endorsingEndsAt: endorsingEndsAt.toISOString() }
}
