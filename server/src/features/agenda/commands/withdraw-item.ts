import type { RequestOf, ResponseOf } from '@linyi/shared/contract/operations'
import { CHAIRS } from '@linyi/shared/domain/agenda/item.rules'
import { AppError } from '../../../platform/http/app-error'
import { agendaPolicy } from '../agenda.policy'
import { itemFacts } from '../item.rules'
import { writeItem } from '../item.store'
import { recordItemEvent } from './record-item-event'
import { answering, itemFor, stepItem, type ItemCall } from './step-item'

/**
 * The raiser takes a matter back (T17). Where neighbours are behind it, it is no longer the raiser's
 * alone: the council is asked first.
 *
 * @throws AppError `agenda.not_found` and the reasons of the policy
 */
export async function withdrawItem(
  { itemId, reason }: RequestOf<'agenda.withdraw'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.withdraw'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.withdraw)
  if (itemFacts(item).otherSupporters === 0) {
    const { status } = await stepItem(
      item,
      'withdraw',
      call,
      answering(item, 'withdrawn', `提出人撤回：${reason}`, call),
      { text: reason },
    )
    return { status, asked: false }
  }
  await writeItem(item, {
    withdrawal: { reason, askedAt: now, isAgreed: false },
    isWithdrawalAsked: true,
  })
  await recordItemEvent(item, 'agenda.withdrawalAsked', { actor }, now, { text: reason })
  return { status: item.status, asked: true }
}

/**
 * The council's chair says whether a matter that others support may be taken back.
 *
 * @throws AppError `agenda.not_found`, `agenda.no_withdrawal_asked` and the reasons of the policy
 */
export async function decideWithdrawal(
  { itemId, agrees, reply }: RequestOf<'agenda.decideWithdrawal'>,
  call: ItemCall,
): Promise<ResponseOf<'agenda.decideWithdrawal'>> {
  const { actor, now } = call
  const item = await itemFor(itemId, call, agendaPolicy.decideWithdrawal)
  if (item.withdrawal === null) throw new AppError('agenda.no_withdrawal_asked')
  if (agrees) {
    const { status } = await stepItem(
      item,
      'withdraw',
      call,
      {
        ...answering(item, 'withdrawn', `议事会同意撤回：${reply}`, call, CHAIRS),
        withdrawal: { ...item.withdrawal, isAgreed: true },
        isWithdrawalAsked: false,
      },
      { offices: CHAIRS, text: `议事会同意撤回。${reply}` },
    )
    return { status }
  }
  await writeItem(item, { withdrawal: null, isWithdrawalAsked: false })
  const author = { actor, offices: CHAIRS }
  await recordItemEvent(item, 'agenda.withdrawalRefused', author, now, { text: reply })
  return { status: item.status }
}
